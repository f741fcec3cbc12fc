package dev.rolecall.job;

import java.util.Locale;

/** How a round can end. */
public enum RoundResult {
    /** Nothing was to be done. */
    IN_STEP,
    /** There was something to be done, and all of it was. */
    CHANGED,
    /** A guard said no; nothing was written. */
    REFUSED,
    /** The files are invalid; nothing was written. */
    INVALID,
    /** AWS or the environment failed; nothing was written. */
    FAILED,
    /** Not all that was to be done was done. */
    INCOMPLETE,
    /** Somebody else has the lease; nothing was written. */
    LOCKED,
    /** Somebody ended the job. */
    INTERRUPTED;

    /** As it stands in logs and metrics. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As it is said. */
    public String words() {
        return switch (this) {
            case IN_STEP -> "in step";
            case CHANGED -> "in step again";
            case REFUSED -> "refused by a guard";
            case INVALID -> "the files are invalid";
            case FAILED -> "failed";
            case INCOMPLETE -> "not all was done";
            case LOCKED -> "left to the run that holds the lease";
            case INTERRUPTED -> "interrupted";
        };
    }

    /** Whether AWS has now what the files say. */
    public boolean inStep() {
        return this == IN_STEP || this == CHANGED;
    }

    /** Whether somebody should look at it. */
    public boolean bad() {
        return this == REFUSED || this == INVALID || this == FAILED || this == INCOMPLETE;
    }
}
