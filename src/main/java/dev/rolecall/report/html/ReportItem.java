package dev.rolecall.report.html;

import dev.rolecall.report.Paint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One change or finding as the page's script reads it; what does not apply is left out. */
final class ReportItem {
    private final Map<String, Object> tree = new LinkedHashMap<>();

    /** What the badge says (an action or a severity), what kind of thing or rule it is, and what it is about. */
    ReportItem(String badge, String kind, String subject) {
        tree.put("badge", badge);
        tree.put("kind", kind);
        text("subject", subject);
    }

    ReportItem text(String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            tree.put(key, Paint.printable(value));
        }
        return this;
    }

    ReportItem number(String key, @Nullable Integer value) {
        if (value != null) {
            tree.put(key, value);
        }
        return this;
    }

    ReportItem lines(String key, List<String> lines) {
        if (!lines.isEmpty()) {
            tree.put(key, lines.stream().map(Paint::printable).toList());
        }
        return this;
    }

    Map<String, Object> tree() {
        return tree;
    }
}
