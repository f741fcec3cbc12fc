package dev.rolecall.job;

import dev.rolecall.report.Paint;

/** A text of somebody else's, fit for being sent: on one line, without secrets, of bounded length. */
final class Excerpt {
    private Excerpt() {}

    /**
     * The text, or its beginning and how much was cut.
     *
     * @param most characters (code points) of the text, without what is said of the cut
     */
    static String of(String text, int most) {
        String harmless = Paint.printable(Discretion.of(text));
        int length = harmless.codePointCount(0, harmless.length());
        return length <= most
                ? harmless
                : harmless.substring(0, harmless.offsetByCodePoints(0, most)) + "… (" + (length - most)
                        + " more characters)";
    }
}
