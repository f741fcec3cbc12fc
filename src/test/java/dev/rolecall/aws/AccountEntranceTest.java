package dev.rolecall.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.rolecall.live.AccountEntry;
import dev.rolecall.live.AccountIam;
import dev.rolecall.live.AccountPolicy;
import dev.rolecall.live.AccountRole;
import dev.rolecall.live.CallFailure;
import dev.rolecall.live.Caller;
import dev.rolecall.live.RolePermissions;
import dev.rolecall.model.CustomerManagedPolicy;
import dev.rolecall.model.PermissionsBoundary;
import dev.rolecall.model.PolicyDocument;
import dev.rolecall.sandbox.Behaviour;
import dev.rolecall.sandbox.Fault;
import dev.rolecall.sandbox.FaultPlan;
import dev.rolecall.sandbox.Quotas;
import dev.rolecall.sandbox.Sandbox;
import dev.rolecall.sandbox.SandboxOptions;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.model.Tag;

/** Single accounts, entered as the files say. */
class AccountEntranceTest {
    private static final String MANAGEMENT = "100000000001";
    private static final String MEMBER = "400000000001";
    private static final String OTHER = "200000000002";
    private static final String ROLE = "Entrance";
    private static final String DOCUMENT =
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Action\":\"s3:*\",\"Resource\":\"arn:aws:s3:::a+b%20c/*\"}]}";

    private Sandbox sandbox = small(empty());
    private Clients clients = Connection.inProcess(sandbox.httpClient(), "eu-west-1");
    private CallCounts counts = new CallCounts();
    private long now;

    private static SandboxOptions empty() {
        return SandboxOptions.defaults().withSeed("empty");
    }

    private static Sandbox small(SandboxOptions options) {
        Sandbox sandbox = Sandbox.start(options);
        sandbox.edit().account(MEMBER, "payments", "Workloads").account(OTHER, "audit", "Security");
        sandbox.edit().role(MEMBER, ROLE);
        return sandbox;
    }

    private void startAnew(SandboxOptions options) {
        clients.close();
        sandbox = small(options);
        clients = Connection.inProcess(sandbox.httpClient(), "eu-west-1");
        counts = new CallCounts();
    }

    @AfterEach
    void close() {
        clients.close();
    }

    private AccountEntrance entrance(@Nullable String role) {
        Calls calls = new Calls(Limiter.none(), counts, duration -> {}, new Random(1), false);
        Caller caller = new AwsSource(clients, calls).caller();
        return new AccountEntrance(clients, calls, caller, MANAGEMENT, role, () -> now, 1);
    }

    private static AccountIam opened(AccountEntrance entrance, String account) {
        return ((AccountEntry.Open) entrance.enter(account)).iam();
    }

    private static CallFailure shut(AccountEntrance entrance, String account) {
        return ((AccountEntry.Shut) entrance.enter(account)).why();
    }

    private long assumed() {
        return counts.byOperation().getOrDefault("sts:AssumeRole", 0L);
    }

    @Test
    void awsManagedPoliciesAreLookedForInThePartitionOfTheCaller() {
        AccountIam iam = opened(entrance(null), MANAGEMENT);
        assertThat(iam.hasAwsManaged("job-function/ViewOnlyAccess")).isTrue();
        assertThat(iam.hasAwsManaged("ViewOnlyAccess")).isFalse();
        Calls calls = new Calls(Limiter.none(), counts, duration -> {}, new Random(1), false);
        AccountIam elsewhere = opened(
                new AccountEntrance(
                        clients,
                        calls,
                        new Caller(MANAGEMENT, "arn:aws-us-gov:iam::" + MANAGEMENT + ":user/ana"),
                        MANAGEMENT,
                        null,
                        () -> now,
                        1),
                MANAGEMENT);
        // The sandbox has those of the partition aws alone.
        assertThat(elsewhere.hasAwsManaged("job-function/ViewOnlyAccess")).isFalse();
        assertThat(counts.byOperation()).containsEntry("iam:GetPolicy", 3L);
    }

    @Test
    void theCallersOwnAccountIsEnteredAsTheCaller() {
        sandbox.edit().customerPolicy(MANAGEMENT, "/", "here", DOCUMENT);
        AccountIam iam = opened(entrance(null), MANAGEMENT);
        assertThat(iam.policy(new CustomerManagedPolicy("here", "/"))).isNotNull();
        assertThat(assumed()).isZero();
    }

    @Test
    void anotherAccountIsEnteredByTheRoleThere() {
        sandbox.edit().customerPolicy(MEMBER, "/", "there", DOCUMENT);
        AccountEntrance entrance = entrance(ROLE);
        CustomerManagedPolicy there = new CustomerManagedPolicy("there", "/");
        assertThat(opened(entrance, MEMBER).policy(there)).isNotNull();
        assertThat(opened(entrance, MANAGEMENT).policy(there)).isNull();
        assertThat(opened(entrance, MEMBER).policy(there)).isNotNull();
        assertThat(assumed()).as("assumed once for the account").isEqualTo(1);
    }

    @Test
    void aRoleMayHaveAPath() {
        sandbox.iam(MEMBER)
                .createRole(r -> r.path("/ops/")
                        .roleName("Inspector")
                        .assumeRolePolicyDocument("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
                                + "\"Principal\":{\"AWS\":\"" + MANAGEMENT + "\"},\"Action\":\"sts:AssumeRole\"}]}"));
        assertThat(entrance("ops/Inspector").enter(MEMBER)).isInstanceOf(AccountEntry.Open.class);
        assertThat(entrance("/ops/Inspector").enter(MEMBER)).isInstanceOf(AccountEntry.Open.class);
        assertThat(entrance("Inspector").enter(MEMBER)).isInstanceOf(AccountEntry.Shut.class);
    }

    @Test
    void anAccountWithoutTheRoleIsShutAndTheOthersAreNot() {
        AccountEntrance entrance = entrance(ROLE);
        CallFailure why = shut(entrance, OTHER);
        assertThat(why.doing()).isEqualTo("entering account " + OTHER);
        assertThat(why.reason()).contains("AccessDenied", "sts:AssumeRole");
        assertThat(why.advice()).contains("arn:aws:iam::" + OTHER + ":role/" + ROLE, "trusts account " + MANAGEMENT);
        assertThat(entrance.enter(MEMBER)).isInstanceOf(AccountEntry.Open.class);
        shut(entrance, OTHER);
        assertThat(assumed()).as("what was refused is not asked again").isEqualTo(2);
    }

    @Test
    void withoutARoleOnlyTheOwnAccountIsOpen() {
        assertThat(shut(entrance(null), MEMBER).advice()).contains("rolecall.accountRole", "--account-role");
        assertThat(assumed()).isZero();
    }

    @Test
    void theManagementAccountIsShutToADelegatedAdministrator() {
        startAnew(empty().withCaller(OTHER));
        AccountEntrance entrance = entrance(ROLE);
        assertThat(shut(entrance, MANAGEMENT).reason()).contains("management account", OTHER);
        assertThat(entrance.enter(OTHER)).isInstanceOf(AccountEntry.Open.class);
        assertThat(shut(entrance, MEMBER).reason())
                .as("the role there trusts the management account")
                .contains("AccessDenied");
    }

    @Test
    void credentialsAreRenewedBeforeTheyEnd() {
        AccountEntrance entrance = entrance(ROLE);
        AccountIam iam = opened(entrance, MEMBER);
        now = Duration.ofMinutes(54).toNanos();
        iam.portalRoles();
        assertThat(assumed()).isEqualTo(1);
        now = Duration.ofMinutes(56).toNanos();
        iam.portalRoles();
        iam.portalRoles();
        assertThat(assumed()).isEqualTo(2);
    }

    @Test
    void whatConcernsAllAccountsEndsTheRun() {
        AccountEntrance entrance = entrance(ROLE);
        sandbox.inject(FaultPlan.none().with(Fault.RESET, 1.0));
        assertThatThrownBy(() -> entrance.enter(MEMBER))
                .isInstanceOfSatisfying(
                        CallFailure.class, e -> assertThat(e.kind()).isEqualTo(CallFailure.Kind.ENVIRONMENT));
        sandbox.inject(FaultPlan.none());
        assertThat(entrance.enter(MEMBER)).as("not kept as a refusal").isInstanceOf(AccountEntry.Open.class);
    }

    @Test
    void noClientOfIamIsMadeUntilSomebodyAsks() {
        AccountEntrance entrance = entrance(ROLE);
        AccountIam iam = opened(entrance, MEMBER);
        assertThat(clients.iam().isMade()).isFalse();
        iam.portalRoles();
        assertThat(clients.iam().isMade()).isTrue();
    }

    @Test
    void aPolicyIsReadWhole() {
        String arn = sandbox.iam(MEMBER)
                .createPolicy(r -> r.policyName("Deny-S3")
                        .path("/team/")
                        .policyDocument(DOCUMENT.replace("s3:*", "s3:Get*"))
                        .tags(Tag.builder()
                                .key("rolecall:owner")
                                .value("platform")
                                .build()))
                .policy()
                .arn();
        sandbox.iam(MEMBER)
                .createPolicyVersion(
                        r -> r.policyArn(arn).policyDocument(DOCUMENT).setAsDefault(true));
        AccountIam iam = opened(entrance(ROLE), MEMBER);
        AccountPolicy policy = Objects.requireNonNull(iam.policy(new CustomerManagedPolicy("Deny-S3", "/team/")));
        assertThat(policy.arn()).isEqualTo(arn);
        assertThat(policy.reference()).isEqualTo(new CustomerManagedPolicy("Deny-S3", "/team/"));
        assertThat(policy.document()).isEqualTo(PolicyDocument.parse(DOCUMENT));
        assertThat(policy.versions())
                .extracting(AccountPolicy.Version::id, AccountPolicy.Version::isDefault)
                .containsExactlyInAnyOrder(tuple("v1", false), tuple("v2", true));
        assertThat(policy.tags()).containsEntry("rolecall:owner", "platform");
        assertThat(iam.policy(new CustomerManagedPolicy("Deny-S3", "/"))).isNull();
    }

    @Test
    void aRoleOfAPermissionSetIsReadWhole() {
        sandbox.edit()
                .customerPolicy(MEMBER, "/team/", "deny-s3", DOCUMENT)
                .permissionSet(
                        "ReadOnly",
                        set -> set.managedPolicy("arn:aws:iam::aws:policy/ReadOnlyAccess")
                                .managedPolicy("arn:aws:iam::aws:policy/job-function/ViewOnlyAccess")
                                .customerPolicy("/team/", "deny-s3")
                                .inlinePolicy(DOCUMENT)
                                .managedBoundary("arn:aws:iam::aws:policy/PowerUserAccess"))
                .provision("ReadOnly", MEMBER);
        AccountIam iam = opened(entrance(ROLE), MEMBER);
        AccountRole role = iam.portalRoles().get(0);
        assertThat(iam.portalRoles()).hasSize(1);
        assertThat(role.name()).matches("AWSReservedSSO_ReadOnly_[0-9a-f]{16}");
        assertThat(role.arn())
                .isEqualTo("arn:aws:iam::" + MEMBER + ":role/aws-reserved/sso.amazonaws.com/eu-west-1/" + role.name());
        assertThat(role.maxSession()).isEqualTo(Duration.ofHours(12));
        assertThat(role.trust().text()).contains("AWSSSO_");
        RolePermissions permissions = Objects.requireNonNull(iam.permissions(role.name()));
        assertThat(permissions.awsManagedPolicies()).containsExactly("ReadOnlyAccess", "job-function/ViewOnlyAccess");
        assertThat(permissions.customerManagedPolicies())
                .containsExactly(new CustomerManagedPolicy("deny-s3", "/team/"));
        assertThat(permissions.inline()).containsOnlyKeys("AwsSSOInlinePolicy");
        assertThat(permissions.inline().get("AwsSSOInlinePolicy")).isEqualTo(PolicyDocument.parse(DOCUMENT));
        assertThat(permissions.boundary()).isEqualTo(PermissionsBoundary.aws("PowerUserAccess"));
        assertThat(iam.permissions("AWSReservedSSO_Gone_0123456789abcdef")).isNull();
    }

    /** IAM gives a thousand at once at most (aws-facts 8). */
    @Test
    void moreRolesThanAPageHoldsAreAllSeen() {
        // More than AWS lets be provisioned in one account, whose default quota can be raised.
        Quotas quotas = new Quotas(2_000, 20, 5_000, 10, 10, 10, 10);
        startAnew(empty().withBehaviour(Behaviour.plain().withQuotas(quotas)));
        List<String> names = IntStream.range(0, 1003).mapToObj(i -> "Set" + i).toList();
        for (String name : names) {
            sandbox.edit().permissionSet(name, set -> set).provision(name, MEMBER);
        }
        assertThat(opened(entrance(ROLE), MEMBER).portalRoles())
                .extracting(role -> role.name().replaceAll("^AWSReservedSSO_(.+)_[0-9a-f]{16}$", "$1"))
                .containsExactlyInAnyOrderElementsOf(names);
    }
}
