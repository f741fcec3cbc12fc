package dev.rolecall.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How the pace follows what AWS takes, played on a clock that only waiting moves. */
class TokenBucketTest {
    private static final Rates.Rate TWENTY = new Rates.Rate("sso-admin", 20, 5);
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final TokenBucket bucket = new TokenBucket(TWENTY, 1, 0);
    private long now;
    private int taken;
    private int refused;

    /** AWS's side: a bucket of twenty that somebody else drinks from. */
    private double aws = 20;

    private long awsSince;

    private void run(Duration time, double othersPerSecond) {
        long end = now + time.toNanos();
        taken = 0;
        refused = 0;
        while (now < end) {
            long wait = bucket.take(now);
            now += wait;
            if (wait > 0) {
                continue;
            }
            aws = Math.min(20, aws + (now - awsSince) * (20 - othersPerSecond) / SECOND);
            awsSince = now;
            if (aws >= 1) {
                aws -= 1;
                taken++;
            } else {
                refused++;
                bucket.throttled();
            }
        }
    }

    @Test
    void aloneItUsesAllThereIs() {
        run(Duration.ofMinutes(1), 0);
        assertThat(taken).isBetween(1_200, 1_205);
        assertThat(refused).isZero();
    }

    @Test
    void besideSomebodyWhoTakesHalfItTakesTheOtherHalf() {
        run(Duration.ofMinutes(1), 10);
        run(Duration.ofMinutes(2), 10);
        assertThat(taken).isBetween(1_150, 1_225);
        assertThat(refused).as("throttled").isLessThan(taken / 5);
    }

    @Test
    void whenTheOtherHasGoneThePaceComesBack() {
        run(Duration.ofMinutes(1), 10);
        run(Duration.ofSeconds(25), 0);
        run(Duration.ofSeconds(10), 0);
        assertThat(taken).isBetween(199, 201);
    }

    @Test
    void throttlingThatHasNothingToDoWithThePaceHardlySlows() {
        Random random = new Random(1);
        int done = 0;
        while (now < 60 * SECOND) {
            long wait = bucket.take(now);
            now += wait;
            if (wait == 0) {
                if (random.nextDouble() < 0.05) {
                    bucket.throttled();
                } else {
                    done++;
                }
            }
        }
        assertThat(done).isGreaterThan(850);
    }

    @Test
    void itNeverStopsAsking() {
        for (int i = 0; i < 200; i++) {
            long wait = bucket.take(now);
            now += wait;
            if (wait == 0) {
                bucket.throttled();
            }
        }
        assertThat(bucket.take(now)).isLessThanOrEqualTo(SECOND / 2);
    }
}
