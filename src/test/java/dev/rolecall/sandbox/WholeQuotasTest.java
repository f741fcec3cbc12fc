package dev.rolecall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.model.LimitExceededException;
import software.amazon.awssdk.services.organizations.model.ConstraintViolationException;
import software.amazon.awssdk.services.organizations.model.ConstraintViolationExceptionReason;
import software.amazon.awssdk.services.organizations.model.Tag;
import software.amazon.awssdk.services.ssoadmin.SsoAdminClient;
import software.amazon.awssdk.services.ssoadmin.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.ssoadmin.model.StatusValues;

/** The quotas that AWS never changes, or that are few enough to be filled, at their true size. */
class WholeQuotasTest {

    private static final String DEV = "400000000001";

    private static Sandbox of(String generation) {
        return Sandbox.start(ContractSuite.options().withSeed("empty").withGeneration(Generation.parse(generation)));
    }

    private static String instance(Sandbox sandbox) {
        return sandbox.ssoAdmin().listInstances(ask -> {}).instances().get(0).instanceArn();
    }

    @Test
    @Rests(
            on = "aws-facts 1b: DM limits",
            facts = {"quota.sets"})
    void setsOfAnInstance() {
        Sandbox sandbox = of("permissionSets=3499");
        SsoAdminClient sso = sandbox.ssoAdmin();
        String instance = instance(sandbox);
        sso.createPermissionSet(ask -> ask.instanceArn(instance).name("Last"));
        assertThatThrownBy(() ->
                        sso.createPermissionSet(ask -> ask.instanceArn(instance).name("OneMore")))
                .isInstanceOf(ServiceQuotaExceededException.class)
                .hasMessageContaining("3500");
    }

    @Test
    @Rests(
            on = "aws-facts 1b: DM ORG orgs_reference_limits",
            facts = {"quota.units"})
    void unitsOfAnOrganization() {
        var organizations = of("accounts=1,units=1999").organizations();
        String root = organizations.listRoots().roots().get(0).id();
        organizations.createOrganizationalUnit(ask -> ask.parentId(root).name("Last"));
        assertThatThrownBy(() -> organizations.createOrganizationalUnit(
                        ask -> ask.parentId(root).name("OneMore")))
                .isInstanceOfSatisfying(
                        ConstraintViolationException.class,
                        e -> assertThat(e.reason())
                                .isEqualTo(ConstraintViolationExceptionReason.OU_NUMBER_LIMIT_EXCEEDED));
    }

    private static StatusValues assign(Sandbox sandbox, String type, String principal) {
        SsoAdminClient sso = sandbox.ssoAdmin();
        String instance = instance(sandbox);
        String id = sso.createAccountAssignment(ask -> ask.instanceArn(instance)
                        .permissionSetArn(sandbox.edit().permissionSetArn("A"))
                        .targetType("AWS_ACCOUNT")
                        .targetId(DEV)
                        .principalType(type)
                        .principalId(principal))
                .accountAssignmentCreationStatus()
                .requestId();
        return sso.describeAccountAssignmentCreationStatus(
                        ask -> ask.instanceArn(instance).accountAssignmentCreationRequestId(id))
                .accountAssignmentCreationStatus()
                .status();
    }

    @Test
    @Rests(
            on = "aws-facts 1b: DM limits, not adjustable",
            facts = {"quota.groups-of-set"})
    void groupsOfASetInAnAccount() {
        Sandbox sandbox = Sandbox.start(ContractSuite.options());
        sandbox.edit().permissionSet("A", set -> set.description("x"));
        for (int i = 0; i < 101; i++) {
            sandbox.edit().group("G" + i, "x");
        }
        for (int i = 0; i < 100; i++) {
            assertThat(assign(sandbox, "GROUP", sandbox.edit().groupId("G" + i)))
                    .isEqualTo(StatusValues.SUCCEEDED);
        }
        assertThatThrownBy(() -> assign(sandbox, "GROUP", sandbox.edit().groupId("G100")))
                .isInstanceOf(ServiceQuotaExceededException.class)
                .hasMessageContaining("100");
        assertThat(assign(sandbox, "GROUP", sandbox.edit().groupId("G7"))).isEqualTo(StatusValues.SUCCEEDED);
        assertThat(assign(sandbox, "USER", sandbox.edit().userId("ana@example.com")))
                .as("a quota of groups")
                .isEqualTo(StatusValues.SUCCEEDED);
    }

    /** The first to be made has the last place. */
    @Test
    @Rests(
            on = "aws-facts 1b: DM doc-history; the call that refuses is assumed",
            facts = {"quota.sso-accounts"})
    void accountsThatHaveSets() {
        int usedBySeed = 9;
        Sandbox sandbox = Sandbox.start(ContractSuite.options()
                .withBehaviour(Behaviour.plain()
                        .withQuotas(new Quotas(500, 20, 1_000, 200_000, 100_000, 50_000, usedBySeed + 1))));
        sandbox.edit()
                .account("700000000001", "first", "More")
                .account("700000000002", "second", "More")
                .permissionSet("A", set -> set.description("x"));
        String group = sandbox.edit().groupId("AWSSecurityAuditors");
        assertThat(to(sandbox, group, "700000000001")).isNotBlank();
        assertThatThrownBy(() -> to(sandbox, group, "700000000002"))
                .isInstanceOf(ServiceQuotaExceededException.class)
                .hasMessageContaining("At most 10 accounts");
        assertThat(to(sandbox, group, "700000000001")).isNotBlank();
    }

    private static String to(Sandbox sandbox, String group, String account) {
        return sandbox.ssoAdmin()
                .createAccountAssignment(ask -> ask.instanceArn(instance(sandbox))
                        .permissionSetArn(sandbox.edit().permissionSetArn("A"))
                        .targetType("AWS_ACCOUNT")
                        .targetId(account)
                        .principalType("GROUP")
                        .principalId(group))
                .accountAssignmentCreationStatus()
                .requestId();
    }

    @Test
    @Rests(
            on = "aws-facts 1b: DM ORG orgs_reference_limits",
            facts = {"quota.account-tags"})
    void tagsOfAnAccount() {
        var organizations =
                Sandbox.start(ContractSuite.options().withSeed("empty")).organizations();
        String account = organizations.listAccounts().accounts().get(0).id();
        for (int i = 0; i < 50; i++) {
            String key = "k" + i;
            organizations.tagResource(ask -> ask.resourceId(account)
                    .tags(Tag.builder().key(key).value("v").build()));
        }
        assertThatThrownBy(() -> organizations.tagResource(ask -> ask.resourceId(account)
                        .tags(Tag.builder().key("k50").value("v").build())))
                .isInstanceOfSatisfying(
                        ConstraintViolationException.class,
                        refused -> assertThat(refused.reasonAsString()).isEqualTo("MAX_TAG_LIMIT_EXCEEDED"));
    }

    @Test
    @Rests(
            on = "aws-facts 1b: DM IAM reference_iam-quotas",
            facts = {"quota.policy-size"})
    void sizeOfAManagedPolicy() {
        var iam = Sandbox.start(ContractSuite.options()).iam(DEV);
        String full =
                ContractSuite.POLICY.replace("s3:*", "s3:" + "x".repeat(6_144 - ContractSuite.POLICY.length() + 1));
        assertThat(full).hasSize(6_144);
        iam.createPolicy(ask -> ask.policyName("full").policyDocument("  " + full + "\n"));
        assertThatThrownBy(() ->
                        iam.createPolicy(ask -> ask.policyName("over").policyDocument(full.replace("s3:x", "s3:xx"))))
                .isInstanceOf(LimitExceededException.class)
                .hasMessageContaining("6144");
    }
}
