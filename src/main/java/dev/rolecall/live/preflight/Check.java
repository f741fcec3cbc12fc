package dev.rolecall.live.preflight;

import org.jspecify.annotations.Nullable;

/**
 * One precondition and what was found of it.
 *
 * @param name short and lasting, such as {@code trusted-access}: programs go by it
 * @param needed whether nothing can be done without it
 * @param message what was found, a sentence without its full stop
 * @param advice how to make it hold, or what to do with it; absent where there is nothing to do
 */
public record Check(
        String name,
        State state,
        boolean needed,
        String message,
        @Nullable String advice) {

    /** What is known of a precondition. */
    public enum State {
        HOLDS,
        FAILS,
        /** It could not be read, or can't be read at all. */
        UNKNOWN
    }

    /** Whether the work ends here. */
    public boolean stops() {
        return needed && state != State.HOLDS;
    }
}
