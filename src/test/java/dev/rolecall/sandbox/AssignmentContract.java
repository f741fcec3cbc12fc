package dev.rolecall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.ssoadmin.model.PrincipalType.GROUP;
import static software.amazon.awssdk.services.ssoadmin.model.PrincipalType.USER;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.ssoadmin.model.ResourceNotFoundException;
import software.amazon.awssdk.services.ssoadmin.model.StatusValues;

/** sso-admin: assignments, and the roles that come of them. */
abstract class AssignmentContract extends DevelopersSuite {

    AssignmentContract(Mode mode) {
        super(mode);
    }

    /** aws-facts.md section 5, role facts. */
    @Test
    @Rests(
            on = "aws-facts 5: DM referencingpermissionsets, captures",
            of = {
                "sso-admin:CreateAccountAssignment",
                "sso-admin:DescribeAccountAssignmentCreationStatus",
                "iam:ListRoles",
                "sso-admin:DeleteAccountAssignment",
                "sso-admin:DescribeAccountAssignmentDeletionStatus"
            },
            facts = {"sso.suffix", "sso.role-shape", "bound.role-session"})
    @MotoDiffers(why = "moto makes no roles in accounts", at = "iam:ListRoles", saying = "Index 0 out of bounds")
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
            on = "aws-facts 5: DM referencingpermissionsets",
            of = {"iam:ListRoles"},
            facts = {"sso.role-shape"})
    @SandboxOnly(why = "the Region of the instance is set at its start")
    void inUsEast1ThePathHasNoRegion() throws Exception {
        restart(options().withRegion("us-east-1"));
        assertThat(roles(workload(), "AWSReadOnlyAccess").get(0).path()).isEqualTo("/aws-reserved/sso.amazonaws.com/");
    }

    /** aws-facts.md section 5: a duplicate is not rejected, assignments behave as a set. */
    @Test
    @Rests(
            on = "aws-facts 5: a comment in TF's source",
            of = {
                "sso-admin:CreateAccountAssignment",
                "sso-admin:DescribeAccountAssignmentCreationStatus",
                "sso-admin:ListAccountAssignments"
            },
            facts = {"sso.duplicate-assignment"})
    @MotoDiffers(
            why = "moto appends a duplicate",
            at = "sso-admin:ListAccountAssignments",
            saying = "Expected size: 1 but was: 2")
    void assigningTwiceSucceeds() {
        assign(dev(), GROUP, devs(), workload());
        assertThat(assign(dev(), GROUP, devs(), workload()).status()).isEqualTo(StatusValues.SUCCEEDED);
        assertThat(sso().listAccountAssignments(ask -> ask.instanceArn(instance())
                                .accountId(workload())
                                .permissionSetArn(dev()))
                        .accountAssignments())
                .hasSize(1);
    }

    /** aws-facts.md section 5: what fails, and the texts. */
    @Test
    @Rests(
            on =
                    "aws-facts 5: capture (principal), TF account_assignment.go, TF acceptance test (policy), aws-sso-util #80 (suspended)",
            of = {
                "sso-admin:CreateAccountAssignment",
                "sso-admin:DescribeAccountAssignmentCreationStatus",
                "sso-admin:DeleteAccountAssignment",
                "sso-admin:DescribeAccountAssignmentDeletionStatus"
            },
            facts = {
                "sso.missing-principal",
                "sso.delete-absent",
                "sso.suspended",
                "sso.missing-policy",
                "sso.policy-case",
                "sso.managed-policy-unknown"
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

    /** aws-facts.md section 2: a USER query returns the groups' rows too. */
    @Test
    @Rests(
            on = "aws-facts 2: capture of September 2026",
            of = {
                "sso-admin:CreateAccountAssignment",
                "sso-admin:DescribeAccountAssignmentCreationStatus",
                "sso-admin:ListAccountAssignmentsForPrincipal"
            },
            facts = {"sso.principal-rows"})
    @MotoDiffers(
            why = "moto does not list what a user has through groups",
            at = "sso-admin:ListAccountAssignmentsForPrincipal",
            saying = "could not find the following elements")
    void aUsersAssignmentsIncludeThoseOfGroups() {
        String ana = userId("ana@example.com");
        assign(dev(), GROUP, devs(), workload());
        assign(dev(), USER, ana, production());
        var rows = sso().listAccountAssignmentsForPrincipal(
                        ask -> ask.instanceArn(instance()).principalId(ana).principalType(USER))
                .accountAssignments();
        assertThat(rows)
                .extracting(row -> row.principalTypeAsString() + " " + row.accountId())
                .containsExactlyInAnyOrder("GROUP " + workload(), "USER " + production());
        assertThat(sso().listAccountAssignmentsForPrincipal(ask -> ask.instanceArn(instance())
                                .principalId(ana)
                                .principalType(USER)
                                .filter(filter -> filter.accountId(production())))
                        .accountAssignments())
                .hasSize(1);
    }

    /** aws-facts.md section 5: deleting a principal leaves orphans, which can be removed; a new group of the name is another. */
    @Test
    @Rests(
            on = "aws-facts 5: DM howtodeletepermissionset, aws-sso-util #93",
            of = {
                "sso-admin:CreateAccountAssignment",
                "sso-admin:DescribeAccountAssignmentCreationStatus",
                "identitystore:DeleteGroup",
                "identitystore:CreateGroup",
                "sso-admin:ListAccountAssignments",
                "sso-admin:DeleteAccountAssignment",
                "sso-admin:DescribeAccountAssignmentDeletionStatus"
            },
            facts = {"sso.orphans"})
    @Verified(backend = Moto.BACKEND, version = Moto.VERSION, date = "2026-11-24")
    void aDeletedGroupLeavesOrphans() {
        String group = devs();
        assign(dev(), GROUP, group, workload());
        aws().identitystore().deleteGroup(ask -> ask.identityStoreId(store()).groupId(group));
        String again = aws().identitystore()
                .createGroup(ask -> ask.identityStoreId(store()).displayName("Devs"))
                .groupId();
        assertThat(again).isNotEqualTo(group);
        assertThat(sso().listAccountAssignments(ask -> ask.instanceArn(instance())
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
            on = "aws-facts 2: M11, MaxResults",
            of = {
                "identitystore:CreateUser",
                "sso-admin:CreateAccountAssignment",
                "sso-admin:DescribeAccountAssignmentCreationStatus",
                "sso-admin:ListAccountAssignments"
            },
            facts = {"page.sso-admin"})
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
        assertThat(sso().listAccountAssignmentsPaginator(ask -> ask.instanceArn(instance())
                                .accountId(workload())
                                .permissionSetArn(dev()))
                        .accountAssignments())
                .hasSize(101);
    }
}
