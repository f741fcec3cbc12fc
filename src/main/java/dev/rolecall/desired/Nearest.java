package dev.rolecall.desired;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds what somebody who mistyped a name probably meant. */
public final class Nearest {
    /** Nobody mistypes a longer name than this by a letter or two. */
    private static final int LONGEST = 256;

    private Nearest() {}

    /** {@code did you mean 'ReadOnly'?}, or nothing where no known name is close. */
    public static @Nullable String hint(String given, Collection<String> known) {
        String name = name(given, known);
        return name == null ? null : "did you mean '" + name + "'?";
    }

    /** The closest known name, at most a third of its letters away; case counts for little. */
    static @Nullable String name(String given, Collection<String> known) {
        if (given.length() > LONGEST) {
            return null;
        }
        int allowed = Math.max(1, given.length() / 3);
        record Candidate(String name, int distance) {}
        return known.stream()
                .filter(name -> !name.equals(given) && Math.abs(name.length() - given.length()) <= allowed)
                .map(name -> new Candidate(name, distance(lower(given), lower(name))))
                .filter(candidate -> candidate.distance <= allowed)
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .map(Candidate::name)
                .orElse(null);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Letters to insert, drop, replace, or swap with their neighbour. */
    static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(last[j], row[j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[b.length()];
    }
}
