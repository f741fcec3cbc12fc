package dev.rolecall.report;

import java.io.IOException;
import java.io.Writer;

/**
 * Passes JSON on with the characters written out that JSON may hold as they are and a terminal may obey. They stand in texts
 * only, so that a reader of JSON gets the same names.
 */
final class HarmlessJson extends Writer {
    private static final char NONE = 0;

    private final Writer to;

    /** The first half of a character beyond the basic plane, of which the second is to come. */
    private char high = NONE;

    HarmlessJson(Writer to) {
        this.to = to;
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        for (int i = from; i < from + length; i++) {
            write(text[i]);
        }
    }

    private void write(char unit) throws IOException {
        if (high != NONE) {
            char first = high;
            high = NONE;
            if (Character.isLowSurrogate(unit)) {
                put(Character.toCodePoint(first, unit));
                return;
            }
            put(first);
        }
        if (Character.isHighSurrogate(unit)) {
            high = unit;
        } else {
            put(unit);
        }
    }

    private void put(int codePoint) throws IOException {
        boolean layout = codePoint == '\n' || codePoint == '\r' || codePoint == ' ';
        for (char unit : Character.toChars(codePoint)) {
            if (layout || !Paint.obeyed(codePoint)) {
                to.write(unit);
            } else {
                to.write(String.format("\\u%04x", (int) unit));
            }
        }
    }

    @Override
    public void flush() throws IOException {
        to.flush();
    }

    @Override
    public void close() throws IOException {
        if (high != NONE) {
            put(high);
            high = NONE;
        }
        to.flush();
    }
}
