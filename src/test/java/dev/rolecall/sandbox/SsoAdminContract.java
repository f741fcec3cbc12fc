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
import software.amazon.awssdk.services.ssoadmin.model.SsoAdminException;
import software.amazon.awssdk.services.ssoadmin.model.Tag;
import software.amazon.awssdk.services.ssoadmin.model.ValidationException;

/** sso-admin: instances, and permission sets as such; what they hold is SetContentsContract's. */
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
            on = "aws-facts 2: M11",
            of = {"sso-admin:ListInstances", "sso-admin:DescribeInstance"})
    @MotoDiffers(
            why = "moto has no DescribeInstance",
            at = "sso-admin:DescribeInstance",
            saying = "HTTP status code 500")
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
            on = "aws-facts 2: M11",
            of = {"sso-admin:UpdateInstance", "sso-admin:ListInstances"})
    @Verified(backend = Moto.BACKEND, version = Moto.VERSION, date = "2026-11-24")
    void theInstanceIsRenamed() {
        sso.updateInstance(ask -> ask.instanceArn(instance()).name("people"));
        assertThat(sso.listInstances(ask -> {}).instances().get(0).name()).isEqualTo("people");
    }

    @Test
    @Rests(
            on = "aws-facts 2: M11",
            of = {"sso-admin:CreatePermissionSet", "sso-admin:DescribePermissionSet", "sso-admin:ListTagsForResource"})
    @MotoDiffers(
            why = "moto has no tags of permission sets",
            at = "sso-admin:ListTagsForResource",
            saying = "HTTP status code 500")
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
            on = "aws-facts 5: TF issues",
            of = {"sso-admin:CreatePermissionSet"},
            facts = {"sso.duplicate-name"})
    @MotoDiffers(
            why = "moto accepts a name twice",
            at = "sso-admin:CreatePermissionSet",
            saying = "Expecting code to raise a throwable")
    void namesAreUnique() {
        newSet(sso, "Twice");
        assertThatThrownBy(() -> newSet(sso, "Twice"))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("PermissionSet with name Twice already exists");
    }

    /** aws-facts.md section 5: an omitted RelayState is cleared; the rest staying is assumed. */
    @Test
    @Rests(
            on = "aws-facts 5: TF #17411; that the rest stays is assumed",
            of = {"sso-admin:CreatePermissionSet", "sso-admin:UpdatePermissionSet", "sso-admin:DescribePermissionSet"},
            facts = {"sso.relay-cleared", "sso.update-keeps"})
    @MotoDiffers(
            why = "moto resets every omitted member",
            at = "sso-admin:DescribePermissionSet",
            saying = "but was: null")
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
            on = "aws-facts 1b: M11, DM howtosessionduration",
            of = {"sso-admin:CreatePermissionSet"},
            facts = {"bound.session", "bound.set-name", "bound.set-description", "wire.required"})
    @MotoDiffers(
            why = "moto accepts bad names and durations",
            at = "sso-admin:CreatePermissionSet",
            saying = "Expecting code to raise a throwable")
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
            on = "aws-facts 2: M11, MaxResults",
            of = {"sso-admin:ListPermissionSets", "sso-admin:CreatePermissionSet"},
            facts = {"page.sso-admin", "page.bad-token"})
    @MotoDiffers(
            why = "moto answers a bad token with another error",
            at = "sso-admin:ListPermissionSets",
            saying = "Invalid Token")
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

    /** aws-facts.md section 5: a set with assignments is not deleted. */
    @Test
    @Rests(
            on = "aws-facts 5: TF #26757, DM howtodeletepermissionset",
            of = {"sso-admin:DeletePermissionSet", "sso-admin:CreatePermissionSet", "sso-admin:DescribePermissionSet"},
            facts = {"sso.delete-assigned"})
    @MotoDiffers(
            why = "moto deletes a set in use",
            at = "sso-admin:DeletePermissionSet",
            saying = "Expecting code to raise a throwable")
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
            on = "aws-facts 2: M11",
            of = {
                "sso-admin:DescribeInstanceAccessControlAttributeConfiguration",
                "sso-admin:CreateInstanceAccessControlAttributeConfiguration",
                "sso-admin:UpdateInstanceAccessControlAttributeConfiguration",
                "sso-admin:DeleteInstanceAccessControlAttributeConfiguration"
            })
    @MotoDiffers(
            why = "moto has no attributes for access control",
            at = "sso-admin:DescribeInstanceAccessControlAttributeConfiguration",
            saying = "HTTP status code 500")
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
        AccessControlAttribute cost = team.toBuilder().key("cost").build();
        sso.updateInstanceAccessControlAttributeConfiguration(ask -> ask.instanceArn(instance())
                .instanceAccessControlAttributeConfiguration(all -> all.accessControlAttributes(cost)));
        assertThat(sso.describeInstanceAccessControlAttributeConfiguration(ask -> ask.instanceArn(instance()))
                        .instanceAccessControlAttributeConfiguration()
                        .accessControlAttributes())
                .containsExactly(cost);
        assertThatThrownBy(() ->
                        sso.updateInstanceAccessControlAttributeConfiguration(ask -> ask.instanceArn(instance())
                                .instanceAccessControlAttributeConfiguration(
                                        all -> all.accessControlAttributes(team, cost, team))))
                .as("a key given twice; that AWS refuses it is assumed")
                .isInstanceOf(ValidationException.class);
        sso.deleteInstanceAccessControlAttributeConfiguration(ask -> ask.instanceArn(instance()));
    }

    /** aws-facts.md section 5: a delegated administrator may not touch what the management account has. */
    @Test
    @Rests(
            on = "aws-facts 5: DM delegated-admin, DM troubleshooting (16)",
            of = {"sso-admin:UpdatePermissionSet", "sso-admin:CreateAccountAssignment"},
            facts = {"sso.delegate"})
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
