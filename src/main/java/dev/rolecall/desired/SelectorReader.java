package dev.rolecall.desired;

import dev.rolecall.model.AccountSelector;
import dev.rolecall.model.AccountSelector.Kind;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An entry of {@code accounts:} or {@code except:}. */
final class SelectorReader {
    private SelectorReader() {}

    /** The selector; nothing where it has no known key, or a value of the wrong kind. */
    static @Nullable AccountSelector read(Located entry, Problems problems) {
        for (Kind kind : Kind.values()) {
            String key = kind.name().toLowerCase(Locale.ROOT);
            Located value = entry.get(key);
            if (value == null) {
                continue;
            }
            if (kind == Kind.ALL || kind == Kind.MANAGEMENT) {
                return new AccountSelector(kind, "", entry.location());
            }
            String text = value.text();
            return text == null
                    ? null
                    : new AccountSelector(kind, normal(kind, text, value, problems), entry.location());
        }
        return null;
    }

    private static String normal(Kind kind, String text, Located value, Problems problems) {
        if (kind != Kind.OU) {
            return text;
        }
        String path = text.replaceAll("^/+|/+$", "");
        boolean hole = path.contains("//");
        if (hole) {
            problems.add(
                    value.location(), "'" + text + "' has an OU without a name in it", "write one / between names");
        }
        return path.isEmpty()
                ? "/"
                : Arrays.stream(path.split("/", -1))
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.joining("/"));
    }
}
