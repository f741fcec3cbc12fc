package dev.rolecall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ssoadmin.SsoAdminClient;
import software.amazon.awssdk.services.ssoadmin.model.AccessControlAttribute;
import software.amazon.awssdk.services.ssoadmin.model.ConflictException;
import software.amazon.awssdk.services.ssoadmin.model.PermissionSet;
import software.amazon.awssdk.services.ssoadmin.model.ResourceNotFoundException;
import software.amazon.awssdk.services.ssoadmin.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.ssoadmin.model.SsoAdminException;
import software.amazon.awssdk.services.ssoadmin.model.Tag;
import software.amazon.awssdk.services.ssoadmin.model.ValidationException;

/** sso-admin: instances, and permission sets with all they hold. */
abstract class SsoAdminContract extends ContractSuite {

    private SsoAdminClient sso = aws().ssoAdmin();

    SsoAdminContract(Mode mode) {
        super(mode);
    }

    @BeforeEach
    void connect() {
        sso = aws().ssoAdmin();
    }

    private PermissionSet describe(String set) {
        return sso.describePermissionSet(ask -> ask.instanceArn(instance()).permissionSetArn(set))
                .permissionSet();
    }

    /** aws-facts.md section 0: the instance is found by ListInstances; appendix sso-admin: its members. */
    @Test
    @Rests(
            on = "aws-facts.md section 2",
            of = {"sso-admin:ListInstances", "sso-admin:DescribeInstance"})
    @MotoDiffers(why = "moto has no DescribeInstance")
    void theInstanceIsListedAndDescribed() {
        var listed = sso.listInstances(ask -> {}).instances();
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).ownerAccountId()).isEqualTo(management());
        var described =
                sso.describeInstance(ask -> ask.instanceArn(listed.get(0).instanceArn()));
        assertThat(described.identityStoreId()).isEqualTo(listed.get(0).identityStoreId());
        assertThat(described.createdDate()).satisfies(this::justNow);
    }

    @Test
    @Rests(
            on = "aws-facts.md section 2",
            of = {"sso-admin:CreatePermissionSet", "sso-admin:DescribePermissionSet", "sso-admin:ListTagsForResource"})
    @MotoDiffers(why = "moto has no tags of permission sets")
    void aSetIsDescribedAsItWasMade() {
        String arn = sso.createPermissionSet(ask -> ask.instanceArn(instance())
                        .name("Billing")
                        .description("Sees bills")
                        .sessionDuration("PT8H")
                        .relayState("https://console.aws.amazon.com/billing")
                        .tags(Tag.builder().key("owner").value("finance").build()))
                .permissionSet()
                .permissionSetArn();
        PermissionSet set = describe(arn);
        assertThat(set.name()).isEqualTo("Billing");
        assertThat(set.description()).isEqualTo("Sees bills");
        assertThat(set.sessionDuration()).isEqualTo("PT8H");
        assertThat(set.relayState()).isEqualTo("https://console.aws.amazon.com/billing");
        assertThat(set.createdDate()).satisfies(this::justNow);
        assertThat(sso.listTagsForResource(ask -> ask.instanceArn(instance()).resourceArn(arn))
                        .tags())
                .containsExactly(Tag.builder().key("owner").value("finance").build());
    }

    /** aws-facts.md section 5: "PermissionSet with name X already exists". */
    @Test
    @Rests(
            on = "aws-facts.md section 5, duplicate name",
            of = {"sso-admin:CreatePermissionSet"})
    @MotoDiffers(why = "moto accepts a name twice")
    void namesAreUnique() {
        newSet(sso, "Twice");
        assertThatThrownBy(() -> newSet(sso, "Twice"))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("PermissionSet with name Twice already exists");
    }

    /** aws-facts.md section 5: an omitted RelayState is cleared; the rest staying is assumed. */
    @Test
    @Rests(
            on = "aws-facts.md section 5, UpdatePermissionSet; that the rest stays is assumed",
            of = {"sso-admin:CreatePermissionSet", "sso-admin:UpdatePermissionSet", "sso-admin:DescribePermissionSet"})
    @MotoDiffers(why = "moto resets every omitted member")
    void anUpdateWithoutRelayStateClearsIt() {
        String arn = sso.createPermissionSet(ask -> ask.instanceArn(instance())
                        .name("Relayed")
                        .description("before")
                        .relayState("https://example.com")
                        .sessionDuration("PT2H"))
                .permissionSet()
                .permissionSetArn();
        sso.updatePermissionSet(ask -> ask.instanceArn(instance()).permissionSetArn(arn));
        assertThat(describe(arn).relayState()).isNull();
        assertThat(describe(arn).description()).isEqualTo("before");
        assertThat(describe(arn).sessionDuration()).isEqualTo("PT2H");
    }

    /** aws-facts.md section 1b: 1 to 12 hours; the name's pattern and length; the description's characters. */
    @Test
    @Rests(
            on = "aws-facts.md section 1b",
            of = {"sso-admin:CreatePermissionSet"})
    @MotoDiffers(why = "moto accepts bad names and durations")
    void badInputIsAValidationException() {
        for (String name : List.of("", "has space", "x".repeat(33))) {
            assertThatThrownBy(() -> newSet(sso, name)).as(name).isInstanceOf(ValidationException.class);
        }
        for (String duration : List.of("PT30M", "PT13H", "P1Y", "hour")) {
            assertThatThrownBy(() -> sso.createPermissionSet(
                            ask -> ask.instanceArn(instance()).name("D").sessionDuration(duration)))
                    .as(duration)
                    .isInstanceOf(ValidationException.class);
        }
        assertThatThrownBy(() -> sso.createPermissionSet(
                        ask -> ask.instanceArn(instance()).name("D").description("“quoted”")))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("Description");
        assertThatThrownBy(() -> sso.createPermissionSet(ask -> ask.instanceArn(instance())))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("Name");
    }

    /** aws-facts.md section 2: 100 a page, ARNs only. */
    @Test
    @Rests(
            on = "aws-facts.md section 2, pages",
            of = {"sso-admin:ListPermissionSets", "sso-admin:CreatePermissionSet"})
    @MotoDiffers(why = "moto answers a bad token with another error")
    void setsArePagedByHundreds() {
        long before = sets();
        for (int i = 0; i < 101; i++) {
            newSet(sso, "Set" + i);
        }
        assertThat(sso.listPermissionSets(ask -> ask.instanceArn(instance())).permissionSets())
                .hasSize(100);
        assertThat(sets()).isEqualTo(before + 101);
        assertThatThrownBy(() -> sso.listPermissionSets(
                        ask -> ask.instanceArn(instance()).nextToken("bm9uc2Vuc2U=")))
                .isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> sso.listPermissionSets(
                        ask -> ask.instanceArn(instance()).maxResults(101)))
                .isInstanceOf(ValidationException.class);
    }

    private long sets() {
        return sso.listPermissionSetsPaginator(ask -> ask.instanceArn(instance())).permissionSets().stream()
                .distinct()
                .count();
    }

    @Test
    @Rests(
            on = "aws-facts.md section 2 and the service model",
            of = {
                "sso-admin:CreatePermissionSet",
                "sso-admin:AttachManagedPolicyToPermissionSet",
                "sso-admin:ListManagedPoliciesInPermissionSet",
                "sso-admin:DetachManagedPolicyFromPermissionSet"
            })
    @MotoDiffers(why = "moto does not find AWS managed policies with a path")
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
            on = "aws-facts.md section 1b",
            of = {
                "sso-admin:CreatePermissionSet",
                "sso-admin:AttachCustomerManagedPolicyReferenceToPermissionSet",
                "sso-admin:ListCustomerManagedPolicyReferencesInPermissionSet",
                "sso-admin:DetachCustomerManagedPolicyReferenceFromPermissionSet"
            })
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
            on = "aws-facts.md section 1b",
            of = {
                "sso-admin:CreatePermissionSet",
                "sso-admin:AttachCustomerManagedPolicyReferenceToPermissionSet",
                "sso-admin:AttachManagedPolicyToPermissionSet",
                "sso-admin:PutInlinePolicyToPermissionSet"
            })
    @MotoDiffers(why = "moto stops at 20 policies")
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
            on = "aws-facts.md section 5 and 8",
            of = {
                "sso-admin:CreatePermissionSet",
                "sso-admin:GetInlinePolicyForPermissionSet",
                "sso-admin:PutInlinePolicyToPermissionSet",
                "sso-admin:DeleteInlinePolicyFromPermissionSet"
            })
    @MotoDiffers(why = "moto keeps text that is no policy")
    void theInlinePolicyIsKeptVerbatim() {
        String set = newSet(sso, "Inline");
        assertThat(inline(set)).isEmpty();
        String mixed = "{ \"Version\": \"2012-10-17\",\n\t\"Statement\": [] }";
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
            on = "aws-facts.md section 5, boundary",
            of = {
                "sso-admin:CreatePermissionSet",
                "sso-admin:GetPermissionsBoundaryForPermissionSet",
                "sso-admin:PutPermissionsBoundaryToPermissionSet",
                "sso-admin:DeletePermissionsBoundaryFromPermissionSet"
            })
    @MotoDiffers(why = "moto has no boundaries")
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
            on = "aws-facts.md section 1b, tags",
            of = {
                "sso-admin:CreatePermissionSet",
                "sso-admin:TagResource",
                "sso-admin:UntagResource",
                "sso-admin:ListTagsForResource"
            })
    @MotoDiffers(why = "moto has no tags of permission sets")
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

    /** aws-facts.md section 5: a set with assignments is not deleted. */
    @Test
    @Rests(
            on = "aws-facts.md section 5, DeletePermissionSet",
            of = {"sso-admin:DeletePermissionSet", "sso-admin:CreatePermissionSet", "sso-admin:DescribePermissionSet"})
    @MotoDiffers(why = "moto deletes a set in use")
    void aSetInUseIsNotDeleted() {
        String used = setArn("AWSReadOnlyAccess");
        assertThatThrownBy(() -> sso.deletePermissionSet(
                        ask -> ask.instanceArn(instance()).permissionSetArn(used)))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("Could not delete bec");
        String free = newSet(sso, "Free");
        sso.deletePermissionSet(ask -> ask.instanceArn(instance()).permissionSetArn(free));
        assertThatThrownBy(() -> describe(free)).isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    @Rests(
            on = "aws-facts.md section 2, appendix",
            of = {
                "sso-admin:DescribeInstanceAccessControlAttributeConfiguration",
                "sso-admin:CreateInstanceAccessControlAttributeConfiguration",
                "sso-admin:DeleteInstanceAccessControlAttributeConfiguration"
            })
    @MotoDiffers(why = "moto has no attributes for access control")
    void attributesForAccessControlAreEnabledChangedAndDisabled() {
        assertThatThrownBy(() ->
                        sso.describeInstanceAccessControlAttributeConfiguration(ask -> ask.instanceArn(instance())))
                .isInstanceOf(ResourceNotFoundException.class);
        AccessControlAttribute team = AccessControlAttribute.builder()
                .key("team")
                .value(value -> value.source("${path:enterprise.department}"))
                .build();
        sso.createInstanceAccessControlAttributeConfiguration(ask -> ask.instanceArn(instance())
                .instanceAccessControlAttributeConfiguration(all -> all.accessControlAttributes(team)));
        assertThat(sso.describeInstanceAccessControlAttributeConfiguration(ask -> ask.instanceArn(instance()))
                        .instanceAccessControlAttributeConfiguration()
                        .accessControlAttributes())
                .containsExactly(team);
        sso.deleteInstanceAccessControlAttributeConfiguration(ask -> ask.instanceArn(instance()));
    }

    /** aws-facts.md section 5: a delegated administrator may not touch what the management account has. */
    @Test
    @Rests(
            on = "aws-facts.md section 5, delegated administrator",
            of = {"sso-admin:UpdatePermissionSet", "sso-admin:CreateAccountAssignment"})
    @SandboxOnly(why = "only the sandbox can act as another account from the start")
    void aDelegatedAdministratorLeavesTheManagementAccountAlone() throws Exception {
        restart(options().withCaller("200000000002"));
        String theirs = "arn:aws:sso:::instance/ssoins-0000000000000000";
        assertThatThrownBy(() -> aws().ssoAdmin().listPermissionSets(ask -> ask.instanceArn(theirs)))
                .isInstanceOf(SsoAdminException.class)
                .hasMessageContaining("not authorized");
        edit().delegate("200000000002").permissionSet("Ours", set -> set.description("ours"));
        SsoAdminClient delegate = aws().ssoAdmin();
        String ours = setArn("Ours");
        String everywhere = setArn("AWSReadOnlyAccess");
        delegate.updatePermissionSet(
                ask -> ask.instanceArn(instance()).permissionSetArn(ours).description("still ours"));
        assertThatThrownBy(() -> delegate.updatePermissionSet(ask ->
                        ask.instanceArn(instance()).permissionSetArn(everywhere).description("taken")))
                .isInstanceOf(software.amazon.awssdk.services.ssoadmin.model.AccessDeniedException.class);
        String group = groupId("AWSSecurityAuditors");
        assertThatThrownBy(() -> assign(
                        ours, software.amazon.awssdk.services.ssoadmin.model.PrincipalType.GROUP, group, management()))
                .isInstanceOf(software.amazon.awssdk.services.ssoadmin.model.AccessDeniedException.class)
                .hasMessageContaining("arn:aws:sso:::account/" + management());
    }
}
