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
import software.amazon.awssdk.services.identitystore.model.MemberId;
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

    private SsoAdminClient sso = aws().ssoAdmin();
    private String dev = "";
    private String devs = "";

    AssignmentContract(Mode mode) {
        super(mode);
    }

    @BeforeEach
    void connect() {
        sso = aws().ssoAdmin();
        var directory = aws().identitystore();
        String group = directory
                .createGroup(
                        ask -> ask.identityStoreId(store()).displayName("Devs").description("develop"))
                .groupId();
        directory.createGroupMembership(ask ->
                ask.identityStoreId(store()).groupId(group).memberId(MemberId.fromUserId(userId("ana@example.com"))));
        String set = sso.createPermissionSet(ask -> ask.instanceArn(instance())
                        .name("Dev")
                        .description("develops")
                        .sessionDuration("PT1H"))
                .permissionSet()
                .permissionSetArn();
        sso.attachManagedPolicyToPermissionSet(ask -> ask.instanceArn(instance())
                .permissionSetArn(set)
                .managedPolicyArn("arn:aws:iam::aws:policy/ReadOnlyAccess"));
        devs = group;
        dev = set;
    }

    private String dev() {
        return dev;
    }

    private String devs() {
        return devs;
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
    @Rests(
            on = "aws-facts.md section 2, asynchronous operations",
            of = {"sso-admin:CreateAccountAssignment", "sso-admin:ListAccountAssignmentCreationStatus"})
    @Divergence(
            why =
                    "by default a request has ended with the call after the one that made it; AWS takes seconds to minutes")
    @MotoDiffers(why = "moto has ended every request in the first answer")
    void aRequestIsInProgressFirst() {
        var first = sso.createAccountAssignment(ask -> ask.instanceArn(instance())
                        .permissionSetArn(dev())
                        .principalType(GROUP)
                        .principalId(devs())
                        .targetType(TargetType.AWS_ACCOUNT)
                        .targetId(workload()))
                .accountAssignmentCreationStatus();
        assertThat(first.status()).isEqualTo(StatusValues.IN_PROGRESS);
        assertThat(sso.listAccountAssignmentCreationStatusPaginator(ask ->
                                ask.instanceArn(instance()).filter(filter -> filter.status(StatusValues.SUCCEEDED)))
                        .accountAssignmentsCreationStatus())
                .extracting(each -> each.requestId())
                .contains(first.requestId());
    }

    /** aws-facts.md section 5, role facts. */
    @Test
    @Rests(
            on = "aws-facts.md section 5, role facts",
            of = {
                "sso-admin:CreateAccountAssignment",
                "sso-admin:DescribeAccountAssignmentCreationStatus",
                "iam:ListRoles",
                "sso-admin:DeleteAccountAssignment",
                "sso-admin:DescribeAccountAssignmentDeletionStatus"
            })
    @MotoDiffers(why = "moto makes no roles in accounts")
    void theRoleAppearsAndGoesWithTheLastAssignment() {
        assertThat(assign(dev(), GROUP, devs(), workload()).status()).isEqualTo(StatusValues.SUCCEEDED);
        Role role = roles(workload(), "Dev").get(0);
        assertThat(role.roleName()).matches("AWSReservedSSO_Dev_[0-9a-f]{16}");
        assertThat(role.path()).isEqualTo("/aws-reserved/sso.amazonaws.com/eu-west-1/");
        assertThat(role.maxSessionDuration()).isEqualTo(43_200);
        assertThat(role.description()).isEqualTo("develops");
        assertThat(unassign(dev(), GROUP, devs(), workload()).status()).isEqualTo(StatusValues.SUCCEEDED);
        assertThat(roles(workload(), "Dev")).isEmpty();
        assign(dev(), GROUP, devs(), workload());
        assertThat(roles(workload(), "Dev").get(0).roleName()).isNotEqualTo(role.roleName());
    }

    /** aws-facts.md section 5, role facts: us-east-1 has no Region in the path. */
    @Test
    @Rests(
            on = "aws-facts.md section 5, role facts",
            of = {"iam:ListRoles"})
    @SandboxOnly(why = "the Region of the instance is set at its start")
    void inUsEast1ThePathHasNoRegion() throws Exception {
        restart(options().withRegion("us-east-1"));
        assertThat(roles(workload(), "AWSReadOnlyAccess").get(0).path()).isEqualTo("/aws-reserved/sso.amazonaws.com/");
    }

    /** aws-facts.md section 5: a duplicate is not rejected, assignments behave as a set. */
    @Test
    @Rests(
            on = "aws-facts.md section 5, duplicate create",
            of = {
                "sso-admin:CreateAccountAssignment",
                "sso-admin:DescribeAccountAssignmentCreationStatus",
                "sso-admin:ListAccountAssignments"
            })
    @MotoDiffers(why = "moto appends a duplicate")
    void assigningTwiceSucceeds() {
        assign(dev(), GROUP, devs(), workload());
        assertThat(assign(dev(), GROUP, devs(), workload()).status()).isEqualTo(StatusValues.SUCCEEDED);
        assertThat(sso.listAccountAssignments(ask -> ask.instanceArn(instance())
                                .accountId(workload())
                                .permissionSetArn(dev()))
                        .accountAssignments())
                .hasSize(1);
    }

    /** aws-facts.md section 5: what fails, and the texts. */
    @Test
    @Rests(
            on = "aws-facts.md section 5, failure texts",
            of = {
                "sso-admin:CreateAccountAssignment",
                "sso-admin:DescribeAccountAssignmentCreationStatus",
                "sso-admin:DeleteAccountAssignment",
                "sso-admin:DescribeAccountAssignmentDeletionStatus"
            })
    @SandboxOnly(why = "accounts are suspended and policies go missing behind the API")
    void failuresSayWhy() {
        String nobody = store().substring(2) + "-00000000-0000-4000-8000-000000000000";
        assertThat(assign(dev(), GROUP, nobody, workload()).failureReason())
                .contains("the GROUP assignee " + nobody + " was not found in directory " + store());
        assertThat(unassign(dev(), GROUP, devs(), workload()).failureReason())
                .contains("Received a 404 status error: EntitlementItem doesn't exist");
        edit().accountState(production(), "SUSPENDED");
        assertThat(assign(dev(), GROUP, devs(), production()).failureReason())
                .contains("AWS SSO is unable to complete your request at this time", production());
        edit().permissionSet("Dev", set -> set.customerPolicy("/team/", "Special"));
        assertThat(assign(dev(), GROUP, devs(), workload()).failureReason())
                .contains("Received a 404 status error: Not supported policy arn:aws:iam::" + workload()
                        + ":policy/team/Special");
        edit().customerPolicy(workload(), "/team/", "special", POLICY);
        assertThat(assign(dev(), GROUP, devs(), workload()).status()).isEqualTo(StatusValues.SUCCEEDED);
        edit().permissionSet("Dev", set -> set.managedPolicy("arn:aws:iam::aws:policy/NoSuchThing"));
        assertThat(assign(dev(), GROUP, devs(), workload()).status()).isEqualTo(StatusValues.FAILED);
        assertThatThrownBy(() -> assign(dev(), GROUP, devs(), "999999999999"))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    /** aws-facts.md section 2 (ProvisioningStatus) and 5: a changed set is behind until it is provisioned; tags don't count. */
    @Test
    @Rests(
            on = "aws-facts.md section 2 (ProvisioningStatus) and 5",
            of = {
                "sso-admin:CreateAccountAssignment",
                "sso-admin:DescribeAccountAssignmentCreationStatus",
                "sso-admin:ListAccountsForProvisionedPermissionSet",
                "sso-admin:TagResource",
                "sso-admin:UpdatePermissionSet",
                "iam:ListRoles",
                "sso-admin:ProvisionPermissionSet",
                "sso-admin:DescribePermissionSetProvisioningStatus",
                "sso-admin:ListPermissionSetsProvisionedToAccount"
            })
    @MotoDiffers(why = "moto fills the provisioned lists by ProvisionPermissionSet only")
    void aChangedSetIsBehindUntilProvisioned() {
        assign(dev(), GROUP, devs(), workload());
        assign(dev(), GROUP, devs(), production());
        assertThat(accounts(LATEST_PERMISSION_SET_PROVISIONED)).containsExactlyInAnyOrder(workload(), production());
        sso.tagResource(ask ->
                ask.resourceArn(dev()).tags(Tag.builder().key("a").value("b").build()));
        assertThat(accounts(LATEST_PERMISSION_SET_NOT_PROVISIONED)).isEmpty();
        sso.updatePermissionSet(
                ask -> ask.instanceArn(instance()).permissionSetArn(dev()).description("develops more"));
        assertThat(accounts(LATEST_PERMISSION_SET_NOT_PROVISIONED)).containsExactlyInAnyOrder(workload(), production());
        assertThat(roles(workload(), "Dev").get(0).description()).isEqualTo("develops");
        assign(dev(), USER, userId("ben@example.com"), production());
        assertThat(accounts(LATEST_PERMISSION_SET_NOT_PROVISIONED)).containsExactly(workload());
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
        assertThat(roles(workload(), "Dev").get(0).description()).isEqualTo("develops more");
        assertThat(sso.listPermissionSetsProvisionedToAccount(ask -> ask.instanceArn(instance())
                                .accountId(workload())
                                .provisioningStatus(LATEST_PERMISSION_SET_PROVISIONED))
                        .permissionSets())
                .contains(dev());
    }

    /** aws-facts.md section 5: suspended accounts are among ALL_PROVISIONED_ACCOUNTS and fail it; the others are done. */
    @Test
    @Rests(
            on = "aws-facts.md section 5, suspended account",
            of = {
                "sso-admin:CreateAccountAssignment",
                "sso-admin:DescribeAccountAssignmentCreationStatus",
                "sso-admin:ProvisionPermissionSet",
                "sso-admin:DescribePermissionSetProvisioningStatus",
                "sso-admin:ListAccountsForProvisionedPermissionSet",
                "sso-admin:ListAccountAssignments"
            })
    @SandboxOnly(why = "accounts are suspended behind the API")
    void aSuspendedAccountFailsTheProvisioningOfAll() {
        assign(dev(), GROUP, devs(), workload());
        assign(dev(), GROUP, devs(), production());
        edit().accountState(production(), "SUSPENDED").permissionSet("Dev", set -> set.description("new"));
        String request = sso.provisionPermissionSet(ask -> ask.instanceArn(instance())
                        .permissionSetArn(dev())
                        .targetType(ProvisionTargetType.ALL_PROVISIONED_ACCOUNTS))
                .permissionSetProvisioningStatus()
                .requestId();
        var ended = sso.describePermissionSetProvisioningStatus(
                        ask -> ask.instanceArn(instance()).provisionPermissionSetRequestId(request))
                .permissionSetProvisioningStatus();
        assertThat(ended.status()).isEqualTo(StatusValues.FAILED);
        assertThat(ended.failureReason()).contains(production());
        assertThat(accounts(LATEST_PERMISSION_SET_NOT_PROVISIONED)).containsExactly(production());
        assertThat(sso.listAccountAssignments(ask -> ask.instanceArn(instance())
                                .accountId(production())
                                .permissionSetArn(dev()))
                        .accountAssignments())
                .hasSize(1);
    }

    /** aws-facts.md section 5: a set can be provisioned without assignments; over no account it succeeds (inferred). */
    @Test
    @Rests(
            on = "aws-facts.md section 5, ProvisionPermissionSet; over no account inferred",
            of = {
                "sso-admin:ProvisionPermissionSet",
                "sso-admin:DescribePermissionSetProvisioningStatus",
                "iam:ListRoles"
            })
    @MotoDiffers(why = "moto does not describe the status of a provisioning")
    void aSetCanBeProvisionedWithoutAssignment() {
        for (ProvisionTargetType type :
                List.of(ProvisionTargetType.ALL_PROVISIONED_ACCOUNTS, ProvisionTargetType.AWS_ACCOUNT)) {
            String request = sso.provisionPermissionSet(ask -> ask.instanceArn(instance())
                            .permissionSetArn(dev())
                            .targetType(type)
                            .targetId(type == ProvisionTargetType.AWS_ACCOUNT ? workload() : null))
                    .permissionSetProvisioningStatus()
                    .requestId();
            assertThat(sso.describePermissionSetProvisioningStatus(
                                    ask -> ask.instanceArn(instance()).provisionPermissionSetRequestId(request))
                            .permissionSetProvisioningStatus()
                            .status())
                    .isEqualTo(StatusValues.SUCCEEDED);
        }
        assertThat(roles(workload(), "Dev")).hasSize(1);
        assertThatThrownBy(() -> sso.provisionPermissionSet(ask -> ask.instanceArn(instance())
                        .permissionSetArn(dev())
                        .targetType(ProvisionTargetType.AWS_ACCOUNT)))
                .isInstanceOf(ValidationException.class);
    }

    /** aws-facts.md section 2: a USER query returns the groups' rows too. */
    @Test
    @Rests(
            on = "aws-facts.md section 2, ListAccountAssignmentsForPrincipal",
            of = {
                "sso-admin:CreateAccountAssignment",
                "sso-admin:DescribeAccountAssignmentCreationStatus",
                "sso-admin:ListAccountAssignmentsForPrincipal"
            })
    @MotoDiffers(why = "moto does not list what a user has through groups")
    void aUsersAssignmentsIncludeThoseOfGroups() {
        String ana = userId("ana@example.com");
        assign(dev(), GROUP, devs(), workload());
        assign(dev(), USER, ana, production());
        var rows = sso.listAccountAssignmentsForPrincipal(
                        ask -> ask.instanceArn(instance()).principalId(ana).principalType(USER))
                .accountAssignments();
        assertThat(rows)
                .extracting(row -> row.principalTypeAsString() + " " + row.accountId())
                .containsExactlyInAnyOrder("GROUP " + workload(), "USER " + production());
        assertThat(sso.listAccountAssignmentsForPrincipal(ask -> ask.instanceArn(instance())
                                .principalId(ana)
                                .principalType(USER)
                                .filter(filter -> filter.accountId(production())))
                        .accountAssignments())
                .hasSize(1);
    }

    /** aws-facts.md section 5: deleting a principal leaves orphans, which can be removed; a new group of the name is another. */
    @Test
    @Rests(
            on = "aws-facts.md section 5, orphans",
            of = {
                "sso-admin:CreateAccountAssignment",
                "sso-admin:DescribeAccountAssignmentCreationStatus",
                "identitystore:DeleteGroup",
                "identitystore:CreateGroup",
                "sso-admin:ListAccountAssignments",
                "sso-admin:DeleteAccountAssignment",
                "sso-admin:DescribeAccountAssignmentDeletionStatus"
            })
    @Verified(backend = Moto.BACKEND, version = Moto.VERSION, date = "2026-11-24")
    void aDeletedGroupLeavesOrphans() {
        String group = devs();
        assign(dev(), GROUP, group, workload());
        aws().identitystore().deleteGroup(ask -> ask.identityStoreId(store()).groupId(group));
        String again = aws().identitystore()
                .createGroup(ask -> ask.identityStoreId(store()).displayName("Devs"))
                .groupId();
        assertThat(again).isNotEqualTo(group);
        assertThat(sso.listAccountAssignments(ask -> ask.instanceArn(instance())
                                .accountId(workload())
                                .permissionSetArn(dev()))
                        .accountAssignments())
                .extracting(each -> each.principalId())
                .containsExactly(group);
        assertThat(unassign(dev(), GROUP, group, workload()).status()).isEqualTo(StatusValues.SUCCEEDED);
    }

    /** aws-facts.md section 2: pages of 100; a repeated paginator ends. */
    @Test
    @Rests(
            on = "aws-facts.md section 2, pages",
            of = {
                "identitystore:CreateUser",
                "sso-admin:CreateAccountAssignment",
                "sso-admin:DescribeAccountAssignmentCreationStatus",
                "sso-admin:ListAccountAssignments"
            })
    @Verified(backend = Moto.BACKEND, version = Moto.VERSION, date = "2026-11-24")
    void assignmentsArePaged() {
        String account = workload();
        for (int i = 0; i < 101; i++) {
            String name = "u" + i + "@example.com";
            String user = aws().identitystore()
                    .createUser(ask -> ask.identityStoreId(store())
                            .userName(name)
                            .displayName(name)
                            .name(full -> full.givenName("U").familyName("N")))
                    .userId();
            assign(dev(), USER, user, account);
        }
        assertThat(sso.listAccountAssignmentsPaginator(ask -> ask.instanceArn(instance())
                                .accountId(workload())
                                .permissionSetArn(dev()))
                        .accountAssignments())
                .hasSize(101);
    }
}
