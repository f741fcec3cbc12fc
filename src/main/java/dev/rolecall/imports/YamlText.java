package dev.rolecall.imports;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file of YAML in the making, written as a person would: blocks of two spaces, short lists and selectors in one line.
 * Values are texts, whole numbers, booleans, lists and maps of them.
 */
final class YamlText {
    private static final int WIDEST = 100;
    private static final int WIDEST_COMMENT = 120;

    private final StringBuilder text = new StringBuilder();

    /** A comment, in as many lines as it takes; names in it are written so that they stay in it. */
    YamlText comment(String line) {
        comment("", line);
        return this;
    }

    private void comment(String indent, String line) {
        StringBuilder row = new StringBuilder(indent).append('#');
        for (String word : YamlScalar.comment(line).split(" ", -1)) {
            if (row.length() + word.length() >= WIDEST_COMMENT) {
                text.append(row).append('\n');
                row = new StringBuilder(indent).append('#');
            }
            row.append(word.isEmpty() ? "" : " ").append(word);
        }
        text.append(row).append('\n');
    }

    YamlText blank() {
        text.append('\n');
        return this;
    }

    /** The machine-read first line by which editors find the schema. */
    YamlText schema(String path) {
        text.append("# yaml-language-server: $schema=").append(path).append('\n');
        return this;
    }

    YamlText key(String key) {
        return key(0, key);
    }

    /** A key at that depth, of which the members follow. */
    YamlText key(int depth, String key) {
        text.append("  ".repeat(depth)).append(key).append(":\n");
        return this;
    }

    /** A comment on what follows at that depth. */
    YamlText comment(int depth, String line) {
        comment("  ".repeat(depth), line);
        return this;
    }

    /** What is not in force but can be put in force by taking the signs away. */
    YamlText commentedOut(YamlText other) {
        other.text
                .toString()
                .lines()
                .forEach(line -> text.append("# ").append(line).append('\n'));
        return this;
    }

    /** A member of a mapping at that depth, with its reason above it, where there is one. */
    YamlText member(int depth, String key, Object value, @Nullable String reason) {
        if (reason != null) {
            comment("  ".repeat(depth), reason);
        }
        member(depth, key, value);
        return this;
    }

    /** An item of a list: in one line where it is short. */
    YamlText item(int depth, Map<String, Object> item) {
        String indent = "  ".repeat(depth);
        String line = indent + "- " + flow(item);
        if (item.size() > 1 && line.length() <= WIDEST && item.values().stream().noneMatch(YamlText::isDeep)) {
            text.append(line).append('\n');
            return this;
        }
        return block(depth, item);
    }

    /** An item of a list, each of its members in a line of its own. */
    YamlText block(int depth, Map<String, Object> item) {
        String indent = "  ".repeat(depth);
        int start = text.length();
        item.forEach((key, value) -> member(depth + 1, key, value));
        text.replace(start, start + indent.length() + 2, indent + "- ");
        return this;
    }

    private static boolean isDeep(Object value) {
        return value instanceof Map<?, ?>
                || (value instanceof Collection<?> items && items.stream().anyMatch(Map.class::isInstance));
    }

    private void member(int depth, String key, Object value) {
        String indent = "  ".repeat(depth);
        String head = indent + YamlScalar.of(key) + ":";
        String line = head + " " + flow(value);
        if (line.length() <= WIDEST || !(value instanceof Map<?, ?> || value instanceof Collection<?>)) {
            text.append(line).append('\n');
            return;
        }
        text.append(head).append('\n');
        if (value instanceof Map<?, ?> map) {
            map.forEach((inner, item) -> member(depth + 1, String.valueOf(inner), item == null ? "" : item));
        } else if (value instanceof Collection<?> items) {
            items.forEach(item ->
                    text.append(indent).append("  - ").append(flow(item)).append('\n'));
        }
    }

    private static String flow(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            StringBuilder result = new StringBuilder("{");
            map.forEach((key, item) -> result.append(result.length() > 1 ? ", " : "")
                    .append(inFlow(String.valueOf(key)))
                    .append(": ")
                    .append(flow(item)));
            return result.append('}').toString();
        }
        if (value instanceof Collection<?> items) {
            StringBuilder result = new StringBuilder("[");
            items.forEach(item -> result.append(result.length() > 1 ? ", " : "").append(flow(item)));
            return result.append(']').toString();
        }
        return value instanceof String word ? inFlow(word) : String.valueOf(value);
    }

    /** Inside brackets a comma ends a word. */
    private static String inFlow(String word) {
        return word.indexOf(',') >= 0 ? YamlScalar.quoted(word) : YamlScalar.of(word);
    }

    int length() {
        return text.length();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
