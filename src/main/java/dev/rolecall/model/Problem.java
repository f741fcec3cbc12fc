package dev.rolecall.model;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something in the files that cannot stand, or, as a warning, that is probably not meant.
 *
 * @param hint what to do, such as {@code did you mean 'ReadOnly'?}
 */
public record Problem(
        Location location, String message, @Nullable String hint) implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::location).thenComparing(Problem::message);

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** {@code config/groups.yaml:3:5: unknown key 'membres' (did you mean 'members'?)}. */
    @Override
    public String toString() {
        return location + ": " + message + (hint == null ? "" : " (" + hint + ")");
    }
}
