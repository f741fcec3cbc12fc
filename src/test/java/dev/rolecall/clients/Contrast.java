package dev.rolecall.clients;

/** How well one colour stands out from another, from 1 to 21 (WCAG 2.2, contrast ratio and relative luminance). */
final class Contrast {
    private Contrast() {}

    /** Of two colours written {@code #rrggbb}. */
    static double of(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        if (!colour.matches("#[0-9a-f]{6}")) {
            throw new IllegalArgumentException("not of the form #rrggbb: " + colour);
        }
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
