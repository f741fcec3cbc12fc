package dev.rolecall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.ssoadmin.model.PrincipalType.GROUP;
import static software.amazon.awssdk.services.ssoadmin.model.PrincipalType.USER;
import static software.amazon.awssdk.services.ssoadmin.model.ProvisioningStatus.LATEST_PERMISSION_SET_NOT_PROVISIONED;
import static software.amazon.awssdk.services.ssoadmin.model.ProvisioningStatus.LATEST_PERMISSION_SET_PROVISIONED;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.ssoadmin.SsoAdminClient;
import software.amazon.awssdk.services.ssoadmin.model.PermissionSetProvisioningStatus;
import software.amazon.awssdk.services.ssoadmin.model.ProvisionTargetType;
import software.amazon.awssdk.services.ssoadmin.model.ProvisioningStatus;
import software.amazon.awssdk.services.ssoadmin.model.ResourceNotFoundException;
import software.amazon.awssdk.services.ssoadmin.model.StatusValues;
import software.amazon.awssdk.services.ssoadmin.model.Tag;
import software.amazon.awssdk.services.ssoadmin.model.TargetType;
import software.amazon.awssdk.services.ssoadmin.model.ValidationException;

/** sso-admin: assignments, provisioning, and the roles that come of them. */
abstract class AssignmentContract extends ContractSuite {

    private SsoAdminClient sso = sandbox().ssoAdmin();

    AssignmentContract(Mode mode) {
        super(mode);
    }

    @BeforeEach
    void connect() {
        sso = aws().ssoAdmin();
        edit().group("Devs", "develop")
                .member("Devs", "ana@example.com")
                .permissionSet(
                        "Dev",
                        set -> set.description("develops").managedPolicy("arn:aws:iam::aws:policy/ReadOnlyAccess"));
    }

    private String dev() {
        return edit().permissionSetArn("Dev");
    }

    private String devs() {
        return edit().groupId("Devs");
    }

    private List<Role> roles(String account, String set) {
        return aws().iam(account).listRoles(ask -> ask.pathPrefix("/aws-reserved/sso.amazonaws.com/")).roles().stream()
                .filter(role -> role.roleName().startsWith("AWSReservedSSO_" + set + "_"))
                .toList();
    }

    private List<String> accounts(ProvisioningStatus status) {
        return sso.listAccountsForProvisionedPermissionSet(ask ->
                        ask.instanceArn(instance()).permissionSetArn(dev()).provisioningStatus(status))
                .accountIds();
    }

    /** aws-facts.md section 2, async operations; contract.md 6: in progress in the first answer, ended for the next. */
    @Test
    void aRequestIsInProgressFirst() {
        var first = sso.createAccountAssignment(ask -> ask.instanceArn(instance())
                        .permissionSetArn(dev())
                        .principalType(GROUP)
                        .principalId(devs())
                        .targetType(TargetType.AWS_ACCOUNT)
                        .targetId(DEV))
                .accountAssignmentCreationStatus();
        assertThat(first.status()).isEqualTo(StatusValues.IN_PROGRESS);
        var succeeded = sso.listAccountAssignmentCreationStatus(
                        ask -> ask.instanceArn(instance()).filter(filter -> filter.status(StatusValues.SUCCEEDED)))
                .accountAssignmentsCreationStatus();
        assertThat(succeeded).extracting(each -> each.requestId()).containsExactly(first.requestId());
        assertThat(sandbox().stats().maxOutstandingAssignments()).isEqualTo(1);
    }

    /** aws-facts.md section 5, role facts. */
    @Test
    void theRoleAppearsAndGoesWithTheLastAssignment() {
        assertThat(assign(dev(), GROUP, devs(), DEV).status()).isEqualTo(StatusValues.SUCCEEDED);
        Role role = roles(DEV, "Dev").get(0);
        assertThat(role.roleName()).matches("AWSReservedSSO_Dev_[0-9a-f]{16}");
        assertThat(role.path()).isEqualTo("/aws-reserved/sso.amazonaws.com/eu-west-1/");
        assertThat(role.maxSessionDuration()).isEqualTo(43_200);
        assertThat(role.description()).isEqualTo("develops");
        assertThat(unassign(dev(), GROUP, devs(), DEV).status()).isEqualTo(StatusValues.SUCCEEDED);
        assertThat(roles(DEV, "Dev")).isEmpty();
        assign(dev(), GROUP, devs(), DEV);
        assertThat(roles(DEV, "Dev").get(0).roleName()).isNotEqualTo(role.roleName());
    }

    /** aws-facts.md section 5, role facts: us-east-1 has no Region in the path. */
    @Test
    void inUsEast1ThePathHasNoRegion() throws Exception {
        restart(options().withRegion("us-east-1"));
        assertThat(roles(DEV, "AWSReadOnlyAccess").get(0).path()).isEqualTo("/aws-reserved/sso.amazonaws.com/");
    }

    /** aws-facts.md section 5: a duplicate is not rejected, assignments behave as a set. */
    @Test
    void assigningTwiceSucceeds() {
        assign(dev(), GROUP, devs(), DEV);
        assertThat(assign(dev(), GROUP, devs(), DEV).status()).isEqualTo(StatusValues.SUCCEEDED);
        assertThat(sso.listAccountAssignments(ask ->
                                ask.instanceArn(instance()).accountId(DEV).permissionSetArn(dev()))
                        .accountAssignments())
                .hasSize(1);
    }

    /** aws-facts.md section 5: what fails, and the texts. */
    @Test
    void failuresSayWhy() {
        String nobody = store().substring(2) + "-00000000-0000-4000-8000-000000000000";
        assertThat(assign(dev(), GROUP, nobody, DEV).failureReason())
                .contains("the GROUP assignee " + nobody + " was not found in directory " + store());
        assertThat(unassign(dev(), GROUP, devs(), DEV).failureReason())
                .contains("Received a 404 status error: EntitlementItem doesn't exist");
        edit().accountState(PROD, "SUSPENDED");
        assertThat(assign(dev(), GROUP, devs(), PROD).failureReason())
                .contains("AWS SSO is unable to complete your request at this time", PROD);
        edit().permissionSet("Dev", set -> set.customerPolicy("/team/", "Special"));
        assertThat(assign(dev(), GROUP, devs(), DEV).failureReason())
                .contains("Received a 404 status error: Not supported policy arn:aws:iam::" + DEV
                        + ":policy/team/Special");
        edit().customerPolicy(DEV, "/team/", "special", POLICY);
        assertThat(assign(dev(), GROUP, devs(), DEV).status()).isEqualTo(StatusValues.SUCCEEDED);
        edit().permissionSet("Dev", set -> set.managedPolicy("arn:aws:iam::aws:policy/NoSuchThing"));
        assertThat(assign(dev(), GROUP, devs(), DEV).status()).isEqualTo(StatusValues.FAILED);
        assertThatThrownBy(() -> assign(dev(), GROUP, devs(), "999999999999"))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    /** aws-facts.md section 2 (ProvisioningStatus) and 5: a changed set is behind until it is provisioned; tags don't count. */
    @Test
    void aChangedSetIsBehindUntilProvisioned() {
        assign(dev(), GROUP, devs(), DEV);
        assign(dev(), GROUP, devs(), PROD);
        assertThat(accounts(LATEST_PERMISSION_SET_PROVISIONED)).containsExactlyInAnyOrder(DEV, PROD);
        sso.tagResource(ask ->
                ask.resourceArn(dev()).tags(Tag.builder().key("a").value("b").build()));
        assertThat(accounts(LATEST_PERMISSION_SET_NOT_PROVISIONED)).isEmpty();
        sso.updatePermissionSet(
                ask -> ask.instanceArn(instance()).permissionSetArn(dev()).description("develops more"));
        assertThat(accounts(LATEST_PERMISSION_SET_NOT_PROVISIONED)).containsExactlyInAnyOrder(DEV, PROD);
        assertThat(roles(DEV, "Dev").get(0).description()).isEqualTo("develops");
        assign(dev(), USER, edit().userId("ben@example.com"), PROD);
        assertThat(accounts(LATEST_PERMISSION_SET_NOT_PROVISIONED)).containsExactly(DEV);
        PermissionSetProvisioningStatus first = sso.provisionPermissionSet(ask -> ask.instanceArn(instance())
                        .permissionSetArn(dev())
                        .targetType(ProvisionTargetType.ALL_PROVISIONED_ACCOUNTS))
                .permissionSetProvisioningStatus();
        assertThat(first.status()).isEqualTo(StatusValues.IN_PROGRESS);
        assertThat(sso.describePermissionSetProvisioningStatus(
                                ask -> ask.instanceArn(instance()).provisionPermissionSetRequestId(first.requestId()))
                        .permissionSetProvisioningStatus()
                        .status())
                .isEqualTo(StatusValues.SUCCEEDED);
        assertThat(accounts(LATEST_PERMISSION_SET_NOT_PROVISIONED)).isEmpty();
        assertThat(roles(DEV, "Dev").get(0).description()).isEqualTo("develops more");
        assertThat(sso.listPermissionSetsProvisionedToAccount(ask -> ask.instanceArn(instance())
                                .accountId(DEV)
                                .provisioningStatus(LATEST_PERMISSION_SET_PROVISIONED))
                        .permissionSets())
                .contains(dev());
    }

    /** aws-facts.md section 5: suspended accounts are among ALL_PROVISIONED_ACCOUNTS and fail it; the others are done. */
    @Test
    void aSuspendedAccountFailsTheProvisioningOfAll() {
        assign(dev(), GROUP, devs(), DEV);
        assign(dev(), GROUP, devs(), PROD);
        edit().accountState(PROD, "SUSPENDED").permissionSet("Dev", set -> set.description("new"));
        String request = sso.provisionPermissionSet(ask -> ask.instanceArn(instance())
                        .permissionSetArn(dev())
                        .targetType(ProvisionTargetType.ALL_PROVISIONED_ACCOUNTS))
                .permissionSetProvisioningStatus()
                .requestId();
        var ended = sso.describePermissionSetProvisioningStatus(
                        ask -> ask.instanceArn(instance()).provisionPermissionSetRequestId(request))
                .permissionSetProvisioningStatus();
        assertThat(ended.status()).isEqualTo(StatusValues.FAILED);
        assertThat(ended.failureReason()).contains(PROD);
        assertThat(accounts(LATEST_PERMISSION_SET_NOT_PROVISIONED)).containsExactly(PROD);
        assertThat(sso.listAccountAssignments(ask ->
                                ask.instanceArn(instance()).accountId(PROD).permissionSetArn(dev()))
                        .accountAssignments())
                .hasSize(1);
    }

    /** aws-facts.md section 5: a set can be provisioned without assignments; over no account it succeeds (inferred). */
    @Test
    void aSetCanBeProvisionedWithoutAssignment() {
        for (ProvisionTargetType type :
                List.of(ProvisionTargetType.ALL_PROVISIONED_ACCOUNTS, ProvisionTargetType.AWS_ACCOUNT)) {
            String request = sso.provisionPermissionSet(ask -> ask.instanceArn(instance())
                            .permissionSetArn(dev())
                            .targetType(type)
                            .targetId(type == ProvisionTargetType.AWS_ACCOUNT ? DEV : null))
                    .permissionSetProvisioningStatus()
                    .requestId();
            assertThat(sso.describePermissionSetProvisioningStatus(
                                    ask -> ask.instanceArn(instance()).provisionPermissionSetRequestId(request))
                            .permissionSetProvisioningStatus()
                            .status())
                    .isEqualTo(StatusValues.SUCCEEDED);
        }
        assertThat(roles(DEV, "Dev")).hasSize(1);
        assertThatThrownBy(() -> sso.provisionPermissionSet(ask -> ask.instanceArn(instance())
                        .permissionSetArn(dev())
                        .targetType(ProvisionTargetType.AWS_ACCOUNT)))
                .isInstanceOf(ValidationException.class);
    }

    /** aws-facts.md section 2: a USER query returns the groups' rows too. */
    @Test
    void aUsersAssignmentsIncludeThoseOfGroups() {
        String ana = edit().userId("ana@example.com");
        assign(dev(), GROUP, devs(), DEV);
        assign(dev(), USER, ana, PROD);
        var rows = sso.listAccountAssignmentsForPrincipal(
                        ask -> ask.instanceArn(instance()).principalId(ana).principalType(USER))
                .accountAssignments();
        assertThat(rows)
                .extracting(row -> row.principalTypeAsString() + " " + row.accountId())
                .containsExactlyInAnyOrder("GROUP " + DEV, "USER " + PROD);
        assertThat(sso.listAccountAssignmentsForPrincipal(ask -> ask.instanceArn(instance())
                                .principalId(ana)
                                .principalType(USER)
                                .filter(filter -> filter.accountId(PROD)))
                        .accountAssignments())
                .hasSize(1);
    }

    /** aws-facts.md section 5: deleting a principal leaves orphans, which can be removed; a new group of the name is another. */
    @Test
    void aDeletedGroupLeavesOrphans() {
        String group = devs();
        assign(dev(), GROUP, group, DEV);
        aws().identitystore().deleteGroup(ask -> ask.identityStoreId(store()).groupId(group));
        String again = aws().identitystore()
                .createGroup(ask -> ask.identityStoreId(store()).displayName("Devs"))
                .groupId();
        assertThat(again).isNotEqualTo(group);
        assertThat(sso.listAccountAssignments(ask ->
                                ask.instanceArn(instance()).accountId(DEV).permissionSetArn(dev()))
                        .accountAssignments())
                .extracting(each -> each.principalId())
                .containsExactly(group);
        assertThat(unassign(dev(), GROUP, group, DEV).status()).isEqualTo(StatusValues.SUCCEEDED);
    }

    /** aws-facts.md section 2: pages of 100; a repeated paginator ends. */
    @Test
    void assignmentsArePaged() {
        SandboxEdit edit = edit();
        for (int i = 0; i < 101; i++) {
            edit.user("u" + i + "@example.com", "U", "N" + i).assignUser("Dev", "u" + i + "@example.com", DEV);
        }
        assertThat(sso.listAccountAssignmentsPaginator(ask ->
                                ask.instanceArn(instance()).accountId(DEV).permissionSetArn(dev()))
                        .accountAssignments())
                .hasSize(101);
    }
}
