package dev.rolecall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.identitystore.model.ThrottlingException;
import software.amazon.awssdk.services.organizations.model.TooManyRequestsException;

/** The documented request rates (aws-facts.md section 1a), on a clock that stands still until it is moved. */
class RatesTest {

    private final HandClock clock = new HandClock();
    private Sandbox sandbox = start(1);

    private Sandbox start(double timeScale) {
        return Sandbox.start(SandboxOptions.defaults()
                .withClock(clock)
                .withBehaviour(Behaviour.plain()
                        .withLimits(Limits.documented())
                        .withTimeScale(timeScale)
                        .withSleeper(clock)));
    }

    /** How many of the calls are answered, made in equal steps over the time. */
    private long answered(Runnable call, int calls, Duration over) {
        long answered = 0;
        Instant start = clock.instant();
        for (int i = 0; i < calls; i++) {
            clock.advance(Duration.between(
                    clock.instant(), start.plus(over.multipliedBy(i).dividedBy(calls))));
            try {
                call.run();
                answered++;
            } catch (AwsServiceException e) {
                assertThat(e.isThrottlingException()).as(String.valueOf(e)).isTrue();
            }
        }
        clock.advance(Duration.between(clock.instant(), start.plus(over)));
        return answered;
    }

    private long answered(Runnable call, int calls) {
        return answered(call, calls, Duration.ZERO);
    }

    private void listInstances() {
        sandbox.ssoAdmin().listInstances(ask -> {});
    }

    private void listPermissionSets(String instance) {
        sandbox.ssoAdmin().listPermissionSets(ask -> ask.instanceArn(instance));
    }

    @Test
    @Rests(
            on = "aws-facts 1a: DM limits",
            facts = {"rate.sso-admin", "rate.burst"})
    void whoKeepsToTwentyASecondIsNeverThrottled() {
        assertThat(answered(this::listInstances, 2_400, Duration.ofMinutes(2))).isEqualTo(2_400);
        assertThat(sandbox.stats().throttled()).isZero();
    }

    @Test
    @Rests(
            on = "aws-facts 1a: DM limits",
            facts = {"rate.sso-admin", "rate.burst"})
    void whoSendsMoreGetsExactlyTwentyASecondAndOneBurst() {
        assertThat(answered(this::listInstances, 1_000)).isEqualTo(20);
        assertThat(answered(this::listInstances, 6_100, Duration.ofSeconds(61))).isEqualTo(20 * 61 - 1);
        assertThat(sandbox.stats().throttled()).isEqualTo(980 + 6_100 - (20 * 61 - 1));
        assertThat(sandbox.stats().errors()).isZero();
    }

    @Test
    @Rests(
            on = "aws-facts 1a: DM limits",
            facts = {"rate.sso-admin"})
    void allOperationsOfSsoAdminShareTheRate() {
        String instance =
                sandbox.ssoAdmin().listInstances(ask -> {}).instances().get(0).instanceArn();
        assertThat(answered(() -> listPermissionSets(instance), 15)).isEqualTo(15);
        assertThat(answered(this::listInstances, 15)).isEqualTo(4);
        assertThatThrownBy(this::listInstances)
                .isInstanceOf(software.amazon.awssdk.services.ssoadmin.model.ThrottlingException.class)
                .hasMessageContaining("Rate exceeded");
    }

    @Test
    @Rests(
            on = "the sandbox's own promise",
            facts = {"rate.sso-admin"})
    void simulatedTimeRunsFaster() {
        sandbox = start(20);
        answered(this::listInstances, 100);
        assertThat(answered(this::listInstances, 8_000, Duration.ofSeconds(10))).isBetween(3_998L, 4_000L);
    }

    @Test
    @Rests(
            on = "aws-facts 1a: DM limits; 3: M11, RetryAfterSeconds",
            facts = {"rate.identitystore", "directory.retry-after"})
    void everyOperationOfIdentitystoreHasItsOwnRate() {
        String store =
                sandbox.ssoAdmin().listInstances(ask -> {}).instances().get(0).identityStoreId();
        assertThat(answered(() -> sandbox.identitystore().listGroups(ask -> ask.identityStoreId(store)), 30))
                .isEqualTo(20);
        assertThat(answered(() -> sandbox.identitystore().listUsers(ask -> ask.identityStoreId(store)), 30))
                .isEqualTo(20);
        assertThatThrownBy(() -> sandbox.identitystore().listUsers(ask -> ask.identityStoreId(store)))
                .isInstanceOfSatisfying(
                        ThrottlingException.class,
                        e -> assertThat(e.retryAfterSeconds()).isPositive());
    }

    @Test
    @Rests(
            on = "aws-facts 1a: DM ORG orgs_reference_limits",
            facts = {"rate.list-accounts", "rate.list-roots", "rate.describe-account", "rate.organizations-error"})
    void organizationsHasRatesAndBurstsPerOperation() {
        Runnable list = () -> sandbox.organizations().listAccounts();
        assertThat(answered(list, 50)).isEqualTo(12);
        assertThat(answered(list, 1_010, Duration.ofMillis(10_100))).isEqualTo(8 * 10);
        assertThat(answered(() -> sandbox.organizations().listRoots(), 5)).isEqualTo(2);
        assertThatThrownBy(() -> sandbox.organizations().listRoots())
                .isInstanceOf(TooManyRequestsException.class)
                .hasMessageContaining("too many requests");
        assertThat(answered(() -> sandbox.organizations().describeAccount(ask -> ask.accountId(Seeds.MANAGEMENT)), 40))
                .isEqualTo(30);
        assertThat(answered(() -> sandbox.organizations().listCreateAccountStatus(ask -> {}), 100))
                .as("not in AWS's table")
                .isEqualTo(100);
    }

    /** One row of AWS's table names three operations; whether they share a bucket is ambiguous, sharing is assumed. */
    @Test
    @Rests(
            on = "aws-facts 1a: DM ORG orgs_reference_limits, read the stricter way",
            facts = {"rate.shared-row"})
    void aRowOfSeveralOperationsIsShared() {
        Runnable parents = () -> sandbox.organizations().listParents(ask -> ask.childId("200000000001"));
        String root = sandbox.organizations().listRoots().roots().get(0).id();
        Runnable children = () -> sandbox.organizations().listAccountsForParent(ask -> ask.parentId(root));
        assertThat(answered(parents, 5)).isEqualTo(5);
        assertThat(answered(children, 20)).isEqualTo(3);
        sandbox = Sandbox.start(SandboxOptions.defaults()
                .withClock(clock)
                .withLimits(Limits.documented().withThrottles(true, false)));
        assertThat(answered(parents, 20)).isEqualTo(8);
        assertThat(answered(children, 20)).isEqualTo(8);
    }

    @Test
    @Rests(
            on = "aws-facts 1a: DM ORG orgs_reference_limits",
            facts = {"rate.list-accounts"})
    void theOrganizationAsAWholeHasARateToo() {
        sandbox.edit().delegate("200000000001").delegate("200000000002");
        var gate = new Throttles(true);
        long taken = 0;
        for (String account : new String[] {"1", "2", "3"}) {
            for (int i = 0; i < 20; i++) {
                taken += gate.allows(
                                account,
                                dev.rolecall.sandbox.wire.AwsService.ORGANIZATIONS,
                                "ListAccounts",
                                clock.instant())
                        ? 1
                        : 0;
            }
        }
        assertThat(taken).isEqualTo(15);
    }

    @Test
    @Rests(
            on = "aws-facts 1a: DM IAM reference_iam-quotas",
            facts = {"rate.sts"})
    void stsAllowsSixHundredASecond() {
        assertThat(answered(() -> sandbox.sts().getCallerIdentity(), 700)).isEqualTo(600);
    }

    @Test
    @Rests(on = "the sandbox's own promise")
    void resetFillsTheBuckets() {
        answered(this::listInstances, 100);
        sandbox.reset();
        assertThat(answered(this::listInstances, 100)).isEqualTo(20);
    }

    @Test
    @Rests(on = "the sandbox's own promise")
    void withoutLimitsNothingIsThrottled() {
        sandbox = Sandbox.start(SandboxOptions.defaults().withClock(clock));
        assertThat(answered(this::listInstances, 1_000)).isEqualTo(1_000);
    }

    @Test
    @Rests(on = "the sandbox's own promise")
    void aCallTakesTheLatencyThatIsAskedFor() {
        Instant before = clock.instant();
        sandbox = Sandbox.start(SandboxOptions.defaults()
                .withClock(clock)
                .withBehaviour(Behaviour.plain()
                        .withLimits(Limits.none().withLatency(Duration.ofMillis(80)))
                        .withTimeScale(4)
                        .withSleeper(clock)));
        listInstances();
        assertThat(Duration.between(before, clock.instant())).isEqualTo(Duration.ofMillis(20));
    }
}
