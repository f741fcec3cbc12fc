package dev.rolecall.cli;

import dev.rolecall.apply.lease.Lease;
import dev.rolecall.live.CallFailure;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What ends a run before its work is done: its time, and the loss of its lease. */
final class Bounds {
    private final Pace pace;
    private final @Nullable Duration budget;
    private final long began;
    private volatile Lease lease = Lease.UNNEEDED;

    /**
     * Bounds that hold from now on.
     *
     * @param budget how long changes may begin; absent: for ever
     */
    Bounds(Pace pace, @Nullable Duration budget) {
        this.pace = pace;
        this.budget = budget;
        this.began = pace.now();
    }

    static Bounds none() {
        return new Bounds(Pace.scaled(1), null);
    }

    /** From now on the run writes by this lease. */
    Bounds by(Lease held) {
        lease = held;
        return this;
    }

    boolean spent() {
        return budget != null && pace.now() - began >= budget.toNanos();
    }

    /** Why no change may begin; null while one may. */
    @Nullable String why() {
        String lost = lease.lost();
        if (lost != null) {
            return lost;
        }
        return spent() && budget != null
                ? "the time budget of " + Durations.text(budget) + " was spent before; running again goes on"
                : null;
    }

    /**
     * Asked before each single write is sent.
     *
     * @throws CallFailure where the lease is lost: somebody else may write now
     */
    void beforeWrite(String doing) {
        String lost = lease.lost();
        if (lost != null) {
            throw new CallFailure(
                    CallFailure.Kind.OTHER, doing, "not sent: " + lost, "Run it again: it goes on from there.", null);
        }
    }
}
