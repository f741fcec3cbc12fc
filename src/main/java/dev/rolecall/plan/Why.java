package dev.rolecall.plan;

import dev.rolecall.model.Location;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a change beside the change itself; no part of the fingerprint.
 *
 * @param source the file's entry that asks for it; absent where the absence of one does
 * @param blocked why it can't be made now; absent where it can
 * @param seen what is seen of the account that explains the change, where the files alone do not: {@link AccountShifts}
 */
public record Why(
        @Nullable Location source,
        @Nullable String blocked,
        @Nullable String seen) {
    /** Nothing in the files asks for it by name. */
    public static final Why ABSENCE = new Why(null, null, null);

    public static Why asked(@Nullable Location source) {
        return new Why(source, null, null);
    }

    public Why blocked(@Nullable String reason) {
        return new Why(source, reason, seen);
    }

    public Why seen(String explanation) {
        return new Why(source, blocked, explanation);
    }
}
