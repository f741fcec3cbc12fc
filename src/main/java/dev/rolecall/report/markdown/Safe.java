package dev.rolecall.report.markdown;

import dev.rolecall.report.Paint;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names and texts from AWS and from files, so that Markdown shows them and does nothing with them: no markup, no HTML, no link, no
 * mention. Names are code, in which none of these has a meaning; what could end the code, or a table's cell, is written by number.
 */
final class Safe {
    /** What has no meaning between backticks, nor to a table. */
    private static final Pattern PLAIN_NAME = Pattern.compile("[\\p{L}\\p{N} ._/:,;@+=()#'!%?^~\"{}-]+");
    /** What has no meaning in running text, whatever stands beside it. */
    private static final Pattern PLAIN_WORD = Pattern.compile("[\\p{L}\\p{N}.,;:!?'\"()/%+=-]+");
    /** What would be a list, a heading or a link all the same. */
    private static final Pattern MEANINGFUL = Pattern.compile("[-+=]+|\\d+[.)]|.*(://|www\\.|\\bGH-\\d).*");

    private Safe() {}

    /** A name. */
    static String code(String name) {
        String shown = Paint.printable(name);
        if (shown.isBlank()) {
            return "<code>" + "&#160;".repeat(Math.max(1, shown.length())) + "</code>";
        }
        if (PLAIN_NAME.matcher(shown).matches() && shown.equals(shown.strip())) {
            return "`" + shown + "`";
        }
        return "<code>" + numbered(shown) + "</code>";
    }

    /** A sentence that may have names in it: whatever is no plain word is code. */
    static String text(String text) {
        return Stream.of(Paint.printable(text).split(" ", -1))
                .map(word -> word.isEmpty() ? "" : isPlain(word) ? word : code(word))
                .collect(Collectors.joining(" "));
    }

    private static boolean isPlain(String word) {
        return PLAIN_WORD.matcher(word).matches() && !MEANINGFUL.matcher(word).matches();
    }

    /** Every character that could mean something, as HTML's number for it: those are never taken for markup (CommonMark 2.5). */
    private static String numbered(String text) {
        StringBuilder result = new StringBuilder(text.length() * 2);
        text.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || c == ' ' || c == '.' || c == '-' || c == '/') {
                result.appendCodePoint(c);
            } else {
                result.append("&#").append(c).append(';');
            }
        });
        return result.toString();
    }
}
