package dev.rolecall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ssoadmin.SsoAdminClient;
import software.amazon.awssdk.services.ssoadmin.model.AccessDeniedException;
import software.amazon.awssdk.services.ssoadmin.model.ConflictException;
import software.amazon.awssdk.services.ssoadmin.model.InstanceMetadata;
import software.amazon.awssdk.services.ssoadmin.model.InstanceStatus;
import software.amazon.awssdk.services.ssoadmin.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.ssoadmin.model.Tag;
import software.amazon.awssdk.services.ssoadmin.model.ValidationException;

/** sso-admin: instances that single accounts make for themselves. */
abstract class AccountInstanceContract extends ContractSuite {

    private static final String ONLY = "only the sandbox can act as another account from the start";

    private final HandClock clock = new HandClock();

    AccountInstanceContract(Mode mode) {
        super(mode);
    }

    private SsoAdminClient callerIn(String account) throws Exception {
        restart(options().withCaller(account));
        return aws().ssoAdmin();
    }

    @Test
    @Rests(
            on = "service model of sso-admin, CreateInstance, UpdateInstance, DeleteInstance",
            of = {
                "sso-admin:CreateInstance",
                "sso-admin:DescribeInstance",
                "sso-admin:ListInstances",
                "sso-admin:UpdateInstance",
                "sso-admin:DeleteInstance"
            })
    @SandboxOnly(why = ONLY)
    void aMemberAccountMakesItsOwnAndDeletesIt() throws Exception {
        SsoAdminClient member = callerIn(DEV);
        assertThat(member.listInstances(ask -> {}).instances()).isEmpty();
        String arn = member.createInstance(ask -> ask.name("ours")).instanceArn();
        assertThat(member.listInstances(ask -> {}).instances()).singleElement().satisfies(each -> {
            assertThat(each.instanceArn()).isEqualTo(arn);
            assertThat(each.ownerAccountId()).isEqualTo(DEV);
            assertThat(each.status()).isEqualTo(InstanceStatus.ACTIVE);
        });
        member.updateInstance(ask -> ask.instanceArn(arn).name("mine"));
        assertThat(member.describeInstance(ask -> ask.instanceArn(arn)).name()).isEqualTo("mine");
        member.deleteInstance(ask -> ask.instanceArn(arn));
        assertThatThrownBy(() -> member.describeInstance(ask -> ask.instanceArn(arn)))
                .as("\"Returns AccessDeniedException after the delete operation completes\" (DescribeInstance)")
                .isInstanceOf(AccessDeniedException.class);
        assertThat(member.listInstances(ask -> {}).instances()).isEmpty();
    }

    @Test
    @Rests(
            on = "service model of sso-admin, CreateInstance; which errors is assumed",
            of = {"sso-admin:CreateInstance"},
            facts = {"quota.account-instance", "instance.refusals"})
    @SandboxOnly(why = ONLY)
    void oneInstanceInAnAccountAndNoneInTheManagementAccount() throws Exception {
        assertThatThrownBy(() -> aws().ssoAdmin().createInstance(ask -> {})).isInstanceOf(ValidationException.class);
        SsoAdminClient member = callerIn(DEV);
        String arn = member.createInstance(ask -> ask.clientToken("one")).instanceArn();
        assertThat(member.createInstance(ask -> ask.clientToken("one")).instanceArn())
                .as("the same request again")
                .isEqualTo(arn);
        assertThatThrownBy(() -> member.createInstance(ask -> ask.clientToken("two")))
                .isInstanceOf(ServiceQuotaExceededException.class);
        assertThatThrownBy(() ->
                        member.createInstance(ask -> ask.clientToken("one").name("another")))
                .isInstanceOf(ServiceQuotaExceededException.class);
    }

    @Test
    @Rests(
            on = "service model of sso-admin, DescribeInstance; how long it takes is assumed",
            of = {
                "sso-admin:CreateInstance",
                "sso-admin:DescribeInstance",
                "sso-admin:UpdateInstance",
                "sso-admin:DeleteInstance"
            })
    @SandboxOnly(why = ONLY)
    void bothTakeTimeInWhichItCanBeDescribedAndDeletedOnly() throws Exception {
        restart(options().withCaller(DEV).withClock(clock).withLimits(Limits.documented()));
        SsoAdminClient member = aws().ssoAdmin();
        String arn = member.createInstance(ask -> {}).instanceArn();
        assertThat(member.describeInstance(ask -> ask.instanceArn(arn)).status())
                .isEqualTo(InstanceStatus.CREATE_IN_PROGRESS);
        assertThatThrownBy(
                        () -> member.updateInstance(ask -> ask.instanceArn(arn).name("early")))
                .isInstanceOf(ConflictException.class);
        clock.advance(Duration.ofSeconds(1));
        assertThat(member.describeInstance(ask -> ask.instanceArn(arn)).status())
                .isEqualTo(InstanceStatus.ACTIVE);
        member.deleteInstance(ask -> ask.instanceArn(arn));
        assertThat(member.describeInstance(ask -> ask.instanceArn(arn)).status())
                .isEqualTo(InstanceStatus.DELETE_IN_PROGRESS);
        assertThatThrownBy(() -> member.deleteInstance(ask -> ask.instanceArn(arn)))
                .isInstanceOf(ConflictException.class);
        clock.advance(Duration.ofSeconds(1));
        assertThatThrownBy(() -> member.describeInstance(ask -> ask.instanceArn(arn)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @Rests(
            on = "service model of sso-admin, ListInstances and DeleteInstance",
            of = {"sso-admin:CreateInstance", "sso-admin:ListInstances", "sso-admin:DeleteInstance"})
    @SandboxOnly(why = ONLY)
    void aDelegatedAdministratorSeesTwoAndDeletesItsOwnOnly() throws Exception {
        SsoAdminClient delegate = callerIn(DEV);
        edit().delegate(DEV).accountInstance(PROD);
        String arn = delegate.createInstance(ask -> {}).instanceArn();
        List<InstanceMetadata> seen = delegate.listInstances(ask -> {}).instances();
        assertThat(seen).extracting(InstanceMetadata::ownerAccountId).containsExactly(MANAGEMENT, DEV);
        String organizations = seen.get(0).instanceArn();
        assertThatThrownBy(() -> delegate.deleteInstance(ask -> ask.instanceArn(organizations)))
                .isInstanceOf(AccessDeniedException.class);
        delegate.deleteInstance(ask -> ask.instanceArn(arn));
    }

    @Test
    @Rests(
            on = "service model of sso-admin, ListAccountAssignmentsForPrincipal (\"not valid for account instances\");"
                    + " that no operation about permission sets is, and the error, is assumed",
            of = {"sso-admin:CreatePermissionSet", "sso-admin:ListPermissionSets"})
    @SandboxOnly(why = ONLY)
    void anAccountInstanceHasNoPermissionSets() throws Exception {
        SsoAdminClient member = callerIn(DEV);
        String arn = member.createInstance(ask -> {}).instanceArn();
        assertThatThrownBy(() -> newSetIn(member, arn)).isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> member.listPermissionSets(ask -> ask.instanceArn(arn)))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining(arn);
        SsoAdminClient other = callerIn(PROD);
        assertThatThrownBy(() -> newSetIn(other, arn))
                .as("another account's")
                .isInstanceOf(AccessDeniedException.class);
    }

    private static void newSetIn(SsoAdminClient client, String instance) {
        client.createPermissionSet(ask -> ask.instanceArn(instance).name("None"));
    }

    @Test
    @Rests(
            on = "service model of sso-admin, CreateInstance and TagResource",
            of = {
                "sso-admin:CreateInstance",
                "sso-admin:TagResource",
                "sso-admin:UntagResource",
                "sso-admin:ListTagsForResource"
            })
    @SandboxOnly(why = ONLY)
    void instancesHaveTags() throws Exception {
        SsoAdminClient member = callerIn(DEV);
        Tag owner = Tag.builder().key("owner").value("us").build();
        Tag stage = Tag.builder().key("stage").value("").build();
        String arn = member.createInstance(ask -> ask.tags(owner)).instanceArn();
        member.tagResource(ask -> ask.resourceArn(arn).tags(stage));
        assertThat(member.listTagsForResource(ask -> ask.resourceArn(arn)).tags())
                .containsExactly(owner, stage);
        member.untagResource(ask -> ask.resourceArn(arn).tagKeys("owner"));
        assertThat(member.listTagsForResource(ask -> ask.resourceArn(arn)).tags())
                .containsExactly(stage);
    }

    @Test
    @Rests(
            on = "service model of sso-admin, DeleteInstance",
            of = {"sso-admin:DeleteInstance"})
    @Divergence(why = "AWS lets the management account delete the organization's instance with all that it holds")
    @SandboxOnly(why = "nobody's organization should lose its instance in a test")
    void theOrganizationsInstanceStays() {
        assertThatThrownBy(() -> aws().ssoAdmin().deleteInstance(ask -> ask.instanceArn(instance())))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("does not delete");
    }
}
