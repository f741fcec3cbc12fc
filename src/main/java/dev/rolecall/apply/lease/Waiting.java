package dev.rolecall.apply.lease;

import dev.rolecall.live.Sleeper;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Waits for a lease. */
public final class Waiting {
    private Waiting() {}

    /**
     * Waits so long for a holder that lives. One that gives no sign of life is waited out in any case, for otherwise nobody
     * who waits less than his time would ever take over.
     *
     * @param patience zero: only until the holder is known to live
     * @param told runs once where there is somebody to wait for
     * @return null where a living holder was left alone
     * @throws InterruptedException where the wait was cut short
     */
    public static @Nullable Lease forLease(
            Seeker seeker, Duration patience, LongSupplier nanoClock, Sleeper sleeper, Runnable told)
            throws InterruptedException {
        long began = nanoClock.getAsLong();
        Lease lease = seeker.attempt();
        if (lease == null) {
            told.run();
        }
        while (lease == null) {
            if (seeker.holderLives() && nanoClock.getAsLong() - began >= patience.toNanos()) {
                return null;
            }
            sleeper.sleep(seeker.pause());
            lease = seeker.attempt();
        }
        return lease;
    }
}
