package dev.rolecall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.DeleteConflictException;
import software.amazon.awssdk.services.iam.model.EntityType;
import software.amazon.awssdk.services.iam.model.InvalidInputException;
import software.amazon.awssdk.services.iam.model.LimitExceededException;
import software.amazon.awssdk.services.iam.model.MalformedPolicyDocumentException;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.PolicyUsageType;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.iam.model.UnmodifiableEntityException;
import software.amazon.awssdk.services.ssoadmin.model.PrincipalType;

/** iam: what a role carries beside its policies, and what uses it. */
abstract class RoleContract extends ContractSuite {

    private IamClient iam = aws().iam(MANAGEMENT);

    RoleContract(Mode mode) {
        super(mode);
    }

    @BeforeEach
    void connect() {
        iam = aws().iam(workload());
        iam.createRole(ask -> ask.roleName("Own").path("/team/").assumeRolePolicyDocument(TRUST));
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    private String fence() {
        return iam.createPolicy(ask -> ask.policyName("Fence").policyDocument(POLICY))
                .policy()
                .arn();
    }

    private Role own() {
        return iam.getRole(ask -> ask.roleName("Own")).role();
    }

    private Role listed(String name) {
        return iam.listRolesPaginator().roles().stream()
                .filter(role -> role.roleName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Rests(
            on = "the service model of iam (M11); IAM API reference, ListRoles: lists leave tags out",
            of = {"iam:CreateRole", "iam:TagRole", "iam:UntagRole", "iam:ListRoleTags", "iam:GetRole", "iam:ListRoles"})
    @Verified(backend = Moto.BACKEND, version = Moto.VERSION, date = "2026-11-24")
    void aRoleIsTagged() {
        assertThat(iam.listRoleTags(ask -> ask.roleName("Own")).tags()).isEmpty();
        iam.tagRole(ask -> ask.roleName("Own").tags(tag("a", "1"), tag("b", "2")));
        iam.tagRole(ask -> ask.roleName("Own").tags(tag("a", "3"), tag("c", "")));
        assertThat(iam.listRoleTags(ask -> ask.roleName("Own")).tags())
                .containsExactlyInAnyOrder(tag("a", "3"), tag("b", "2"), tag("c", ""));
        iam.untagRole(ask -> ask.roleName("Own").tagKeys("c", "absent"));
        assertThat(own().tags()).containsExactlyInAnyOrder(tag("a", "3"), tag("b", "2"));
        assertThat(listed("Own").tags()).isEmpty();
        assertThatThrownBy(() -> iam.tagRole(ask -> ask.roleName("Absent").tags(tag("a", "1"))))
                .isInstanceOf(NoSuchEntityException.class);
        assertThatThrownBy(() -> iam.untagRole(ask -> ask.roleName("Absent").tagKeys("a")))
                .isInstanceOf(NoSuchEntityException.class);
        assertThatThrownBy(() -> iam.listRoleTags(ask -> ask.roleName("Absent")))
                .isInstanceOf(NoSuchEntityException.class);
    }

    @Test
    @Rests(
            on = "DM IAM reference_iam-quotas; M11",
            of = {"iam:TagRole", "iam:ListRoleTags"},
            facts = {"quota.role-tags"})
    @MotoDiffers(
            why = "moto counts the tags of one request only",
            at = "iam:TagRole",
            saying = "Expecting code to raise a throwable")
    void aRoleHasFiftyTags() {
        List<Tag> fifty =
                IntStream.range(0, 50).mapToObj(i -> tag("key" + i, "v")).toList();
        iam.tagRole(ask -> ask.roleName("Own").tags(fifty));
        iam.tagRole(ask -> ask.roleName("Own").tags(tag("key7", "changed")));
        var first = iam.listRoleTags(ask -> ask.roleName("Own").maxItems(20));
        assertThat(first.tags()).hasSize(20);
        assertThat(first.isTruncated()).isTrue();
        assertThat(iam.listRoleTagsPaginator(ask -> ask.roleName("Own").maxItems(20))
                        .tags())
                .hasSize(50)
                .doesNotHaveDuplicates();
        assertThatThrownBy(() -> iam.tagRole(ask -> ask.roleName("Own").tags(tag("more", "v"))))
                .isInstanceOf(LimitExceededException.class);
        assertThat(own().tags()).hasSize(50);
    }

    @Test
    @Rests(
            on = "the service model of iam (M11)",
            of = {
                "iam:CreatePolicy",
                "iam:PutRolePermissionsBoundary",
                "iam:DeleteRolePermissionsBoundary",
                "iam:GetRole"
            })
    @Verified(backend = Moto.BACKEND, version = Moto.VERSION, date = "2026-11-24")
    void aRoleIsBounded() {
        String fence = fence();
        iam.putRolePermissionsBoundary(ask -> ask.roleName("Own").permissionsBoundary(fence));
        assertThat(own().permissionsBoundary().permissionsBoundaryArn()).isEqualTo(fence);
        iam.putRolePermissionsBoundary(
                ask -> ask.roleName("Own").permissionsBoundary("arn:aws:iam::aws:policy/ReadOnlyAccess"));
        assertThat(own().permissionsBoundary().permissionsBoundaryArn())
                .isEqualTo("arn:aws:iam::aws:policy/ReadOnlyAccess");
        iam.deleteRolePermissionsBoundary(ask -> ask.roleName("Own"));
        assertThat(own().permissionsBoundary()).isNull();
        assertThatThrownBy(() -> iam.putRolePermissionsBoundary(
                        ask -> ask.roleName("Absent").permissionsBoundary(fence)))
                .isInstanceOf(NoSuchEntityException.class);
        assertThatThrownBy(() -> iam.deleteRolePermissionsBoundary(ask -> ask.roleName("Absent")))
                .isInstanceOf(NoSuchEntityException.class);
    }

    @Test
    @Rests(
            on = "the service model of iam (M11)",
            of = {"iam:PutRolePermissionsBoundary", "iam:CreateRole", "iam:GetRole"},
            facts = {"iam.boundary-absent"})
    @MotoDiffers(
            why = "moto takes a boundary that is not there",
            at = "iam:PutRolePermissionsBoundary",
            saying = "Expecting code to raise a throwable")
    void aBoundaryIsAPolicyThatIsThere() {
        String absent = "arn:aws:iam::" + workload() + ":policy/Absent";
        assertThatThrownBy(() -> iam.putRolePermissionsBoundary(
                        ask -> ask.roleName("Own").permissionsBoundary(absent)))
                .isInstanceOf(NoSuchEntityException.class);
        assertThatThrownBy(() -> iam.putRolePermissionsBoundary(
                        ask -> ask.roleName("Own").permissionsBoundary("arn:aws:s3:::bucket-of-ours")))
                .isInstanceOf(InvalidInputException.class);
        assertThat(own().permissionsBoundary()).isNull();
        assertThatThrownBy(() -> iam.createRole(ask ->
                        ask.roleName("New").assumeRolePolicyDocument(TRUST).permissionsBoundary(absent)))
                .isInstanceOf(NoSuchEntityException.class);
        assertThatThrownBy(() -> iam.getRole(ask -> ask.roleName("New"))).isInstanceOf(NoSuchEntityException.class);
    }

    @Test
    @Rests(
            on = "the service model of iam (M11); IAM API reference, GetRole and ListRoles",
            of = {"iam:CreatePolicy", "iam:CreateRole", "iam:GetRole", "iam:ListRoles"})
    @Verified(backend = Moto.BACKEND, version = Moto.VERSION, date = "2026-11-24")
    void aRoleIsMadeWithTagsAndABoundary() {
        String fence = fence();
        iam.createRole(ask -> ask.roleName("New")
                .assumeRolePolicyDocument(TRUST)
                .permissionsBoundary(fence)
                .tags(tag("a", "1")));
        Role role = iam.getRole(ask -> ask.roleName("New")).role();
        assertThat(role.tags()).containsExactly(tag("a", "1"));
        assertThat(role.permissionsBoundary().permissionsBoundaryArn()).isEqualTo(fence);
        assertThat(role.permissionsBoundary().permissionsBoundaryTypeAsString()).isEqualTo("PermissionsBoundaryPolicy");
        Role listed = listed("New");
        assertThat(listed.tags()).isEmpty();
        assertThat(listed.permissionsBoundary()).as("permissionsBoundary").isNull();
    }

    @Test
    @Rests(
            on = "the service model of iam (M11); IAM API reference, UpdateRole",
            of = {"iam:UpdateRole", "iam:UpdateRoleDescription", "iam:GetRole"})
    @Verified(backend = Moto.BACKEND, version = Moto.VERSION, date = "2026-11-24")
    void aRoleIsDescribed() {
        iam.updateRole(ask -> ask.roleName("Own").description("first").maxSessionDuration(7200));
        assertThat(own().description()).isEqualTo("first");
        assertThat(own().maxSessionDuration()).isEqualTo(7200);
        Role said = iam.updateRoleDescription(ask -> ask.roleName("Own").description("second"))
                .role();
        assertThat(said.roleName()).isEqualTo("Own");
        assertThat(said.description()).isEqualTo("second");
        assertThat(own().description()).isEqualTo("second");
        assertThat(own().maxSessionDuration()).isEqualTo(7200);
        assertThatThrownBy(() -> iam.updateRole(ask -> ask.roleName("Absent").description("x")))
                .isInstanceOf(NoSuchEntityException.class);
        assertThatThrownBy(() ->
                        iam.updateRoleDescription(ask -> ask.roleName("Absent").description("x")))
                .isInstanceOf(NoSuchEntityException.class);
    }

    @Test
    @Rests(
            on = "IAM API reference, UpdateRole: without a duration the default of one hour is applied",
            of = {"iam:UpdateRole", "iam:GetRole"})
    @Verified(backend = Moto.BACKEND, version = Moto.VERSION, date = "2026-11-24")
    void anUpdateWithoutADurationMeansAnHour() {
        iam.updateRole(ask -> ask.roleName("Own").description("d").maxSessionDuration(7200));
        iam.updateRole(ask -> ask.roleName("Own").description("e"));
        assertThat(own().maxSessionDuration()).isEqualTo(3600);
    }

    @Test
    @Rests(
            on = "the service model of iam (M11)",
            of = {"iam:UpdateAssumeRolePolicy", "iam:GetRole"},
            facts = {"iam.encoded"})
    @Verified(backend = Moto.BACKEND, version = Moto.VERSION, date = "2026-11-24")
    void whoMayTakeARoleIsChanged() {
        String other = TRUST.replace("123456789012", "210987654321");
        iam.updateAssumeRolePolicy(ask -> ask.roleName("Own").policyDocument(other));
        assertThat(URLDecoder.decode(own().assumeRolePolicyDocument(), StandardCharsets.UTF_8))
                .isEqualTo(other);
        assertThatThrownBy(() ->
                        iam.updateAssumeRolePolicy(ask -> ask.roleName("Own").policyDocument("nonsense")))
                .isInstanceOf(MalformedPolicyDocumentException.class);
        assertThatThrownBy(() ->
                        iam.updateAssumeRolePolicy(ask -> ask.roleName("Absent").policyDocument(TRUST)))
                .isInstanceOf(NoSuchEntityException.class);
    }

    @Test
    @Rests(
            on = "the service model of iam (M11)",
            of = {"iam:ListInstanceProfilesForRole"})
    @MotoDiffers(
            why = "moto does not say whether the list is truncated, and lists nothing for a role that is not there",
            at = "iam:ListInstanceProfilesForRole",
            saying = "Expecting actual not to be null")
    void aRoleIsInNoInstanceProfile() {
        var answered = iam.listInstanceProfilesForRole(ask -> ask.roleName("Own"));
        assertThat(answered.instanceProfiles()).isEmpty();
        assertThat(answered.isTruncated()).isFalse();
        assertThatThrownBy(() -> iam.listInstanceProfilesForRole(ask -> ask.roleName("Absent")))
                .isInstanceOf(NoSuchEntityException.class);
    }

    private List<String> using(String arn, PolicyUsageType use) {
        return iam
                .listEntitiesForPolicyPaginator(
                        ask -> ask.policyArn(arn).policyUsageFilter(use).maxItems(1))
                .policyRoles()
                .stream()
                .map(role -> role.roleName())
                .toList();
    }

    @Test
    @Rests(
            on = "the service model of iam (M11)",
            of = {
                "iam:CreatePolicy",
                "iam:CreateRole",
                "iam:AttachRolePolicy",
                "iam:PutRolePermissionsBoundary",
                "iam:ListEntitiesForPolicy"
            })
    @MotoDiffers(
            why = "moto does not filter by the use of a policy",
            at = "iam:ListEntitiesForPolicy",
            saying = "Expecting actual")
    void whatUsesAPolicyIsListed() {
        String fence = fence();
        iam.createRole(ask -> ask.roleName("Other").assumeRolePolicyDocument(TRUST));
        assertThat(iam.listEntitiesForPolicy(ask -> ask.policyArn(fence)).policyRoles())
                .isEmpty();
        iam.attachRolePolicy(ask -> ask.roleName("Own").policyArn(fence));
        iam.attachRolePolicy(ask -> ask.roleName("Other").policyArn(fence));
        var all = iam.listEntitiesForPolicy(ask -> ask.policyArn(fence));
        assertThat(all.policyRoles()).extracting(role -> role.roleName()).containsExactlyInAnyOrder("Own", "Other");
        assertThat(all.policyUsers()).isEmpty();
        assertThat(all.policyGroups()).isEmpty();
        assertThat(iam.listEntitiesForPolicy(ask -> ask.policyArn(fence).entityFilter(EntityType.GROUP))
                        .policyRoles())
                .isEmpty();
        assertThat(iam.listEntitiesForPolicy(ask -> ask.policyArn(fence).pathPrefix("/team/"))
                        .policyRoles())
                .extracting(role -> role.roleName())
                .containsExactly("Own");
        iam.detachRolePolicy(ask -> ask.roleName("Other").policyArn(fence));
        iam.putRolePermissionsBoundary(ask -> ask.roleName("Other").permissionsBoundary(fence));
        assertThat(using(fence, PolicyUsageType.PERMISSIONS_BOUNDARY)).containsExactly("Other");
        assertThat(using(fence, PolicyUsageType.PERMISSIONS_POLICY)).containsExactly("Own");
        assertThatThrownBy(() -> iam.listEntitiesForPolicy(ask -> ask.policyArn(fence + "Absent")))
                .isInstanceOf(NoSuchEntityException.class);
    }

    @Test
    @Rests(
            on = "aws-facts 5: DM troubleshooting (4), captures",
            of = {
                "sso-admin:CreatePermissionSet",
                "sso-admin:CreateAccountAssignment",
                "iam:ListRoles",
                "iam:UpdateRole",
                "iam:UpdateRoleDescription",
                "iam:UpdateAssumeRolePolicy",
                "iam:PutRolePermissionsBoundary",
                "iam:DeleteRolePermissionsBoundary",
                "iam:TagRole",
                "iam:UntagRole"
            },
            facts = {"sso.role-protected", "iam.tags-protected"})
    @MotoDiffers(why = "moto makes no roles for assignments", at = "iam:ListRoles", saying = "No value present")
    void theRoleOfASetIsNotChanged() {
        String set = newSet(aws().ssoAdmin(), "Kept");
        assign(set, PrincipalType.GROUP, groupId("AWSSecurityAuditors"), workload());
        String name = iam.listRolesPaginator().roles().stream()
                .map(role -> role.roleName())
                .filter(role -> role.startsWith("AWSReservedSSO_Kept_"))
                .findFirst()
                .orElseThrow();
        String bound = "arn:aws:iam::aws:policy/ReadOnlyAccess";
        for (Runnable change : List.<Runnable>of(
                () -> iam.updateRole(ask -> ask.roleName(name).description("x")),
                () -> iam.updateRoleDescription(ask -> ask.roleName(name).description("x")),
                () -> iam.updateAssumeRolePolicy(ask -> ask.roleName(name).policyDocument(TRUST)),
                () -> iam.putRolePermissionsBoundary(ask -> ask.roleName(name).permissionsBoundary(bound)),
                () -> iam.deleteRolePermissionsBoundary(ask -> ask.roleName(name)),
                () -> iam.tagRole(ask -> ask.roleName(name).tags(tag("a", "1"))),
                () -> iam.untagRole(ask -> ask.roleName(name).tagKeys("a")))) {
            assertThatThrownBy(change::run).isInstanceOf(UnmodifiableEntityException.class);
        }
    }

    @Test
    @Rests(
            on =
                    "the service model of iam (M11), DeletePolicy, speaks of attached policies; that a boundary is one is assumed",
            of = {"iam:CreatePolicy", "iam:PutRolePermissionsBoundary", "iam:DeletePolicy"},
            facts = {"iam.boundary-in-use"})
    @MotoDiffers(
            why = "moto deletes a policy that bounds a role",
            at = "iam:DeletePolicy",
            saying = "Expecting code to raise a throwable")
    void aPolicyThatBoundsARoleIsNotDeleted() {
        String fence = fence();
        iam.putRolePermissionsBoundary(ask -> ask.roleName("Own").permissionsBoundary(fence));
        assertThatThrownBy(() -> iam.deletePolicy(ask -> ask.policyArn(fence)))
                .isInstanceOf(DeleteConflictException.class);
        iam.deleteRolePermissionsBoundary(ask -> ask.roleName("Own"));
        iam.deletePolicy(ask -> ask.policyArn(fence));
        assertThatThrownBy(() -> iam.getPolicy(ask -> ask.policyArn(fence))).isInstanceOf(NoSuchEntityException.class);
    }
}
