package dev.rolecall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.ssoadmin.SsoAdminClient;
import software.amazon.awssdk.services.ssoadmin.model.AccountAssignmentOperationStatus;
import software.amazon.awssdk.services.ssoadmin.model.InstanceMetadata;
import software.amazon.awssdk.services.ssoadmin.model.PrincipalType;
import software.amazon.awssdk.services.ssoadmin.model.TargetType;

/** What every contract suite stands on: a landing zone in one mode, fresh for each test, and a few words to say things with. */
@ExtendWith(OtherBackends.class)
abstract class ContractSuite {

    static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");
    static final String MANAGEMENT = "100000000001";
    static final String DEV = "400000000001";
    static final String PROD = "012345678901";
    static final String POLICY =
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"*\"}]}";
    static final String TRUST = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
            + "\"Principal\":{\"AWS\":\"arn:aws:iam::123456789012:root\"},\"Action\":\"sts:AssumeRole\"}]}";

    private final Mode mode;
    private final Set<String> called = new TreeSet<>();
    private Backend backend;
    private @Nullable LandingZone landingZone;
    private @Nullable Leftovers leftovers;

    ContractSuite(Mode mode) {
        this.mode = mode;
        this.backend = fresh(options());
    }

    private Backend fresh(SandboxOptions options) {
        return new Backend(mode, options);
    }

    static SandboxOptions options() {
        return SandboxOptions.defaults().withClock(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @BeforeEach
    void reset() {
        if (mode.sandbox()) {
            backend.sandbox().reset();
            return;
        }
        landingZone = LandingZone.of(backend);
        leftovers = new Leftovers(this);
    }

    @AfterEach
    void close(TestInfo test) throws Exception {
        if (leftovers != null) {
            leftovers.remove();
            leftovers = null;
        }
        countCalls();
        backend.close();
        Marks.of(test).ifPresent(rests -> {
            if (mode.sandbox()) {
                assertThat(called).as("what the mark says is called").contains(rests.of());
            }
        });
    }

    private void countCalls() {
        if (mode.sandbox()) {
            called.addAll(backend.sandbox().stats().calls().keySet());
        }
    }

    /** Starts anew with other options. */
    void restart(SandboxOptions options) throws Exception {
        countCalls();
        backend.close();
        backend = fresh(options);
    }

    Backend aws() {
        return backend;
    }

    Sandbox sandbox() {
        return backend.sandbox();
    }

    SandboxEdit edit() {
        return sandbox().edit();
    }

    private InstanceMetadata onlyInstance() {
        SsoAdminClient sso = mode.sandbox() ? sandbox().ssoAdmin() : backend.ssoAdmin();
        return sso.listInstances(ask -> {}).instances().get(0);
    }

    String instance() {
        return onlyInstance().instanceArn();
    }

    String store() {
        return onlyInstance().identityStoreId();
    }

    /** The management account, which is also who calls. */
    String management() {
        return landingZone == null ? MANAGEMENT : landingZone.management();
    }

    /** An ordinary member account, payments-dev. */
    String workload() {
        return landingZone == null ? DEV : landingZone.account("payments-dev");
    }

    /** A member account in Workloads/Prod, orders-prod. */
    String production() {
        return landingZone == null ? PROD : landingZone.account("orders-prod");
    }

    String groupId(String name) {
        if (mode.sandbox()) {
            return edit().groupId(name);
        }
        return aws().identitystore().listGroupsPaginator(ask -> ask.identityStoreId(store())).groups().stream()
                .filter(group -> group.displayName().equals(name))
                .findFirst()
                .orElseThrow()
                .groupId();
    }

    String userId(String name) {
        if (mode.sandbox()) {
            return edit().userId(name);
        }
        return aws().identitystore().listUsersPaginator(ask -> ask.identityStoreId(store())).users().stream()
                .filter(user -> user.userName().equals(name))
                .findFirst()
                .orElseThrow()
                .userId();
    }

    String setArn(String name) {
        if (mode.sandbox()) {
            return edit().permissionSetArn(name);
        }
        return LandingZone.set(aws().ssoAdmin(), instance(), name).orElseThrow();
    }

    /** The time of something that was made in this test. */
    void justNow(Instant made) {
        if (mode.sandbox()) {
            assertThat(made).isEqualTo(NOW);
        } else {
            assertThat(made).isCloseTo(Instant.now(), within(5, ChronoUnit.MINUTES));
        }
    }

    /** Makes a set by the API. */
    String newSet(SsoAdminClient sso, String name) {
        return sso.createPermissionSet(ask -> ask.instanceArn(instance()).name(name))
                .permissionSet()
                .permissionSetArn();
    }

    /** Asks for an assignment and returns how that ended. */
    AccountAssignmentOperationStatus assign(String set, PrincipalType type, String principal, String account) {
        SsoAdminClient sso = aws().ssoAdmin();
        AccountAssignmentOperationStatus first = sso.createAccountAssignment(ask -> ask.instanceArn(instance())
                        .permissionSetArn(set)
                        .principalType(type)
                        .principalId(principal)
                        .targetType(TargetType.AWS_ACCOUNT)
                        .targetId(account))
                .accountAssignmentCreationStatus();
        return sso.describeAccountAssignmentCreationStatus(
                        ask -> ask.instanceArn(instance()).accountAssignmentCreationRequestId(first.requestId()))
                .accountAssignmentCreationStatus();
    }

    /** Asks for the removal of an assignment and returns how that ended. */
    AccountAssignmentOperationStatus unassign(String set, PrincipalType type, String principal, String account) {
        SsoAdminClient sso = aws().ssoAdmin();
        AccountAssignmentOperationStatus first = sso.deleteAccountAssignment(ask -> ask.instanceArn(instance())
                        .permissionSetArn(set)
                        .principalType(type)
                        .principalId(principal)
                        .targetType(TargetType.AWS_ACCOUNT)
                        .targetId(account))
                .accountAssignmentDeletionStatus();
        return sso.describeAccountAssignmentDeletionStatus(
                        ask -> ask.instanceArn(instance()).accountAssignmentDeletionRequestId(first.requestId()))
                .accountAssignmentDeletionStatus();
    }
}
