package dev.rolecall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.organizations.model.CreateAccountState;
import software.amazon.awssdk.services.ssoadmin.SsoAdminClient;
import software.amazon.awssdk.services.ssoadmin.model.ConflictException;
import software.amazon.awssdk.services.ssoadmin.model.ProvisionTargetType;
import software.amazon.awssdk.services.ssoadmin.model.StatusValues;
import software.amazon.awssdk.services.ssoadmin.model.ThrottlingException;
import software.amazon.awssdk.services.ssoadmin.model.ValidationException;

/** Asynchronous requests under the documented limits (aws-facts.md section 1a; contract.md section 6 for what is assumed). */
class RequestLimitsTest {

    private static final String DEV = "400000000001";
    private static final String ORDERS = "400000000002";
    private static final List<String> SETS = List.of("A", "B", "C", "D");

    private final HandClock clock = new HandClock();
    private Sandbox sandbox = start(Limits.documented().withThrottles(false, true));

    private Sandbox start(Limits limits) {
        Sandbox fresh = Sandbox.start(SandboxOptions.defaults().withClock(clock).withLimits(limits));
        SandboxEdit edit = fresh.edit().group("Devs", "develop").group("Ops", "operate");
        SETS.forEach(set -> edit.permissionSet(set, each -> each.description(set)));
        return fresh;
    }

    private SsoAdminClient sso() {
        return sandbox.ssoAdmin();
    }

    private String instance() {
        return sso().listInstances(ask -> {}).instances().get(0).instanceArn();
    }

    private String assign(String set, String account) {
        return assign(set, account, "Devs");
    }

    private String assign(String set, String account, String group) {
        return sso().createAccountAssignment(ask -> ask.instanceArn(instance())
                        .permissionSetArn(sandbox.edit().permissionSetArn(set))
                        .targetType("AWS_ACCOUNT")
                        .targetId(account)
                        .principalType("GROUP")
                        .principalId(sandbox.edit().groupId(group)))
                .accountAssignmentCreationStatus()
                .requestId();
    }

    private String unassign(String set, String account) {
        return sso().deleteAccountAssignment(ask -> ask.instanceArn(instance())
                        .permissionSetArn(sandbox.edit().permissionSetArn(set))
                        .targetType("AWS_ACCOUNT")
                        .targetId(account)
                        .principalType("GROUP")
                        .principalId(sandbox.edit().groupId("Devs")))
                .accountAssignmentDeletionStatus()
                .requestId();
    }

    private StatusValues creation(String request) {
        return sso().describeAccountAssignmentCreationStatus(
                        ask -> ask.instanceArn(instance()).accountAssignmentCreationRequestId(request))
                .accountAssignmentCreationStatus()
                .status();
    }

    private String provision(String set, @Nullable String account) {
        return sso().provisionPermissionSet(ask -> ask.instanceArn(instance())
                        .permissionSetArn(sandbox.edit().permissionSetArn(set))
                        .targetType(
                                account == null
                                        ? ProvisionTargetType.ALL_PROVISIONED_ACCOUNTS
                                        : ProvisionTargetType.AWS_ACCOUNT)
                        .targetId(account))
                .permissionSetProvisioningStatus()
                .requestId();
    }

    private StatusValues provisioning(String request) {
        return sso().describePermissionSetProvisioningStatus(
                        ask -> ask.instanceArn(instance()).provisionPermissionSetRequestId(request))
                .permissionSetProvisioningStatus()
                .status();
    }

    /** Moves the clock until the request has ended, and says how long that took. */
    private long millisUntilEnd(String request) {
        long millis = 0;
        while (creation(request) == StatusValues.IN_PROGRESS) {
            clock.advanceMillis(10);
            millis += 10;
        }
        return millis;
    }

    /** contract.md section 6, assumed: 3 s ± 50 %. */
    @Test
    @Rests(
            on = "assumed: AWS documents no durations",
            facts = {"async.assignment-time"})
    void anAssignmentTakesThreeSecondsMoreOrLess() {
        long all = 0;
        for (int i = 0; i < 40; i++) {
            long millis = millisUntilEnd(assign("A", DEV));
            assertThat(millis).isBetween(1_490L, 4_510L);
            all += millis;
        }
        assertThat(all / 40).isBetween(2_500L, 3_500L);
    }

    @Test
    @Rests(
            on = "aws-facts 1a: DM limits; the error is assumed",
            facts = {"async.creations", "async.refusal"})
    void theSixteenthCreationInProgressIsThrottledAndAnEndedOneNoLongerCounts() {
        List<String> accounts = sandbox.edit().memberAccounts();
        for (int i = 0; i < 15; i++) {
            assign(SETS.get(i / 8), accounts.get(i % 8));
        }
        assertThatThrownBy(() -> assign("B", accounts.get(7)))
                .isInstanceOf(ThrottlingException.class)
                .hasMessageContaining("15");
        assertThat(sandbox.stats().maxOutstandingAssignments()).isEqualTo(15);
        assertThat(sandbox.stats().throttled()).isEqualTo(1);
        clock.advance(Duration.ofMillis(4_500));
        assign("C", accounts.get(0));
        assertThat(sandbox.stats().maxOutstandingAssignments()).isEqualTo(15);
    }

    @Test
    @Rests(
            on = "assumed: aws-facts 1a names creations only",
            facts = {"async.deletions"})
    void deletionsAreNotAmongTheFifteen() {
        List<String> accounts = sandbox.edit().memberAccounts();
        accounts.forEach(account -> SETS.forEach(set -> sandbox.edit().assignGroup(set, "Devs", account)));
        for (int i = 0; i < 32; i++) {
            unassign(SETS.get(i / 8), accounts.get(i % 8));
        }
        assertThat(sandbox.stats().maxOutstandingAssignments()).isEqualTo(32);
    }

    @Test
    @Rests(
            on = "aws-facts 1a: DM limits; that the next waits is assumed",
            facts = {"async.roles", "async.queue"})
    void inAnAccountOneRequestChangesRolesAtATime() {
        String first = assign("A", DEV);
        String second = assign("B", DEV);
        String elsewhere = assign("A", ORDERS);
        long waited = millisUntilEnd(first);
        assertThat(creation(second)).isEqualTo(StatusValues.IN_PROGRESS);
        assertThat(millisUntilEnd(second)).isGreaterThanOrEqualTo(1_490);
        assertThat(waited).isGreaterThanOrEqualTo(1_490);
        assertThat(creation(elsewhere)).as("side by side").isEqualTo(StatusValues.SUCCEEDED);
    }

    /** aws-facts.md section 5: conflict on concurrent create or delete for the same set and account. */
    @Test
    @Rests(
            on = "aws-facts 5: TEAM #513 and #515, TF #19215 and #26138",
            facts = {"sso.concurrent", "async.same-set"})
    void theSameSetInTheSameAccountIsAConflict() {
        assign("A", DEV);
        assertThatThrownBy(() -> assign("A", DEV, "Ops")).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> unassign("A", DEV)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> provision("A", DEV)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> provision("A", null)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> sso().deletePermissionSet(ask -> ask.instanceArn(instance())
                        .permissionSetArn(sandbox.edit().permissionSetArn("A"))))
                .isInstanceOf(ConflictException.class);
        clock.advance(Duration.ofMillis(4_500));
        assign("A", DEV, "Ops");
    }

    @Test
    @Rests(
            on = "assumed: aws-facts 1a and 5 say it of one account",
            facts = {"async.queue", "async.same-set", "async.provisioning-time"})
    void aProvisioningEverywhereIsInTheWayToo() {
        sandbox.edit().assignGroup("A", "Devs", DEV).assignGroup("B", "Devs", DEV);
        String everywhere = provision("A", null);
        assertThatThrownBy(() -> assign("A", ORDERS)).isInstanceOf(ConflictException.class);
        String queued = provision("B", DEV);
        clock.advance(Duration.ofSeconds(3));
        assertThat(provisioning(everywhere)).isEqualTo(StatusValues.SUCCEEDED);
        assertThat(provisioning(queued)).isEqualTo(StatusValues.IN_PROGRESS);
        clock.advance(Duration.ofSeconds(3));
        assertThat(provisioning(queued)).isEqualTo(StatusValues.SUCCEEDED);
    }

    @Test
    @Rests(
            on = "aws-facts 1a: DM limits; the error is assumed",
            facts = {"async.provisionings", "async.refusal"})
    void theFourthProvisioningInProgressIsThrottled() {
        provision("A", DEV);
        provision("B", DEV);
        provision("C", ORDERS);
        assertThatThrownBy(() -> provision("D", ORDERS)).isInstanceOf(ThrottlingException.class);
        clock.advance(Duration.ofSeconds(3));
        provision("D", ORDERS);
    }

    @Test
    @Rests(
            on = "aws-facts 1a: DM limits",
            facts = {"async.provisioned-accounts"})
    void atMost3500AccountsAreProvisionedAtOnce() {
        SandboxEdit edit = sandbox.edit();
        for (int i = 0; i < 3_501; i++) {
            String account = String.valueOf(700_000_000_000L + i);
            edit.account(account, "many-" + i, "Many").provision("A", account);
        }
        assertThatThrownBy(() -> provision("A", null))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("3500");
    }

    /** contract.md section 6, assumed: up to a second. */
    @Test
    @Rests(
            on = "assumed: AWS documents no durations",
            facts = {"async.account-time"})
    void anAccountIsNotThereBeforeItsCreationHasEnded() {
        var organizations = sandbox.organizations();
        String id = organizations
                .createAccount(ask -> ask.accountName("new").email("new@example.com"))
                .createAccountStatus()
                .id();
        var first = organizations
                .describeCreateAccountStatus(ask -> ask.createAccountRequestId(id))
                .createAccountStatus();
        assertThat(first.state()).isEqualTo(CreateAccountState.IN_PROGRESS);
        assertThat(first.accountId()).isNull();
        clock.advance(Duration.ofSeconds(1));
        var last = organizations
                .describeCreateAccountStatus(ask -> ask.createAccountRequestId(id))
                .createAccountStatus();
        assertThat(last.state()).isEqualTo(CreateAccountState.SUCCEEDED);
        assertThat(organizations
                        .describeAccount(ask -> ask.accountId(last.accountId()))
                        .account()
                        .stateAsString())
                .isEqualTo("ACTIVE");
    }

    /** A state file may come from a sandbox whose time ran far ahead. */
    @Test
    @Rests(on = "the sandbox's own promise")
    void whatWasInProgressWhenSavedEndsSoonAfterALoad(@TempDir Path folder) {
        Path file = folder.resolve("state.json");
        clock.advance(Duration.ofDays(1));
        String request = assign("A", DEV);
        sandbox.save(file);
        HandClock slow = new HandClock();
        sandbox = Sandbox.start(SandboxOptions.defaults().withClock(slow).withSeed(file.toString()));
        assertThat(creation(request)).isEqualTo(StatusValues.SUCCEEDED);
    }

    /** Exactly, which a contract test that other backends share can't say. */
    @Test
    @Rests(
            on = "aws-facts 2: M11, Filter of the status lists",
            facts = {"sso.status-lists"})
    void withoutLimitsOneRequestIsOutstandingAndThenTheOnlyOneThatSucceeded() {
        sandbox = start(Limits.none());
        String request = assign("A", DEV);
        assertThat(sso().listAccountAssignmentCreationStatus(
                                ask -> ask.instanceArn(instance()).filter(f -> f.status(StatusValues.SUCCEEDED)))
                        .accountAssignmentsCreationStatus())
                .extracting(each -> each.requestId())
                .containsExactly(request);
        assertThat(sandbox.stats().maxOutstandingAssignments()).isEqualTo(1);
    }
}
