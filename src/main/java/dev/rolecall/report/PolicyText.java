package dev.rolecall.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.rolecall.model.PolicyDocument;
import dev.rolecall.plan.Action;
import dev.rolecall.plan.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How one policy document becomes another, line by line; no lines where the two are equal. */
final class PolicyText {
    private static final int CONTEXT = 3;

    private PolicyText() {}

    /** What a change does to a policy; nothing of a policy that nobody could look at, since what changes nobody knows. */
    static List<String> details(Change.OfPolicy change, Paint paint) {
        List<String> lines = new ArrayList<>();
        if (!change.permissionSets().isEmpty()) {
            lines.add("named by " + Paint.printable(String.join(", ", change.permissionSets())));
        }
        if (change.action() != Action.UPDATE || change.before() != null) {
            lines.addAll(changed(change.before(), change.after(), paint));
        }
        return lines;
    }

    static List<String> changed(@Nullable PolicyDocument before, @Nullable PolicyDocument after, Paint paint) {
        if (Objects.equals(before, after)) {
            return List.of();
        }
        List<String> old = before == null ? List.of() : before.pretty().lines().toList();
        List<String> now = after == null ? List.of() : after.pretty().lines().toList();
        return UnifiedDiffUtils.generateUnifiedDiff("before", "after", old, DiffUtils.diff(old, now), CONTEXT).stream()
                .skip(2)
                .filter(line -> !line.startsWith("@@") || (!old.isEmpty() && !now.isEmpty()))
                .map(line -> painted(line, paint))
                .toList();
    }

    private static String painted(String line, Paint paint) {
        return switch (line.isEmpty() ? ' ' : line.charAt(0)) {
            case '+' -> paint.green(line);
            case '-' -> paint.red(line);
            case '@' -> paint.cyan(line);
            default -> Paint.printable(line);
        };
    }
}
