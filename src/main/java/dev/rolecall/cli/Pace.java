package dev.rolecall.cli;

import dev.rolecall.live.Sleeper;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A job's own time, which runs as fast as that of the sandbox it works on.
 *
 * @param nanoClock says how late it is, in that time
 * @param sleeper waits that long, in that time
 * @param scale how much faster than real time that is
 */
record Pace(LongSupplier nanoClock, Sleeper sleeper, double scale) {
    static Pace scaled(double scale) {
        long start = System.nanoTime();
        return new Pace(
                () -> (long) ((System.nanoTime() - start) * scale),
                Sleeper.real().scaled(scale),
                scale);
    }

    long now() {
        return nanoClock.getAsLong();
    }

    /** So long is that in real time. */
    Duration real(Duration duration) {
        return Duration.ofNanos((long) (duration.toNanos() / scale));
    }
}
