package dev.rolecall.imports;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Text as one word of YAML that every reader takes for that text and nothing else. What YAML 1.1 or 1.2 could read as a
 * number, a date, a truth value or nothing is quoted, and so is whatever is not plain ASCII: names come from AWS, where
 * anybody may have chosen them.
 */
final class YamlScalar {
    /** A letter first, and nothing that means something to YAML. */
    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z][A-Za-z0-9_./@+-]*(?: [A-Za-z0-9_./@+(][A-Za-z0-9_./@+,()'-]*)*");

    private static final Set<String> WORDS =
            Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf");

    private YamlScalar() {}

    static String of(String text) {
        return PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT)) ? text : quoted(text);
    }

    /** In double quotes, with everything written out that is not to be seen or turns the direction of reading. */
    static String quoted(String text) {
        StringBuilder result = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                result.append('\\').appendCodePoint(c);
            } else if (c == '\n') {
                result.append("\\n");
            } else if (c == '\t') {
                result.append("\\t");
            } else {
                append(result, c);
            }
        });
        return result.append('"').toString();
    }

    /** For a comment: one line, and nothing in it that a terminal or editor would act on. */
    static String comment(String text) {
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(result, c));
        return result.toString();
    }

    private static void append(StringBuilder result, int c) {
        if (!hidden(c)) {
            result.appendCodePoint(c);
        } else if (c > Character.MAX_VALUE) {
            result.append(String.format("\\U%08x", c));
        } else {
            result.append(String.format("\\u%04x", c));
        }
    }

    private static boolean hidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.SPACE_SEPARATOR -> c != ' ';
            default -> false;
        };
    }
}
