package dev.rolecall.sandbox;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.services.ssoadmin.SsoAdminClient;
import software.amazon.awssdk.services.ssoadmin.model.AccountAssignmentOperationStatus;
import software.amazon.awssdk.services.ssoadmin.model.PrincipalType;
import software.amazon.awssdk.services.ssoadmin.model.TargetType;

/** What every contract suite stands on: a fresh control-tower sandbox in one mode, and a few words to say things with. */
abstract class ContractSuite {

    static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");
    static final String MANAGEMENT = "100000000001";
    static final String DEV = "400000000001";
    static final String PROD = "012345678901";
    static final String POLICY =
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"*\"}]}";

    private final Mode mode;
    private Backend backend;

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
        backend.sandbox().reset();
    }

    @AfterEach
    void close() throws Exception {
        backend.close();
    }

    /** Starts anew with other options. */
    void restart(SandboxOptions options) throws Exception {
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

    String instance() {
        return sandbox().ssoAdmin().listInstances(ask -> {}).instances().get(0).instanceArn();
    }

    String store() {
        return sandbox().ssoAdmin().listInstances(ask -> {}).instances().get(0).identityStoreId();
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
