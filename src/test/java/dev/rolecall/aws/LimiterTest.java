package dev.rolecall.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.Limits;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** AWS's documented rates (aws-facts 1a), on a clock that only waiting moves. */
class LimiterTest {
    private long now;

    private Limiter limiter(Limits limits, double timeScale) {
        return new Limiter(new Rates(limits, timeScale), timeScale, () -> now, (condition, nanos) -> now += nanos);
    }

    private static void call(Limiter limiter, String service, String operation, int times) throws InterruptedException {
        for (int i = 0; i < times; i++) {
            limiter.acquire(service, operation, "", Urgency.READ);
        }
    }

    @Test
    void allOfSsoAdminSharesTwentyCallsASecond() throws InterruptedException {
        Limiter limiter = limiter(Limits.DOCUMENTED, 1);
        for (int i = 0; i < 500; i++) {
            call(limiter, "sso-admin", "ListAccountAssignments", 1);
            call(limiter, "sso-admin", "DescribePermissionSet", 1);
        }
        // The first five are in the bucket; the others come one every 50 ms.
        assertThat(Duration.ofNanos(now)).isBetween(Duration.ofMillis(49_700), Duration.ofMillis(49_800));
    }

    @Test
    void identityStoreCountsEachOperationForItself() throws InterruptedException {
        Limiter limiter = limiter(Limits.DOCUMENTED, 1);
        call(limiter, "identitystore", "ListUsers", 105);
        long users = now;
        call(limiter, "identitystore", "ListGroups", 5);
        assertThat(Duration.ofNanos(users)).isBetween(Duration.ofMillis(4_990), Duration.ofMillis(5_010));
        assertThat(now).isEqualTo(users);
    }

    /** Where time runs twenty times faster, a stall of the machine is twenty times longer: more of it is made up. */
    @Test
    void aFasterClockIsAskedFaster() throws InterruptedException {
        call(limiter(Limits.DOCUMENTED, 20), "sso-admin", "ListAccountAssignments", 412);
        assertThat(Duration.ofNanos(now)).isBetween(Duration.ofMillis(998), Duration.ofMillis(1_001));
    }

    @Test
    void lowerLimitsOfTheFilesAreKept() throws InterruptedException {
        call(limiter(new Limits(2, 15), 1), "sso-admin", "ListInstances", 11);
        assertThat(Duration.ofNanos(now)).isBetween(Duration.ofMillis(4_990), Duration.ofMillis(5_010));
    }

    @Test
    void oneOfTheBurstOfOrganizationsIsKeptBack() throws InterruptedException {
        Limiter limiter = limiter(Limits.DOCUMENTED, 1);
        call(limiter, "organizations", "ListAccounts", 11);
        assertThat(now).isZero();
        call(limiter, "organizations", "ListAccounts", 8);
        assertThat(Duration.ofNanos(now)).isBetween(Duration.ofMillis(990), Duration.ofMillis(1_010));
    }
}
