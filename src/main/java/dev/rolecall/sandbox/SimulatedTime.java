package dev.rolecall.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The sandbox's own time, the only one that limits, requests and dates know: it starts with the clock it is given and runs
 * {@code scale} times as fast.
 */
final class SimulatedTime extends Clock {

    private final Clock base;
    private final double scale;
    private final Sleeper sleeper;
    private final Instant start;

    SimulatedTime(Clock base, double scale, Sleeper sleeper) {
        this.base = base;
        this.scale = scale;
        this.sleeper = sleeper;
        this.start = base.instant();
    }

    @Override
    public Instant instant() {
        Instant real = base.instant();
        return scale == 1
                ? real
                : start.plusNanos(Math.round(Duration.between(start, real).toNanos() * scale));
    }

    /** Lets simulated time pass on the calling thread. */
    void pass(Duration simulated) {
        if (!simulated.isZero() && !simulated.isNegative()) {
            sleeper.sleep(Duration.ofNanos(Math.round(simulated.toNanos() / scale)));
        }
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new SimulatedTime(base.withZone(zone), scale, sleeper);
    }
}
