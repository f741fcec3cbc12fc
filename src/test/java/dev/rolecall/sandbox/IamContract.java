package dev.rolecall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.DeleteConflictException;
import software.amazon.awssdk.services.iam.model.EntityAlreadyExistsException;
import software.amazon.awssdk.services.iam.model.LimitExceededException;
import software.amazon.awssdk.services.iam.model.MalformedPolicyDocumentException;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.PolicyScopeType;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.iam.model.UnmodifiableEntityException;
import software.amazon.awssdk.services.ssoadmin.SsoAdminClient;
import software.amazon.awssdk.services.ssoadmin.model.PrincipalType;

/** iam: customer managed policies and roles, in one account. */
abstract class IamContract extends ContractSuite {

    private IamClient iam = aws().iam(MANAGEMENT);

    IamContract(Mode mode) {
        super(mode);
    }

    @BeforeEach
    void connect() {
        iam = aws().iam(workload());
    }

    private String policy(String name) {
        return iam.createPolicy(ask -> ask.policyName(name)
                        .path("/team/")
                        .policyDocument(POLICY)
                        .description("d"))
                .policy()
                .arn();
    }

    private static String decoded(String document) {
        return URLDecoder.decode(document, StandardCharsets.UTF_8);
    }

    /** aws-facts.md section 8: documents in answers are URL-encoded. */
    @Test
    @Rests(
            on = "aws-facts 8: M11 iam; DM IAM reference_iam-quotas",
            of = {
                "iam:CreatePolicy",
                "iam:CreatePolicyVersion",
                "iam:GetPolicy",
                "iam:GetPolicyVersion",
                "iam:DeletePolicyVersion",
                "iam:DeletePolicy",
                "iam:SetDefaultPolicyVersion",
                "iam:ListPolicyVersions"
            },
            facts = {"iam.encoded", "quota.policy-versions"})
    @MotoDiffers(
            why = "moto takes names in other letter case for other names",
            at = "iam:CreatePolicy",
            saying = "Expecting code to raise a throwable")
    void aPolicyHasVersions() {
        String arn = policy("Special");
        assertThat(arn).isEqualTo("arn:aws:iam::" + workload() + ":policy/team/Special");
        assertThatThrownBy(() -> policy("special")).isInstanceOf(EntityAlreadyExistsException.class);
        String second = POLICY.replace("s3:*", "ec2:* +%");
        iam.createPolicyVersion(ask -> ask.policyArn(arn).policyDocument(second).setAsDefault(true));
        assertThat(iam.getPolicy(ask -> ask.policyArn(arn)).policy().defaultVersionId())
                .isEqualTo("v2");
        String document = iam.getPolicyVersion(ask -> ask.policyArn(arn).versionId("v2"))
                .policyVersion()
                .document();
        assertThat(document).startsWith("%7B%22Version");
        assertThat(decoded(document)).isEqualTo(second);
        assertThatThrownBy(
                        () -> iam.deletePolicyVersion(ask -> ask.policyArn(arn).versionId("v2")))
                .isInstanceOf(DeleteConflictException.class);
        for (int i = 0; i < 3; i++) {
            iam.createPolicyVersion(ask -> ask.policyArn(arn).policyDocument(POLICY));
        }
        assertThatThrownBy(
                        () -> iam.createPolicyVersion(ask -> ask.policyArn(arn).policyDocument(POLICY)))
                .isInstanceOf(LimitExceededException.class);
        assertThatThrownBy(() -> iam.deletePolicy(ask -> ask.policyArn(arn)))
                .isInstanceOf(DeleteConflictException.class);
        iam.setDefaultPolicyVersion(ask -> ask.policyArn(arn).versionId("v5"));
        for (String version : new String[] {"v1", "v2", "v3", "v4"}) {
            iam.deletePolicyVersion(ask -> ask.policyArn(arn).versionId(version));
        }
        assertThat(iam.listPolicyVersions(ask -> ask.policyArn(arn)).versions()).hasSize(1);
        iam.deletePolicy(ask -> ask.policyArn(arn));
        assertThatThrownBy(() -> iam.getPolicy(ask -> ask.policyArn(arn))).isInstanceOf(NoSuchEntityException.class);
    }

    /** What is no more, or never was, is not found; and a policy's path is a part of its name. */
    @Test
    @Rests(
            on =
                    "IAM API reference, GetPolicy: NoSuchEntity; the list of AWS managed policies is moto's own, so that moto's agreement says nothing about it",
            of = {"iam:GetPolicy"})
    @Verified(backend = Moto.BACKEND, version = Moto.VERSION, date = "2026-11-24")
    void awsManagedPoliciesAreFoundByTheirWholeArn() {
        String known = "arn:aws:iam::aws:policy/job-function/ViewOnlyAccess";
        var policy = iam.getPolicy(ask -> ask.policyArn(known)).policy();
        assertThat(policy.arn()).isEqualTo(known);
        assertThat(policy.policyName()).isEqualTo("ViewOnlyAccess");
        assertThat(policy.path()).isEqualTo("/job-function/");
        for (String unknown : new String[] {"ViewOnlyAccess", "NobodyEverHeardOfThis"}) {
            assertThatThrownBy(() -> iam.getPolicy(ask -> ask.policyArn("arn:aws:iam::aws:policy/" + unknown)))
                    .isInstanceOf(NoSuchEntityException.class);
        }
    }

    @Test
    @Rests(
            on =
                    "the service model of iam; the list of AWS managed policies is moto's own, so that moto's agreement says nothing about it",
            of = {"iam:CreatePolicy", "iam:ListPolicies", "iam:TagPolicy", "iam:ListPolicyTags", "iam:UntagPolicy"})
    @Verified(backend = Moto.BACKEND, version = Moto.VERSION, date = "2026-11-24")
    void policiesAreListedByScopeAndTagged() {
        String arn = policy("Special");
        assertThat(iam.listPolicies(ask -> ask.scope(PolicyScopeType.LOCAL)).policies())
                .extracting(policy -> policy.arn())
                .containsExactly(arn);
        assertThat(iam.listPoliciesPaginator(ask -> ask.scope(PolicyScopeType.AWS))
                        .policies())
                .hasSize(1485);
        iam.tagPolicy(
                ask -> ask.policyArn(arn).tags(Tag.builder().key("a").value("1").build()));
        assertThat(iam.listPolicyTags(ask -> ask.policyArn(arn)).tags()).hasSize(1);
        iam.untagPolicy(ask -> ask.policyArn(arn).tagKeys("a"));
        assertThat(iam.listPolicyTags(ask -> ask.policyArn(arn)).tags()).isEmpty();
        for (String bad : List.of(
                "{}",
                "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Maybe\",\"Action\":\"*\",\"Resource\":\"*\"}]}",
                "{\"Version\":\"2012-10-17\",\"Statement\":{\"Action\":\"*\",\"Resource\":\"*\"}}")) {
            assertThatThrownBy(
                            () -> iam.createPolicy(ask -> ask.policyName("Bad").policyDocument(bad)))
                    .as(bad)
                    .isInstanceOf(MalformedPolicyDocumentException.class);
        }
    }

    @Test
    @Rests(
            on = "the service model of iam (M11)",
            of = {
                "iam:CreateRole",
                "iam:CreatePolicy",
                "iam:AttachRolePolicy",
                "iam:PutRolePolicy",
                "iam:ListAttachedRolePolicies",
                "iam:GetPolicy",
                "iam:DeletePolicy",
                "iam:GetRolePolicy",
                "iam:DeleteRole",
                "iam:DetachRolePolicy",
                "iam:DeleteRolePolicy",
                "iam:GetRole"
            },
            facts = {"iam.encoded"})
    @MotoDiffers(
            why = "moto deletes a policy that is attached",
            at = "iam:DeletePolicy",
            saying = "Expecting code to raise a throwable")
    void aRoleIsMadeAndUnmade() {
        iam.createRole(ask -> ask.roleName("Busy")
                .assumeRolePolicyDocument(TRUST)
                .tags(Tag.builder().key("a").value("1").build()));
        String arn = policy("Special");
        iam.attachRolePolicy(ask -> ask.roleName("Busy").policyArn(arn));
        iam.putRolePolicy(ask -> ask.roleName("Busy").policyName("inline").policyDocument(POLICY));
        assertThat(iam.listAttachedRolePolicies(ask -> ask.roleName("Busy")).attachedPolicies())
                .hasSize(1);
        assertThat(iam.getPolicy(ask -> ask.policyArn(arn)).policy().attachmentCount())
                .isEqualTo(1);
        assertThatThrownBy(() -> iam.deletePolicy(ask -> ask.policyArn(arn)))
                .isInstanceOf(DeleteConflictException.class);
        assertThat(decoded(iam.getRolePolicy(ask -> ask.roleName("Busy").policyName("inline"))
                        .policyDocument()))
                .isEqualTo(POLICY);
        assertThatThrownBy(() -> iam.deleteRole(ask -> ask.roleName("Busy")))
                .isInstanceOf(DeleteConflictException.class);
        iam.detachRolePolicy(ask -> ask.roleName("Busy").policyArn(arn));
        iam.deleteRolePolicy(ask -> ask.roleName("Busy").policyName("inline"));
        iam.deleteRole(ask -> ask.roleName("Busy"));
        assertThatThrownBy(() -> iam.getRole(ask -> ask.roleName("Busy"))).isInstanceOf(NoSuchEntityException.class);
    }

    /** aws-facts.md section 5, role facts: what the role of a set carries, and that only AWS changes it. */
    @Test
    @Rests(
            on = "aws-facts 5: DM referencingpermissionsets, DM troubleshooting (4), captures",
            of = {
                "iam:CreatePolicy",
                "sso-admin:CreatePermissionSet",
                "sso-admin:AttachManagedPolicyToPermissionSet",
                "sso-admin:AttachCustomerManagedPolicyReferenceToPermissionSet",
                "sso-admin:PutPermissionsBoundaryToPermissionSet",
                "sso-admin:PutInlinePolicyToPermissionSet",
                "sso-admin:CreateAccountAssignment",
                "sso-admin:DescribeAccountAssignmentCreationStatus",
                "iam:ListRoles",
                "iam:ListAttachedRolePolicies",
                "iam:ListRolePolicies",
                "iam:GetRole",
                "iam:DeleteRole"
            },
            facts = {"sso.role-shape", "sso.role-protected"})
    @MotoDiffers(
            why = "moto has no boundaries of permission sets",
            at = "sso-admin:PutPermissionsBoundaryToPermissionSet",
            saying = "HTTP status code 500")
    void theRoleOfASetCarriesItsPolicies() {
        policy("Special");
        iam.createPolicy(ask -> ask.policyName("Fence").policyDocument(POLICY));
        SsoAdminClient sso = aws().ssoAdmin();
        String rich = newSet(sso, "Rich");
        sso.attachManagedPolicyToPermissionSet(ask -> ask.instanceArn(instance())
                .permissionSetArn(rich)
                .managedPolicyArn("arn:aws:iam::aws:policy/ReadOnlyAccess"));
        sso.attachCustomerManagedPolicyReferenceToPermissionSet(ask -> ask.instanceArn(instance())
                .permissionSetArn(rich)
                .customerManagedPolicyReference(policy -> policy.name("Special").path("/team/")));
        sso.putPermissionsBoundaryToPermissionSet(ask -> ask.instanceArn(instance())
                .permissionSetArn(rich)
                .permissionsBoundary(
                        boundary -> boundary.customerManagedPolicyReference(policy -> policy.name("Fence"))));
        sso.putInlinePolicyToPermissionSet(
                ask -> ask.instanceArn(instance()).permissionSetArn(rich).inlinePolicy(POLICY));
        assign(rich, PrincipalType.GROUP, groupId("AWSSecurityAuditors"), workload());
        String name = iam.listRoles(ask -> ask.pathPrefix("/aws-reserved/")).roles().stream()
                .map(role -> role.roleName())
                .filter(role -> role.startsWith("AWSReservedSSO_Rich_"))
                .findFirst()
                .orElseThrow();
        assertThat(iam.listAttachedRolePolicies(ask -> ask.roleName(name)).attachedPolicies())
                .extracting(policy -> policy.policyName())
                .containsExactlyInAnyOrder("ReadOnlyAccess", "Special");
        assertThat(iam.listRolePolicies(ask -> ask.roleName(name)).policyNames())
                .containsExactly("AwsSSOInlinePolicy");
        var role = iam.getRole(ask -> ask.roleName(name)).role();
        assertThat(role.permissionsBoundary().permissionsBoundaryArn())
                .isEqualTo("arn:aws:iam::" + workload() + ":policy/Fence");
        assertThat(decoded(role.assumeRolePolicyDocument())).contains("sts:AssumeRoleWithSAML", "_DO_NOT_DELETE");
        assertThatThrownBy(() -> iam.deleteRole(ask -> ask.roleName(name)))
                .isInstanceOf(UnmodifiableEntityException.class)
                .hasMessageContaining("only modifiable by AWS");
    }
}
