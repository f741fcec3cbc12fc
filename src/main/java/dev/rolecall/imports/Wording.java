package dev.rolecall.imports;

import java.util.Collection;
import java.util.stream.Collectors;

/** Words for notes. */
public final class Wording {
    private static final int MOST = 10;

    private Wording() {}

    /** {@code permission sets A, B and 7 more}. */
    static String list(String kind, Collection<String> names) {
        String shown = names.stream().sorted().limit(MOST).collect(Collectors.joining(", "));
        return kind
                + (names.size() == 1 ? " " : "s ")
                + shown
                + (names.size() > MOST ? " and " + (names.size() - MOST) + " more" : "");
    }

    /** {@code 1 group}, {@code 7 groups}. */
    public static String count(int number, String kind) {
        String plural = kind.endsWith("y") ? kind.substring(0, kind.length() - 1) + "ies" : kind + "s";
        return number + " " + (number == 1 ? kind : plural);
    }
}
