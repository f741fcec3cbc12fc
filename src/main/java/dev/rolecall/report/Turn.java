package dev.rolecall.report;

import dev.rolecall.apply.Outcome;
import dev.rolecall.plan.Action;
import dev.rolecall.plan.Change;
import org.jspecify.annotations.Nullable;

/** What becomes of an assignment or a membership: whether it was there, is there at the time of the report, and will be. */
public enum Turn {
    HELD(true, true, true),
    /** To be made. */
    COMING(false, false, true),
    /** To be taken away. */
    GOING(true, true, false),
    /** Made in this run. */
    CAME(false, true, true),
    /** Taken away in this run. */
    WENT(true, false, false),
    /** Wanted, but held back or failed. */
    WAITING(false, false, false),
    /** Not wanted, but what takes it away is held back or failed. */
    STAYING(true, true, true);

    private static final int BEFORE = 1;
    private static final int NOW = 2;
    private static final int AFTER = 4;
    private static final int STUCK = 8;

    private final int bits;

    Turn(boolean before, boolean now, boolean after) {
        this.bits = (before ? BEFORE : 0) | (now ? NOW : 0) | (after ? AFTER : 0);
    }

    /**
     * As a number: before 1, now 2, afterwards 4, held back 8. What two of them give together, such as a membership and the
     * group's assignment, is the bits that both have.
     */
    public int bits() {
        return this == WAITING || this == STAYING ? bits | STUCK : bits;
    }

    /** What becomes of the thing that a change makes or removes. */
    static Turn of(Change change, @Nullable Outcome outcome) {
        boolean goes = change.action() == Action.DELETE;
        if (outcome == null) {
            return change.blocked() != null ? stuck(goes) : goes ? GOING : COMING;
        }
        return outcome.succeeded() ? (goes ? WENT : CAME) : stuck(goes);
    }

    private static Turn stuck(boolean goes) {
        return goes ? STAYING : WAITING;
    }
}
