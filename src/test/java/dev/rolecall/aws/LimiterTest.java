package dev.rolecall.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.live.Sleeper;
import dev.rolecall.model.Limits;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** AWS's documented rates (aws-facts 1a), on a clock that only sleeping moves. */
class LimiterTest {
    private long now;
    private final Sleeper sleeper = duration -> now += duration.toNanos();

    @Test
    void allOfSsoAdminSharesTwentyCallsASecond() throws InterruptedException {
        Limiter limiter = Limiter.documented(Limits.DOCUMENTED, sleeper, () -> now, 1);
        for (int i = 0; i < 1_000; i++) {
            limiter.acquire("sso-admin", i % 2 == 0 ? "ListAccountAssignments" : "DescribePermissionSet");
        }
        // The first five are in the bucket; the others come one every 50 ms.
        assertThat(Duration.ofNanos(now)).isBetween(Duration.ofMillis(49_700), Duration.ofMillis(49_800));
    }

    @Test
    void identityStoreCountsEachOperationForItself() throws InterruptedException {
        Limiter limiter = Limiter.documented(Limits.DOCUMENTED, sleeper, () -> now, 1);
        for (int i = 0; i < 105; i++) {
            limiter.acquire("identitystore", "ListUsers");
        }
        long users = now;
        for (int i = 0; i < 5; i++) {
            limiter.acquire("identitystore", "ListGroups");
        }
        assertThat(Duration.ofNanos(users)).isBetween(Duration.ofMillis(4_990), Duration.ofMillis(5_010));
        assertThat(now).isEqualTo(users);
    }

    @Test
    void aFasterClockIsAskedFaster() throws InterruptedException {
        Limiter limiter = Limiter.documented(Limits.DOCUMENTED, sleeper, () -> now, 20);
        for (int i = 0; i < 405; i++) {
            limiter.acquire("sso-admin", "ListAccountAssignments");
        }
        assertThat(Duration.ofNanos(now)).isBetween(Duration.ofMillis(999), Duration.ofMillis(1_001));
    }

    @Test
    void lowerLimitsOfTheFilesAreKept() throws InterruptedException {
        Limiter limiter = Limiter.documented(new Limits(2, 15), sleeper, () -> now, 1);
        for (int i = 0; i < 11; i++) {
            limiter.acquire("sso-admin", "ListInstances");
        }
        assertThat(Duration.ofNanos(now)).isBetween(Duration.ofMillis(4_990), Duration.ofMillis(5_010));
    }
}
