package dev.rolecall.live;

import java.time.Duration;

/** The one way to wait, so that tests need not. */
@FunctionalInterface
public interface Sleeper {
    /**
     * Waits.
     *
     * @throws InterruptedException where the wait was cut short
     */
    void sleep(Duration duration) throws InterruptedException;

    /** Waits in real time. */
    static Sleeper real() {
        return duration -> Thread.sleep(duration.toMillis(), duration.toNanosPart() % 1_000_000);
    }

    /** This sleeper, so many times faster: for a sandbox whose simulated time runs as fast. */
    default Sleeper scaled(double timeScale) {
        return duration -> sleep(Duration.ofNanos((long) (duration.toNanos() / timeScale)));
    }
}
