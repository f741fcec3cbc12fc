package dev.rolecall.apply;

import dev.rolecall.plan.Change;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of a change.
 *
 * @param error why it failed or was not tried
 */
public record Outcome(
        Change change, Result result, @Nullable String error) {
    /** How a change can end. */
    public enum Result {
        DONE,
        /** Somebody else had done it already. */
        ALREADY,
        FAILED,
        /** Not tried: what it needs is not there. */
        BLOCKED;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Outcome done(Change change) {
        return new Outcome(change, Result.DONE, null);
    }

    static Outcome already(Change change) {
        return new Outcome(change, Result.ALREADY, null);
    }

    static Outcome failed(Change change, String error) {
        return new Outcome(change, Result.FAILED, error);
    }

    static Outcome blocked(Change change, String error) {
        return new Outcome(change, Result.BLOCKED, error);
    }

    public boolean succeeded() {
        return result == Result.DONE || result == Result.ALREADY;
    }
}
