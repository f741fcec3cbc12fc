package dev.rolecall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.model.LimitExceededException;
import software.amazon.awssdk.services.organizations.model.ConstraintViolationException;
import software.amazon.awssdk.services.organizations.model.ConstraintViolationExceptionReason;
import software.amazon.awssdk.services.ssoadmin.SsoAdminClient;
import software.amazon.awssdk.services.ssoadmin.model.AccountAssignmentOperationStatus;
import software.amazon.awssdk.services.ssoadmin.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.ssoadmin.model.StatusValues;

/** The quotas of aws-facts.md section 1b, made small enough to be met. */
class QuotasTest {

    private static final String DEV = "400000000001";
    private static final String POLICY = ContractSuite.POLICY;

    private final Sandbox sandbox = Sandbox.start(
            ContractSuite.options().withBehaviour(Behaviour.plain().withQuotas(new Quotas(5, 3, 8, 6, 9, 10, 10))));

    private String instance() {
        return sandbox.ssoAdmin().listInstances(ask -> {}).instances().get(0).instanceArn();
    }

    private String store() {
        return sandbox.ssoAdmin().listInstances(ask -> {}).instances().get(0).identityStoreId();
    }

    private AccountAssignmentOperationStatus assign(String set) {
        SsoAdminClient sso = sandbox.ssoAdmin();
        String id = sso.createAccountAssignment(ask -> ask.instanceArn(instance())
                        .permissionSetArn(sandbox.edit().permissionSetArn(set))
                        .targetType("AWS_ACCOUNT")
                        .targetId(DEV)
                        .principalType("GROUP")
                        .principalId(sandbox.edit().groupId("AWSSecurityAuditors")))
                .accountAssignmentCreationStatus()
                .requestId();
        return sso.describeAccountAssignmentCreationStatus(
                        ask -> ask.instanceArn(instance()).accountAssignmentCreationRequestId(id))
                .accountAssignmentCreationStatus();
    }

    @Test
    @Rests(
            on = "aws-facts 1b: DM limits, DM ORG orgs_reference_limits, DM IAM reference_iam-quotas",
            facts = {
                "quota.sets-in-account",
                "quota.policies-of-role",
                "quota.roles",
                "quota.users",
                "quota.groups",
                "quota.accounts",
                "quota.accounts-start",
                "quota.sso-accounts"
            })
    void theDocumentedNumbers() {
        assertThat(Quotas.documented()).isEqualTo(new Quotas(500, 20, 1_000, 200_000, 100_000, 50_000, 7_000));
    }

    @Test
    @Rests(
            on = "aws-facts 1b: DM limits",
            facts = {"quota.sets-in-account"})
    void setsInAnAccount() {
        // The seed has three there.
        for (String set : List.of("A", "B", "C")) {
            sandbox.edit().permissionSet(set, each -> each.description("x"));
        }
        assertThat(assign("A").status()).isEqualTo(StatusValues.SUCCEEDED);
        assertThat(assign("B").status()).isEqualTo(StatusValues.SUCCEEDED);
        assertThatThrownBy(() -> assign("C")).isInstanceOf(ServiceQuotaExceededException.class);
        assertThat(assign("A").status()).as("it is there already").isEqualTo(StatusValues.SUCCEEDED);
        assertThatThrownBy(() -> sandbox.edit().provision("C", DEV)).hasMessageContaining("At most 5");
    }

    /** aws-facts.md section 5: a role quota is reported by the request, not by the call. */
    @Test
    @Rests(
            on = "aws-facts 1b: DM limits, footnote; 5: TEAM #522",
            facts = {"quota.policies-of-role", "sso.role-quota-late"})
    void policiesOfARole() {
        sandbox.edit()
                .permissionSet(
                        "Many",
                        set -> set.managedPolicy("arn:aws:iam::aws:policy/ReadOnlyAccess")
                                .managedPolicy("arn:aws:iam::aws:policy/PowerUserAccess")
                                .managedPolicy("arn:aws:iam::aws:policy/SecurityAudit")
                                .managedPolicy("arn:aws:iam::aws:policy/AdministratorAccess"));
        assertThat(assign("Many").failureReason()).contains("PoliciesPerRole: 3");
        var iam = sandbox.iam(DEV);
        iam.createRole(ask -> ask.roleName("own").assumeRolePolicyDocument(ContractSuite.TRUST));
        for (String policy : List.of("ReadOnlyAccess", "PowerUserAccess", "SecurityAudit")) {
            iam.attachRolePolicy(ask -> ask.roleName("own").policyArn("arn:aws:iam::aws:policy/" + policy));
        }
        assertThatThrownBy(() -> iam.attachRolePolicy(
                        ask -> ask.roleName("own").policyArn("arn:aws:iam::aws:policy/AdministratorAccess")))
                .isInstanceOf(LimitExceededException.class);
    }

    @Test
    @Rests(
            on = "aws-facts 1b: DM IAM reference_iam-quotas",
            facts = {"quota.roles"})
    void rolesOfAnAccount() {
        var iam = sandbox.iam(DEV);
        for (int i = iam.listRoles().roles().size(); i < 8; i++) {
            String name = "own-" + i;
            iam.createRole(ask -> ask.roleName(name).assumeRolePolicyDocument(ContractSuite.TRUST));
        }
        assertThatThrownBy(() ->
                        iam.createRole(ask -> ask.roleName("one-more").assumeRolePolicyDocument(ContractSuite.TRUST)))
                .isInstanceOf(LimitExceededException.class)
                .hasMessageContaining("RolesPerAccount: 8");
        sandbox.edit().permissionSet("A", each -> each.description("x"));
        assertThat(assign("A").failureReason()).contains("RolesPerAccount: 8");
    }

    @Test
    @Rests(
            on = "aws-facts 1b: DM IAM reference_iam-quotas",
            facts = {"quota.role-inline"})
    void inlinePoliciesOfARole() {
        var iam = sandbox.iam(DEV);
        iam.createRole(ask -> ask.roleName("own").assumeRolePolicyDocument(ContractSuite.TRUST));
        String large = POLICY.replace("s3:*", "s3:" + "Get".repeat(2_000));
        iam.putRolePolicy(ask -> ask.roleName("own").policyName("a").policyDocument(large));
        assertThatThrownBy(() -> iam.putRolePolicy(
                        ask -> ask.roleName("own").policyName("b").policyDocument(large)))
                .isInstanceOf(LimitExceededException.class);
    }

    @Test
    @Rests(
            on = "aws-facts 1b: DM limits",
            facts = {"quota.users", "quota.groups"})
    void usersAndGroups() {
        var directory = sandbox.identitystore();
        directory.createUser(ask -> ask.identityStoreId(store())
                .userName("six")
                .displayName("Six")
                .name(name -> name.givenName("S").familyName("X")));
        assertThatThrownBy(() -> directory.createUser(ask -> ask.identityStoreId(store())
                        .userName("seven")
                        .displayName("Seven")
                        .name(name -> name.givenName("S").familyName("E"))))
                .isInstanceOf(software.amazon.awssdk.services.identitystore.model.ServiceQuotaExceededException.class);
        directory.createGroup(ask -> ask.identityStoreId(store()).displayName("Nine"));
        assertThatThrownBy(() -> directory.createGroup(
                        ask -> ask.identityStoreId(store()).displayName("Ten")))
                .isInstanceOf(software.amazon.awssdk.services.identitystore.model.ServiceQuotaExceededException.class);
    }

    @Test
    @Rests(
            on = "aws-facts 1b: DM ORG orgs_reference_limits",
            facts = {"quota.accounts", "quota.depth"})
    void accountsAndUnitsOfTheOrganization() {
        var organizations = sandbox.organizations();
        organizations.createAccount(ask -> ask.accountName("ten").email("ten@example.com"));
        assertThatThrownBy(() -> organizations.createAccount(
                        ask -> ask.accountName("eleven").email("eleven@example.com")))
                .isInstanceOfSatisfying(
                        ConstraintViolationException.class,
                        e -> assertThat(e.reason())
                                .isEqualTo(ConstraintViolationExceptionReason.ACCOUNT_NUMBER_LIMIT_EXCEEDED));
        String deepest = sandbox.edit().unitId("1/2/3/4/5");
        assertThatThrownBy(() -> organizations.createOrganizationalUnit(
                        ask -> ask.parentId(deepest).name("6")))
                .isInstanceOfSatisfying(
                        ConstraintViolationException.class,
                        e -> assertThat(e.reason())
                                .isEqualTo(ConstraintViolationExceptionReason.OU_DEPTH_LIMIT_EXCEEDED));
    }
}
