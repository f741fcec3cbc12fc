package dev.rolecall.aws;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What IAM must allow for the calls that are made here, and nothing more. A test holds it to the calls of all scenarios. */
public final class LeastPrivilege {
    private static final List<String> ANYTHING = List.of("*");

    /** The organization can be read by the management account and by delegated administrators. */
    private static final List<String> ORGANIZATION = List.of(
            "organizations:DescribeAccount",
            "organizations:DescribeOrganization",
            "organizations:ListAccounts",
            "organizations:ListAccountsForParent",
            "organizations:ListOrganizationalUnitsForParent",
            "organizations:ListRoots",
            "organizations:ListTagsForResource");

    private static final List<String> READ_SETS = List.of(
            "sso:DescribePermissionSet",
            "sso:GetInlinePolicyForPermissionSet",
            "sso:GetPermissionsBoundaryForPermissionSet",
            "sso:ListAccountAssignmentCreationStatus",
            "sso:ListAccountAssignmentDeletionStatus",
            "sso:ListAccountAssignments",
            "sso:ListAccountAssignmentsForPrincipal",
            "sso:ListAccountsForProvisionedPermissionSet",
            "sso:ListCustomerManagedPolicyReferencesInPermissionSet",
            "sso:ListInstances",
            "sso:ListManagedPoliciesInPermissionSet",
            "sso:ListPermissionSetProvisioningStatus",
            "sso:ListPermissionSets",
            "sso:ListPermissionSetsProvisionedToAccount",
            "sso:ListTagsForResource");

    private static final List<String> WRITE_SETS = List.of(
            "sso:AttachCustomerManagedPolicyReferenceToPermissionSet",
            "sso:AttachManagedPolicyToPermissionSet",
            "sso:CreateAccountAssignment",
            "sso:CreatePermissionSet",
            "sso:DeleteAccountAssignment",
            "sso:DeleteInlinePolicyFromPermissionSet",
            "sso:DeletePermissionSet",
            "sso:DeletePermissionsBoundaryFromPermissionSet",
            "sso:DescribeAccountAssignmentCreationStatus",
            "sso:DescribeAccountAssignmentDeletionStatus",
            "sso:DescribePermissionSetProvisioningStatus",
            "sso:DetachCustomerManagedPolicyReferenceFromPermissionSet",
            "sso:DetachManagedPolicyFromPermissionSet",
            "sso:ProvisionPermissionSet",
            "sso:PutInlinePolicyToPermissionSet",
            "sso:PutPermissionsBoundaryToPermissionSet",
            "sso:TagResource",
            "sso:UntagResource",
            "sso:UpdatePermissionSet");

    private static final List<String> READ_DIRECTORY = List.of(
            "identitystore:DescribeGroup",
            "identitystore:DescribeUser",
            "identitystore:GetGroupId",
            "identitystore:GetUserId",
            "identitystore:ListGroupMemberships",
            "identitystore:ListGroupMembershipsForMember",
            "identitystore:ListGroups",
            "identitystore:ListUsers");

    private static final List<String> WRITE_DIRECTORY = List.of(
            "identitystore:CreateGroup",
            "identitystore:CreateGroupMembership",
            "identitystore:CreateUser",
            "identitystore:DeleteGroup",
            "identitystore:DeleteGroupMembership",
            "identitystore:DeleteUser",
            "identitystore:GetGroupMembershipId",
            "identitystore:UpdateGroup",
            "identitystore:UpdateUser");

    private static final List<String> READ_ACCOUNT = List.of(
            "iam:GetPolicy",
            "iam:GetPolicyVersion",
            "iam:GetRole",
            "iam:GetRolePolicy",
            "iam:ListAttachedRolePolicies",
            "iam:ListPolicies",
            "iam:ListPolicyTags",
            "iam:ListPolicyVersions",
            "iam:ListRolePolicies",
            "iam:ListRoles");

    private static final List<String> WRITE_ACCOUNT = List.of(
            "iam:CreatePolicy",
            "iam:CreatePolicyVersion",
            "iam:DeletePolicy",
            "iam:DeletePolicyVersion",
            "iam:TagPolicy");

    private static final List<String> PREPARE = List.of(
            "organizations:EnableAWSServiceAccess",
            "organizations:ListAWSServiceAccessForOrganization",
            "organizations:ListDelegatedAdministrators",
            "organizations:RegisterDelegatedAdministrator",
            "sso:DescribeInstance");

    private static final List<String> LEASE = List.of("dynamodb:DeleteItem", "dynamodb:GetItem", "dynamodb:PutItem");

    private static final String SERVICE_ROLE =
            "IAM Identity Center makes and changes its roles by a service-linked role whose policy leaves the management"
                    + " account out: there AWS uses the permissions of whoever assigns (AWS Managed Policy Reference:"
                    + " AWSSSOServiceRolePolicy version 18; that reading and deleting them needs the caller's own too is"
                    + " known from reports: avlcloudtechnologies/terraform-aws-sso issue 15)";

    private LeastPrivilege() {}

    /** What the permissions are for. */
    public enum Use {
        /** Commands that only read: plan, audit, import, access. */
        AUDIT,
        /** Commands that change: apply and sync, and all that AUDIT is for. */
        SYNC,
        /** The role that is assumed in other accounts, for customer managed policies and for looking at roles. */
        ACCOUNT,
        /** bootstrap, its steps on request included, and all that SYNC is for. */
        BOOTSTRAP
    }

    /**
     * One statement that allows.
     *
     * @param sid letters and digits
     * @param behind why AWS needs it though no call has its name, with the source; absent where the calls themselves do
     */
    public record Statement(
            String sid,
            List<String> actions,
            List<String> resources,
            @Nullable String behind) {
        public Statement {
            actions = List.copyOf(actions);
            resources = List.copyOf(resources);
        }
    }

    /**
     * The statements of one use. {@code sts:GetCallerIdentity} is not among them: AWS allows it to everybody (STS API
     * Reference: GetCallerIdentity).
     *
     * @param partition such as {@code aws} or {@code aws-us-gov}
     * @param accountRole the role that is assumed in other accounts: a name, or path and name
     * @param managementAccount whether assignments in the management account are to be changed too
     */
    public static List<Statement> of(Use use, String partition, String accountRole, boolean managementAccount) {
        String arn = "arn:" + partition + ":iam::*:";
        List<Statement> result = new ArrayList<>();
        if (use != Use.ACCOUNT) {
            result.add(new Statement("ReadTheOrganization", ORGANIZATION, ANYTHING, null));
            result.add(new Statement("ReadPermissionSetsAndAssignments", READ_SETS, ANYTHING, null));
            result.add(new Statement("ReadTheDirectory", READ_DIRECTORY, ANYTHING, null));
            result.add(new Statement(
                    "EnterOtherAccounts", List.of("sts:AssumeRole"), List.of(arn + "role/" + accountRole), null));
        }
        result.add(new Statement("ReadRolesAndPoliciesOfTheAccount", READ_ACCOUNT, ANYTHING, null));
        if (use != Use.AUDIT) {
            result.add(new Statement("ChangePoliciesOfTheAccount", WRITE_ACCOUNT, List.of(arn + "policy/*"), null));
        }
        if (use == Use.SYNC || use == Use.BOOTSTRAP) {
            result.add(new Statement("ChangePermissionSetsAndAssignments", WRITE_SETS, ANYTHING, null));
            result.add(new Statement("ChangeTheDirectory", WRITE_DIRECTORY, ANYTHING, null));
            if (managementAccount) {
                result.addAll(inTheManagementAccount(arn));
            }
        }
        if (use == Use.BOOTSTRAP) {
            result.add(new Statement("LookAtAndPrepareTheOrganization", PREPARE, ANYTHING, null));
        }
        return List.copyOf(result);
    }

    /** What whoever notifies by these topics needs. */
    public static Statement notification(List<String> topicArns) {
        return new Statement("Notify", List.of("sns:Publish"), topicArns, null);
    }

    /**
     * What holding a lease in a table needs.
     *
     * @param region of the table; {@code *} where it is that of each run
     * @param table its name; whose account it is in is the caller's
     */
    public static Statement lease(String partition, String region, String table) {
        return new Statement(
                "HoldTheLease", LEASE, List.of("arn:" + partition + ":dynamodb:" + region + ":*:table/" + table), null);
    }

    private static List<Statement> inTheManagementAccount(String arn) {
        return List.of(
                new Statement(
                        "BehindAssignmentsInTheManagementAccountRoles",
                        List.of(
                                "iam:AttachRolePolicy",
                                "iam:CreateRole",
                                "iam:DeleteRole",
                                "iam:DeleteRolePermissionsBoundary",
                                "iam:DeleteRolePolicy",
                                "iam:DetachRolePolicy",
                                "iam:PutRolePermissionsBoundary",
                                "iam:PutRolePolicy",
                                "iam:UpdateAssumeRolePolicy",
                                "iam:UpdateRole",
                                "iam:UpdateRoleDescription"),
                        List.of(arn + "role/aws-reserved/sso.amazonaws.com/*"),
                        SERVICE_ROLE),
                new Statement(
                        "BehindAssignmentsInTheManagementAccountProvider",
                        List.of("iam:CreateSAMLProvider", "iam:GetSAMLProvider"),
                        List.of(arn + "saml-provider/AWSSSO_*"),
                        SERVICE_ROLE));
    }
}
