package dev.rolecall.job;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * When rounds begin: measured from start to start, never two at a time, each a little later than its turn by chance, so that
 * many jobs do not ask AWS in the same second for ever. The first has no delay: somebody waits for it.
 */
public final class Rhythm {
    private final Duration every;
    private final Duration jitter;
    private final RandomGenerator random;
    private long turn;

    /**
     * A rhythm that begins now.
     *
     * @param jitter the most by which a round is late, at least zero
     * @param now in nanoseconds, by the clock that {@link #next} is told the time of
     */
    public Rhythm(Duration every, Duration jitter, RandomGenerator random, long now) {
        this.every = every;
        this.jitter = jitter;
        this.random = random;
        this.turn = now;
    }

    /**
     * The beginning of the round after this one, which ends now: in its turn, or at once where this one took longer. Turns that
     * were missed are not made up for.
     */
    public long next(long now) {
        turn = Math.max(turn + every.toNanos(), now);
        return turn + (jitter.isZero() ? 0 : random.nextLong(jitter.toNanos()));
    }
}
