package dev.rolecall.apply;

import java.time.Duration;

/**
 * How long to wait until the next look at what is in flight: so long that some have ended meanwhile, whatever AWS needs for
 * one. Each look costs a call of the same budget; each wait leaves slots empty.
 */
final class PollPace {
    private static final double SHORTEST_MILLIS = 150;
    private static final double LONGEST_MILLIS = 5_000;
    private static final double FIRST_MILLIS = 500;

    /** Ended requests that make a look worth its call: 0.37 looks each. */
    private static final double WORTHWHILE = 2.7;

    /** How much one look changes the pace. */
    private static final double GAIN = 0.2;

    private double millis = FIRST_MILLIS;

    Duration next() {
        return Duration.ofMillis(Math.round(millis));
    }

    /** Tells how many had ended at a look. */
    void ended(int count) {
        double off = Math.max(-1, Math.min(1, (WORTHWHILE - count) / WORTHWHILE));
        millis = Math.max(SHORTEST_MILLIS, Math.min(LONGEST_MILLIS, millis * (1 + GAIN * off)));
    }
}
