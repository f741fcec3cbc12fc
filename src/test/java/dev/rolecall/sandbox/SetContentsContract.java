package dev.rolecall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ssoadmin.SsoAdminClient;
import software.amazon.awssdk.services.ssoadmin.model.ConflictException;
import software.amazon.awssdk.services.ssoadmin.model.ResourceNotFoundException;
import software.amazon.awssdk.services.ssoadmin.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.ssoadmin.model.Tag;
import software.amazon.awssdk.services.ssoadmin.model.ValidationException;

/** sso-admin: what a permission set contains: policies, inline policy, boundary, tags. */
abstract class SetContentsContract extends ContractSuite {

    private SsoAdminClient sso = aws().ssoAdmin();

    SetContentsContract(Mode mode) {
        super(mode);
    }

    @BeforeEach
    void connect() {
        sso = aws().ssoAdmin();
    }

    @Test
    @Rests(
            on = "aws-facts 2: M11",
            of = {
                "sso-admin:CreatePermissionSet",
                "sso-admin:AttachManagedPolicyToPermissionSet",
                "sso-admin:ListManagedPoliciesInPermissionSet",
                "sso-admin:DetachManagedPolicyFromPermissionSet"
            })
    @MotoDiffers(
            why = "moto does not find AWS managed policies with a path",
            at = "sso-admin:AttachManagedPolicyToPermissionSet",
            saying = "Policy does not exist with ARN")
    void managedPoliciesGoInAndOut() {
        String set = newSet(sso, "Managed");
        String arn = "arn:aws:iam::aws:policy/job-function/ViewOnlyAccess";
        sso.attachManagedPolicyToPermissionSet(
                ask -> ask.instanceArn(instance()).permissionSetArn(set).managedPolicyArn(arn));
        var attached = sso.listManagedPoliciesInPermissionSet(
                        ask -> ask.instanceArn(instance()).permissionSetArn(set))
                .attachedManagedPolicies();
        assertThat(attached).hasSize(1);
        assertThat(attached.get(0).name()).isEqualTo("ViewOnlyAccess");
        assertThatThrownBy(() -> sso.attachManagedPolicyToPermissionSet(
                        ask -> ask.instanceArn(instance()).permissionSetArn(set).managedPolicyArn(arn)))
                .isInstanceOf(ConflictException.class);
        sso.detachManagedPolicyFromPermissionSet(
                ask -> ask.instanceArn(instance()).permissionSetArn(set).managedPolicyArn(arn));
        assertThatThrownBy(() -> sso.detachManagedPolicyFromPermissionSet(
                        ask -> ask.instanceArn(instance()).permissionSetArn(set).managedPolicyArn(arn)))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    @Rests(
            on = "aws-facts 1b: M11",
            of = {
                "sso-admin:CreatePermissionSet",
                "sso-admin:AttachCustomerManagedPolicyReferenceToPermissionSet",
                "sso-admin:ListCustomerManagedPolicyReferencesInPermissionSet",
                "sso-admin:DetachCustomerManagedPolicyReferenceFromPermissionSet"
            },
            facts = {"bound.customer-policy"})
    @Verified(backend = Moto.BACKEND, version = Moto.VERSION, date = "2026-11-24")
    void customerPoliciesAreReferencesByNameAndPath() {
        String set = newSet(sso, "Customer");
        sso.attachCustomerManagedPolicyReferenceToPermissionSet(ask -> ask.instanceArn(instance())
                .permissionSetArn(set)
                .customerManagedPolicyReference(policy -> policy.name("Deny")));
        var listed = sso.listCustomerManagedPolicyReferencesInPermissionSet(
                        ask -> ask.instanceArn(instance()).permissionSetArn(set))
                .customerManagedPolicyReferences();
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).path()).isEqualTo("/");
        sso.detachCustomerManagedPolicyReferenceFromPermissionSet(ask -> ask.instanceArn(instance())
                .permissionSetArn(set)
                .customerManagedPolicyReference(policy -> policy.name("Deny").path("/")));
        assertThat(sso.listCustomerManagedPolicyReferencesInPermissionSet(
                                ask -> ask.instanceArn(instance()).permissionSetArn(set))
                        .customerManagedPolicyReferences())
                .isEmpty();
    }

    /** aws-facts.md section 1b: 25 managed policies, 10,240 non-whitespace characters inline. */
    @Test
    @Rests(
            on = "aws-facts 1b: DM limits",
            of = {
                "sso-admin:CreatePermissionSet",
                "sso-admin:AttachCustomerManagedPolicyReferenceToPermissionSet",
                "sso-admin:AttachManagedPolicyToPermissionSet",
                "sso-admin:PutInlinePolicyToPermissionSet"
            },
            facts = {"quota.policies-of-set", "quota.inline-characters"})
    @MotoDiffers(
            why = "moto stops at 20 policies",
            at = "sso-admin:AttachCustomerManagedPolicyReferenceToPermissionSet",
            saying = "already at maximum 20")
    void aSetHoldsOnlySoMuch() {
        String set = newSet(sso, "Full");
        for (int i = 0; i < 25; i++) {
            int number = i;
            sso.attachCustomerManagedPolicyReferenceToPermissionSet(ask -> ask.instanceArn(instance())
                    .permissionSetArn(set)
                    .customerManagedPolicyReference(policy -> policy.name("P" + number)));
        }
        assertThatThrownBy(() -> sso.attachManagedPolicyToPermissionSet(ask -> ask.instanceArn(instance())
                        .permissionSetArn(set)
                        .managedPolicyArn("arn:aws:iam::aws:policy/ReadOnlyAccess")))
                .isInstanceOf(ServiceQuotaExceededException.class);
        String padded = POLICY.replace("s3:*", "s3:" + "x".repeat(10_300));
        assertThatThrownBy(() -> sso.putInlinePolicyToPermissionSet(
                        ask -> ask.instanceArn(instance()).permissionSetArn(set).inlinePolicy(padded)))
                .isInstanceOf(ServiceQuotaExceededException.class);
        String spaced = POLICY.replace("{\"Effect\"", " ".repeat(15_000) + "{\"Effect\"");
        sso.putInlinePolicyToPermissionSet(
                ask -> ask.instanceArn(instance()).permissionSetArn(set).inlinePolicy(spaced));
    }

    /** aws-facts.md section 5: no inline policy is an empty string; section 8: it is kept verbatim. */
    @Test
    @Rests(
            on = "aws-facts 5: M11, TF (none is empty); 8: capture (verbatim)",
            of = {
                "sso-admin:CreatePermissionSet",
                "sso-admin:GetInlinePolicyForPermissionSet",
                "sso-admin:PutInlinePolicyToPermissionSet",
                "sso-admin:DeleteInlinePolicyFromPermissionSet"
            },
            facts = {"sso.no-inline", "sso.inline-verbatim"})
    @MotoDiffers(
            why = "moto keeps text that is no policy",
            at = "sso-admin:PutInlinePolicyToPermissionSet",
            saying = "Expecting code to raise a throwable")
    void theInlinePolicyIsKeptVerbatim() {
        String set = newSet(sso, "Inline");
        assertThat(inline(set)).isEmpty();
        String mixed = POLICY.replace(",", ",\n\t ");
        sso.putInlinePolicyToPermissionSet(
                ask -> ask.instanceArn(instance()).permissionSetArn(set).inlinePolicy(mixed));
        assertThat(inline(set)).isEqualTo(mixed);
        sso.deleteInlinePolicyFromPermissionSet(
                ask -> ask.instanceArn(instance()).permissionSetArn(set));
        assertThat(inline(set)).isEmpty();
        assertThatThrownBy(() -> sso.putInlinePolicyToPermissionSet(
                        ask -> ask.instanceArn(instance()).permissionSetArn(set).inlinePolicy("{oops")))
                .isInstanceOf(ValidationException.class);
    }

    private String inline(String set) {
        return sso.getInlinePolicyForPermissionSet(
                        ask -> ask.instanceArn(instance()).permissionSetArn(set))
                .inlinePolicy();
    }

    /** aws-facts.md section 5: no boundary is ResourceNotFoundException; the two kinds exclude each other. */
    @Test
    @Rests(
            on = "aws-facts 5: M11, TF",
            of = {
                "sso-admin:CreatePermissionSet",
                "sso-admin:GetPermissionsBoundaryForPermissionSet",
                "sso-admin:PutPermissionsBoundaryToPermissionSet",
                "sso-admin:DeletePermissionsBoundaryFromPermissionSet"
            },
            facts = {"sso.boundary"})
    @MotoDiffers(
            why = "moto has no boundaries",
            at = "sso-admin:GetPermissionsBoundaryForPermissionSet",
            saying = "HTTP status code 500")
    void theBoundaryIsOneOfTwoKinds() {
        String set = newSet(sso, "Bounded");
        assertThatThrownBy(() -> sso.getPermissionsBoundaryForPermissionSet(
                        ask -> ask.instanceArn(instance()).permissionSetArn(set)))
                .isInstanceOf(ResourceNotFoundException.class);
        sso.putPermissionsBoundaryToPermissionSet(ask -> ask.instanceArn(instance())
                .permissionSetArn(set)
                .permissionsBoundary(boundary -> boundary.customerManagedPolicyReference(
                        policy -> policy.name("Fence").path("/team/"))));
        var boundary = sso.getPermissionsBoundaryForPermissionSet(
                        ask -> ask.instanceArn(instance()).permissionSetArn(set))
                .permissionsBoundary();
        assertThat(boundary.customerManagedPolicyReference().path()).isEqualTo("/team/");
        assertThat(boundary.managedPolicyArn()).isNull();
        assertThatThrownBy(() -> sso.putPermissionsBoundaryToPermissionSet(ask -> ask.instanceArn(instance())
                        .permissionSetArn(set)
                        .permissionsBoundary(both -> both.managedPolicyArn("arn:aws:iam::aws:policy/ReadOnlyAccess")
                                .customerManagedPolicyReference(policy -> policy.name("Fence")))))
                .isInstanceOf(ValidationException.class);
        sso.deletePermissionsBoundaryFromPermissionSet(
                ask -> ask.instanceArn(instance()).permissionSetArn(set));
        assertThatThrownBy(() -> sso.getPermissionsBoundaryForPermissionSet(
                        ask -> ask.instanceArn(instance()).permissionSetArn(set)))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    @Rests(
            on = "aws-facts 1b: M11, tags",
            of = {
                "sso-admin:CreatePermissionSet",
                "sso-admin:TagResource",
                "sso-admin:UntagResource",
                "sso-admin:ListTagsForResource"
            })
    @MotoDiffers(
            why = "moto has no tags of permission sets",
            at = "sso-admin:TagResource",
            saying = "HTTP status code 500")
    void tagsComeAndGo() {
        String set = newSet(sso, "Tagged");
        sso.tagResource(ask -> ask.instanceArn(instance())
                .resourceArn(set)
                .tags(
                        Tag.builder().key("a").value("1").build(),
                        Tag.builder().key("b").value("").build()));
        sso.untagResource(ask -> ask.instanceArn(instance()).resourceArn(set).tagKeys("a"));
        assertThat(sso.listTagsForResource(ask -> ask.resourceArn(set)).tags())
                .containsExactly(Tag.builder().key("b").value("").build());
    }
}
