package dev.rolecall.report;

/** Colours for a terminal, or none. Names that AWS or files gave never reach the terminal as commands to it. */
public final class Paint {
    private final boolean colours;

    public Paint(boolean colours) {
        this.colours = colours;
    }

    public String green(String text) {
        return painted("32", text);
    }

    public String yellow(String text) {
        return painted("33", text);
    }

    public String red(String text) {
        return painted("31", text);
    }

    public String cyan(String text) {
        return painted("36", text);
    }

    public String bold(String text) {
        return painted("1", text);
    }

    public String dim(String text) {
        return painted("2", text);
    }

    private String painted(String code, String text) {
        String safe = printable(text);
        return colours ? "\u001b[" + code + "m" + safe + "\u001b[0m" : safe;
    }

    /** The text with control characters, and those that turn the direction of reading, written out. */
    public static String printable(String text) {
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (obeyed(c)) {
                result.append(String.format("\\u%04x", c));
            } else {
                result.appendCodePoint(c);
            }
        });
        return result.toString();
    }

    /** Whether a terminal may take the character for a command, or lay out by it what comes after. */
    static boolean obeyed(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
