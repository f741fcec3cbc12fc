package dev.rolecall.apply;

import org.jspecify.annotations.Nullable;

/**
 * Something AWS has agreed to do in its own time.
 *
 * @param id by which AWS is asked how far it is
 * @param state as the first answer had it
 */
public record Request(Kind kind, String id, State state) {
    /** What was asked for; each has its own operation to ask how far it is. */
    public enum Kind {
        CREATE_ASSIGNMENT,
        DELETE_ASSIGNMENT,
        PROVISION
    }

    /**
     * How far a request has come.
     *
     * @param failureReason AWS's words, where it failed
     */
    public record State(Progress progress, @Nullable String failureReason) {
        public static final State IN_PROGRESS = new State(Progress.IN_PROGRESS, null);
        public static final State SUCCEEDED = new State(Progress.SUCCEEDED, null);

        public static State failed(@Nullable String reason) {
            return new State(Progress.FAILED, reason);
        }
    }

    /** AWS's StatusValues. */
    public enum Progress {
        IN_PROGRESS,
        SUCCEEDED,
        FAILED
    }
}
