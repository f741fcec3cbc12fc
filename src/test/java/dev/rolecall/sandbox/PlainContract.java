package dev.rolecall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.ssoadmin.model.PrincipalType.GROUP;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ssoadmin.SsoAdminClient;
import software.amazon.awssdk.services.ssoadmin.model.ConflictException;
import software.amazon.awssdk.services.ssoadmin.model.PermissionSet;
import software.amazon.awssdk.services.ssoadmin.model.ResourceNotFoundException;
import software.amazon.awssdk.services.ssoadmin.model.StatusValues;

/** sso-admin as far as somebody else's AWS goes too: plain uses, without what makes the suites beside this differ there. */
abstract class PlainContract extends ContractSuite {

    private SsoAdminClient sso = aws().ssoAdmin();

    PlainContract(Mode mode) {
        super(mode);
    }

    @BeforeEach
    void connect() {
        sso = aws().ssoAdmin();
    }

    private String rich(String name) {
        return sso.createPermissionSet(ask -> ask.instanceArn(instance())
                        .name(name)
                        .description("before")
                        .sessionDuration("PT8H")
                        .relayState("https://console.aws.amazon.com/billing"))
                .permissionSet()
                .permissionSetArn();
    }

    private PermissionSet describe(String set) {
        return sso.describePermissionSet(ask -> ask.instanceArn(instance()).permissionSetArn(set))
                .permissionSet();
    }

    private String inline(String set) {
        return sso.getInlinePolicyForPermissionSet(
                        ask -> ask.instanceArn(instance()).permissionSetArn(set))
                .inlinePolicy();
    }

    private List<String> ofGroup(String group, String account) {
        return sso
                .listAccountAssignmentsForPrincipal(ask -> ask.instanceArn(instance())
                        .principalId(group)
                        .principalType(GROUP)
                        .filter(filter -> filter.accountId(account)))
                .accountAssignments()
                .stream()
                .map(each -> each.permissionSetArn())
                .toList();
    }

    @Test
    @Rests(
            on = "the service model of sso-admin (M11)",
            of = {"sso-admin:ListInstances"})
    @Verified(backend = Moto.BACKEND, version = Moto.VERSION, date = "2026-11-24")
    void theInstanceIsListed() {
        var listed = sso.listInstances(ask -> {}).instances();
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).identityStoreId()).startsWith("d-");
        assertThat(listed.get(0).instanceArn()).matches("arn:aws:sso:::instance/ssoins-[a-zA-Z0-9.-]{16}");
    }

    @Test
    @Rests(
            on = "the service model of sso-admin (M11)",
            of = {"sso-admin:CreatePermissionSet", "sso-admin:DescribePermissionSet"})
    @Verified(backend = Moto.BACKEND, version = Moto.VERSION, date = "2026-11-24")
    void aSetIsDescribedAsItWasMade() {
        String arn = rich("Billing");
        PermissionSet set = describe(arn);
        assertThat(set.permissionSetArn()).isEqualTo(arn);
        assertThat(set.name()).isEqualTo("Billing");
        assertThat(set.description()).isEqualTo("before");
        assertThat(set.sessionDuration()).isEqualTo("PT8H");
        assertThat(set.relayState()).isEqualTo("https://console.aws.amazon.com/billing");
    }

    @Test
    @Rests(
            on = "the service model of sso-admin (M11)",
            of = {"sso-admin:CreatePermissionSet", "sso-admin:UpdatePermissionSet", "sso-admin:DescribePermissionSet"})
    @Verified(backend = Moto.BACKEND, version = Moto.VERSION, date = "2026-11-24")
    void anUpdateOfEveryMemberIsSeen() {
        String arn = rich("Changed");
        sso.updatePermissionSet(ask -> ask.instanceArn(instance())
                .permissionSetArn(arn)
                .description("after")
                .sessionDuration("PT12H")
                .relayState("https://example.com"));
        assertThat(describe(arn).description()).isEqualTo("after");
        assertThat(describe(arn).sessionDuration()).isEqualTo("PT12H");
        assertThat(describe(arn).relayState()).isEqualTo("https://example.com");
        assertThat(describe(arn).name()).isEqualTo("Changed");
    }

    @Test
    @Rests(
            on = "the service model of sso-admin (M11): ResourceNotFoundException",
            of = {
                "sso-admin:CreatePermissionSet",
                "sso-admin:DeletePermissionSet",
                "sso-admin:DescribePermissionSet",
                "sso-admin:ListPermissionSets"
            })
    @Verified(backend = Moto.BACKEND, version = Moto.VERSION, date = "2026-11-24")
    void aDeletedSetIsGone() {
        String arn = rich("Gone");
        sso.deletePermissionSet(ask -> ask.instanceArn(instance()).permissionSetArn(arn));
        assertThatThrownBy(() -> describe(arn)).isInstanceOf(ResourceNotFoundException.class);
        assertThat(sso.listPermissionSetsPaginator(ask -> ask.instanceArn(instance()))
                        .permissionSets())
                .doesNotContain(arn);
    }

    @Test
    @Rests(
            on = "aws-facts 2: M11, MaxResults",
            of = {"sso-admin:CreatePermissionSet", "sso-admin:ListPermissionSets"},
            facts = {"page.sso-admin", "sso.arns-only"})
    @Verified(backend = Moto.BACKEND, version = Moto.VERSION, date = "2026-11-24")
    void setsAreListedPageByPage() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 101; i++) {
            made.add(newSet(sso, "Page" + i));
        }
        assertThat(sso.listPermissionSets(ask -> ask.instanceArn(instance())).permissionSets())
                .hasSize(100);
        assertThat(sso.listPermissionSetsPaginator(
                                ask -> ask.instanceArn(instance()).maxResults(7))
                        .permissionSets())
                .containsAll(made)
                .doesNotHaveDuplicates();
    }

    @Test
    @Rests(
            on = "the service model of sso-admin (M11)",
            of = {
                "sso-admin:CreatePermissionSet",
                "sso-admin:AttachManagedPolicyToPermissionSet",
                "sso-admin:ListManagedPoliciesInPermissionSet",
                "sso-admin:DetachManagedPolicyFromPermissionSet"
            })
    @Verified(backend = Moto.BACKEND, version = Moto.VERSION, date = "2026-11-24")
    void aManagedPolicyGoesInAndOut() {
        String set = rich("Managed");
        String arn = "arn:aws:iam::aws:policy/ReadOnlyAccess";
        sso.attachManagedPolicyToPermissionSet(
                ask -> ask.instanceArn(instance()).permissionSetArn(set).managedPolicyArn(arn));
        var attached = sso.listManagedPoliciesInPermissionSet(
                        ask -> ask.instanceArn(instance()).permissionSetArn(set))
                .attachedManagedPolicies();
        assertThat(attached).hasSize(1);
        assertThat(attached.get(0).name()).isEqualTo("ReadOnlyAccess");
        assertThat(attached.get(0).arn()).isEqualTo(arn);
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
            on = "aws-facts 5: M11, TF (none is empty); 8: capture (verbatim)",
            of = {
                "sso-admin:CreatePermissionSet",
                "sso-admin:PutInlinePolicyToPermissionSet",
                "sso-admin:GetInlinePolicyForPermissionSet",
                "sso-admin:DeleteInlinePolicyFromPermissionSet"
            },
            facts = {"sso.no-inline", "sso.inline-verbatim"})
    @Verified(backend = Moto.BACKEND, version = Moto.VERSION, date = "2026-11-24")
    void anInlinePolicyIsKeptVerbatim() {
        String set = rich("Inline");
        assertThat(inline(set)).isEmpty();
        String mixed = POLICY.replace(",", ",\n\t ");
        sso.putInlinePolicyToPermissionSet(
                ask -> ask.instanceArn(instance()).permissionSetArn(set).inlinePolicy(mixed));
        assertThat(inline(set)).isEqualTo(mixed);
        sso.deleteInlinePolicyFromPermissionSet(
                ask -> ask.instanceArn(instance()).permissionSetArn(set));
        assertThat(inline(set)).isEmpty();
    }

    @Test
    @Rests(
            on = "the service model of sso-admin (M11)",
            of = {
                "sso-admin:CreatePermissionSet",
                "sso-admin:CreateAccountAssignment",
                "sso-admin:DescribeAccountAssignmentCreationStatus",
                "sso-admin:ListAccountAssignments",
                "sso-admin:ListAccountAssignmentsForPrincipal",
                "sso-admin:DeleteAccountAssignment",
                "sso-admin:DescribeAccountAssignmentDeletionStatus"
            })
    @Verified(backend = Moto.BACKEND, version = Moto.VERSION, date = "2026-11-24")
    void anAssignmentIsListedBothWaysAndTakenAway() {
        String set = rich("Assigned");
        String group = groupId("AWSAccountFactory");
        assertThat(assign(set, GROUP, group, workload()).status()).isEqualTo(StatusValues.SUCCEEDED);
        var there = sso.listAccountAssignments(
                        ask -> ask.instanceArn(instance()).accountId(workload()).permissionSetArn(set))
                .accountAssignments();
        assertThat(there).hasSize(1);
        assertThat(there.get(0).principalId()).isEqualTo(group);
        assertThat(there.get(0).principalType()).isEqualTo(GROUP);
        assertThat(ofGroup(group, workload())).contains(set);
        assertThat(ofGroup(group, production())).doesNotContain(set);
        assertThat(unassign(set, GROUP, group, workload()).status()).isEqualTo(StatusValues.SUCCEEDED);
        assertThat(ofGroup(group, workload())).doesNotContain(set);
    }
}
