package dev.rolecall.aws;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before a call is tried again: twice as long each time, and never two callers alike. */
final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final RandomGenerator random;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /**
     * The same after a throttling, from nothing on, since the pace of all has been lowered already.
     *
     * @param asked how long AWS asked to wait, zero where it did not say
     */
    Duration throttled(int retry, Duration asked) {
        Duration own = retry == 0 ? Duration.ZERO : before(retry - 1).dividedBy(4);
        return own.compareTo(asked) > 0 ? own : asked;
    }

    /** Between half of the exponential delay and all of it. */
    Duration before(int retry) {
        long full = Math.min(LONGEST.toMillis(), FIRST.toMillis() << Math.min(retry, 10));
        return Duration.ofMillis(full / 2 + (long) (random.nextDouble() * full / 2));
    }
}
