package dev.rolecall.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Rounds are measured from start to start, and many jobs do not start together. */
class RhythmTest {
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private static Rhythm every15Minutes(Duration jitter, long seed) {
        return new Rhythm(Duration.ofMinutes(15), jitter, new SplittableRandom(seed), 0);
    }

    @Test
    void aRoundsLengthDoesNotShiftTheNext() {
        Rhythm rhythm = every15Minutes(Duration.ZERO, 1);
        assertThat(rhythm.next(3 * MINUTE)).isEqualTo(15 * MINUTE);
        assertThat(rhythm.next(29 * MINUTE)).isEqualTo(30 * MINUTE);
    }

    @Test
    void aRoundThatTookTooLongIsFollowedAtOnceAndWhatWasMissedIsNotMadeUpFor() {
        Rhythm rhythm = every15Minutes(Duration.ZERO, 1);
        assertThat(rhythm.next(50 * MINUTE)).isEqualTo(50 * MINUTE);
        assertThat(rhythm.next(51 * MINUTE)).isEqualTo(65 * MINUTE);
    }

    @Test
    void theDelayIsWithinBoundsDoesNotAddUpAndDiffersBetweenJobs() {
        Duration most = Duration.ofSeconds(90);
        Rhythm rhythm = every15Minutes(most, 7);
        for (int round = 1; round <= 100; round++) {
            long turn = round * 15L * MINUTE;
            assertThat(rhythm.next(turn - MINUTE)).isBetween(turn, turn + most.toNanos());
        }
        assertThat(LongStream.range(0, 20)
                        .map(seed -> every15Minutes(most, seed).next(0))
                        .distinct())
                .hasSizeGreaterThan(15);
    }
}
