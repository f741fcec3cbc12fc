package dev.rolecall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.ssoadmin.model.PrincipalType.GROUP;
import static software.amazon.awssdk.services.ssoadmin.model.PrincipalType.USER;
import static software.amazon.awssdk.services.ssoadmin.model.ProvisioningStatus.LATEST_PERMISSION_SET_NOT_PROVISIONED;
import static software.amazon.awssdk.services.ssoadmin.model.ProvisioningStatus.LATEST_PERMISSION_SET_PROVISIONED;

import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ssoadmin.model.PermissionSetProvisioningStatus;
import software.amazon.awssdk.services.ssoadmin.model.ProvisionTargetType;
import software.amazon.awssdk.services.ssoadmin.model.ProvisioningStatus;
import software.amazon.awssdk.services.ssoadmin.model.StatusValues;
import software.amazon.awssdk.services.ssoadmin.model.Tag;
import software.amazon.awssdk.services.ssoadmin.model.TargetType;
import software.amazon.awssdk.services.ssoadmin.model.ValidationException;

/** sso-admin: asynchronous requests as they are listed, and provisioning. */
abstract class ProvisioningContract extends DevelopersSuite {

    ProvisioningContract(Mode mode) {
        super(mode);
    }

    private List<String> accounts(ProvisioningStatus status) {
        return sso().listAccountsForProvisionedPermissionSet(ask ->
                        ask.instanceArn(instance()).permissionSetArn(dev()).provisioningStatus(status))
                .accountIds();
    }

    /** aws-facts.md section 2 (ProvisioningStatus) and 5: a changed set is behind until it is provisioned; tags don't count. */
    @Test
    @Rests(
            on = "aws-facts 2: M11, ProvisioningStatus; 5: M11, CreateAccountAssignment",
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
            },
            facts = {"sso.provisioning-status", "sso.provision-after-change"})
    @MotoDiffers(
            why = "moto fills the provisioned lists by ProvisionPermissionSet only",
            at = "sso-admin:ListAccountsForProvisionedPermissionSet",
            saying = "could not find the following elements")
    void aChangedSetIsBehindUntilProvisioned() {
        assign(dev(), GROUP, devs(), workload());
        assign(dev(), GROUP, devs(), production());
        assertThat(accounts(LATEST_PERMISSION_SET_PROVISIONED)).containsExactlyInAnyOrder(workload(), production());
        sso().tagResource(ask ->
                ask.resourceArn(dev()).tags(Tag.builder().key("a").value("b").build()));
        assertThat(accounts(LATEST_PERMISSION_SET_NOT_PROVISIONED)).isEmpty();
        sso().updatePermissionSet(ask ->
                ask.instanceArn(instance()).permissionSetArn(dev()).description("develops more"));
        assertThat(accounts(LATEST_PERMISSION_SET_NOT_PROVISIONED)).containsExactlyInAnyOrder(workload(), production());
        assertThat(roles(workload(), "Dev").get(0).description()).isEqualTo("develops");
        assign(dev(), USER, userId("ben@example.com"), production());
        assertThat(accounts(LATEST_PERMISSION_SET_NOT_PROVISIONED)).containsExactly(workload());
        PermissionSetProvisioningStatus first = sso().provisionPermissionSet(ask -> ask.instanceArn(instance())
                        .permissionSetArn(dev())
                        .targetType(ProvisionTargetType.ALL_PROVISIONED_ACCOUNTS))
                .permissionSetProvisioningStatus();
        assertThat(first.status()).isEqualTo(StatusValues.IN_PROGRESS);
        assertThat(sso().describePermissionSetProvisioningStatus(
                                ask -> ask.instanceArn(instance()).provisionPermissionSetRequestId(first.requestId()))
                        .permissionSetProvisioningStatus()
                        .status())
                .isEqualTo(StatusValues.SUCCEEDED);
        assertThat(accounts(LATEST_PERMISSION_SET_NOT_PROVISIONED)).isEmpty();
        assertThat(roles(workload(), "Dev").get(0).description()).isEqualTo("develops more");
        assertThat(sso().listPermissionSetsProvisionedToAccount(ask -> ask.instanceArn(instance())
                                .accountId(workload())
                                .provisioningStatus(LATEST_PERMISSION_SET_PROVISIONED))
                        .permissionSets())
                .contains(dev());
    }

    /** aws-facts.md section 5: suspended accounts are among ALL_PROVISIONED_ACCOUNTS and fail it; the others are done. */
    @Test
    @Rests(
            on = "aws-facts 5: aws-sso-util #80 and #81, iambic #568",
            of = {
                "sso-admin:CreateAccountAssignment",
                "sso-admin:DescribeAccountAssignmentCreationStatus",
                "sso-admin:ProvisionPermissionSet",
                "sso-admin:DescribePermissionSetProvisioningStatus",
                "sso-admin:ListAccountsForProvisionedPermissionSet",
                "sso-admin:ListAccountAssignments"
            },
            facts = {"sso.suspended"})
    @SandboxOnly(why = "accounts are suspended behind the API")
    void aSuspendedAccountFailsTheProvisioningOfAll() {
        assign(dev(), GROUP, devs(), workload());
        assign(dev(), GROUP, devs(), production());
        edit().accountState(production(), "SUSPENDED").permissionSet("Dev", set -> set.description("new"));
        String request = sso().provisionPermissionSet(ask -> ask.instanceArn(instance())
                        .permissionSetArn(dev())
                        .targetType(ProvisionTargetType.ALL_PROVISIONED_ACCOUNTS))
                .permissionSetProvisioningStatus()
                .requestId();
        var ended = sso().describePermissionSetProvisioningStatus(
                        ask -> ask.instanceArn(instance()).provisionPermissionSetRequestId(request))
                .permissionSetProvisioningStatus();
        assertThat(ended.status()).isEqualTo(StatusValues.FAILED);
        assertThat(ended.failureReason()).contains(production());
        assertThat(accounts(LATEST_PERMISSION_SET_NOT_PROVISIONED)).containsExactly(production());
        assertThat(sso().listAccountAssignments(ask -> ask.instanceArn(instance())
                                .accountId(production())
                                .permissionSetArn(dev()))
                        .accountAssignments())
                .hasSize(1);
    }

    /** aws-facts.md section 5: a set can be provisioned without assignments; over no account it succeeds (inferred). */
    @Test
    @Rests(
            on = "aws-facts 5: TF #32006; over no account inferred",
            of = {
                "sso-admin:ProvisionPermissionSet",
                "sso-admin:DescribePermissionSetProvisioningStatus",
                "iam:ListRoles"
            },
            facts = {"sso.provision-unassigned"})
    @MotoDiffers(
            why = "moto does not describe the status of a provisioning",
            at = "sso-admin:DescribePermissionSetProvisioningStatus",
            saying = "HTTP status code 500")
    void aSetCanBeProvisionedWithoutAssignment() {
        for (ProvisionTargetType type :
                List.of(ProvisionTargetType.ALL_PROVISIONED_ACCOUNTS, ProvisionTargetType.AWS_ACCOUNT)) {
            String request = sso().provisionPermissionSet(ask -> ask.instanceArn(instance())
                            .permissionSetArn(dev())
                            .targetType(type)
                            .targetId(type == ProvisionTargetType.AWS_ACCOUNT ? workload() : null))
                    .permissionSetProvisioningStatus()
                    .requestId();
            assertThat(sso().describePermissionSetProvisioningStatus(
                                    ask -> ask.instanceArn(instance()).provisionPermissionSetRequestId(request))
                            .permissionSetProvisioningStatus()
                            .status())
                    .isEqualTo(StatusValues.SUCCEEDED);
        }
        assertThat(roles(workload(), "Dev")).hasSize(1);
        assertThatThrownBy(() -> sso().provisionPermissionSet(ask -> ask.instanceArn(instance())
                        .permissionSetArn(dev())
                        .targetType(ProvisionTargetType.AWS_ACCOUNT)))
                .isInstanceOf(ValidationException.class);
    }

    /** aws-facts.md section 2, async operations; contract.md 6: in progress in the first answer, ended for the next. */
    @Test
    @Rests(
            on = "aws-facts 2: M11, StatusValues",
            of = {"sso-admin:CreateAccountAssignment", "sso-admin:ListAccountAssignmentCreationStatus"},
            facts = {"sso.in-progress", "sso.status-lists"})
    @Divergence(
            why =
                    "by default a request has ended with the call after the one that made it; AWS takes seconds to minutes")
    @MotoDiffers(
            why = "moto has ended every request in the first answer",
            at = "sso-admin:CreateAccountAssignment",
            saying = "but was: SUCCEEDED")
    void aRequestIsInProgressFirst() {
        var first = sso().createAccountAssignment(ask -> ask.instanceArn(instance())
                        .permissionSetArn(dev())
                        .principalType(GROUP)
                        .principalId(devs())
                        .targetType(TargetType.AWS_ACCOUNT)
                        .targetId(workload()))
                .accountAssignmentCreationStatus();
        assertThat(first.status()).isEqualTo(StatusValues.IN_PROGRESS);
        assertThat(sso().listAccountAssignmentCreationStatusPaginator(ask ->
                                ask.instanceArn(instance()).filter(filter -> filter.status(StatusValues.SUCCEEDED)))
                        .accountAssignmentsCreationStatus())
                .extracting(each -> each.requestId())
                .contains(first.requestId());
    }

    @Test
    @Rests(
            on = "aws-facts 2: M11, the status lists and their Filter",
            of = {
                "sso-admin:DeleteAccountAssignment",
                "sso-admin:ListAccountAssignmentDeletionStatus",
                "sso-admin:ProvisionPermissionSet",
                "sso-admin:ListPermissionSetProvisioningStatus"
            },
            facts = {"sso.status-lists", "sso.in-progress"})
    @MotoDiffers(
            why = "moto has ended every request in the first answer",
            at = "sso-admin:DeleteAccountAssignment",
            saying = "but was: SUCCEEDED")
    void endedDeletionsAndProvisioningsAreListed() {
        assign(dev(), GROUP, devs(), workload());
        var deletion = sso().deleteAccountAssignment(ask -> ask.instanceArn(instance())
                        .permissionSetArn(dev())
                        .principalType(GROUP)
                        .principalId(devs())
                        .targetType(TargetType.AWS_ACCOUNT)
                        .targetId(workload()))
                .accountAssignmentDeletionStatus();
        assertThat(deletion.status()).isEqualTo(StatusValues.IN_PROGRESS);
        assertThat(sso().listAccountAssignmentDeletionStatusPaginator(ask ->
                                ask.instanceArn(instance()).filter(filter -> filter.status(StatusValues.SUCCEEDED)))
                        .accountAssignmentsDeletionStatus())
                .extracting(each -> each.requestId())
                .contains(deletion.requestId());
        var provisioning = sso().provisionPermissionSet(ask -> ask.instanceArn(instance())
                        .permissionSetArn(dev())
                        .targetType(ProvisionTargetType.ALL_PROVISIONED_ACCOUNTS))
                .permissionSetProvisioningStatus();
        assertThat(sso().listPermissionSetProvisioningStatusPaginator(ask ->
                                ask.instanceArn(instance()).filter(filter -> filter.status(StatusValues.SUCCEEDED)))
                        .permissionSetsProvisioningStatus())
                .extracting(each -> each.requestId())
                .contains(provisioning.requestId());
        assertThat(sso().listPermissionSetProvisioningStatus(
                                ask -> ask.instanceArn(instance()).filter(filter -> filter.status(StatusValues.FAILED)))
                        .permissionSetsProvisioningStatus())
                .extracting(each -> each.requestId())
                .doesNotContain(provisioning.requestId());
    }
}
