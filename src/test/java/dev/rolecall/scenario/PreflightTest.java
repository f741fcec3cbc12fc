package dev.rolecall.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolecall.live.CallFailure;
import dev.rolecall.live.Instance;
import dev.rolecall.live.preflight.Check;
import dev.rolecall.live.preflight.Check.State;
import dev.rolecall.live.preflight.Preflight;
import dev.rolecall.live.preflight.Setup;
import dev.rolecall.sandbox.SandboxStats;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Of each precondition: that it is found to fail where it fails, and what is said then. */
class PreflightTest {
    private static final String MEMBER = "111111111111";

    @Test
    void anEmptyOrganizationIsReady() {
        try (Stage stage = Stage.empty()) {
            Preflight found = stage.preflight();

            assertThat(found.ready()).isTrue();
            assertThat(found.lacking()).isEmpty();
            assertThat(check(found, "caller").message()).contains("is the management account");
            assertThat(check(found, "permission-sets-enabled").state()).isEqualTo(State.UNKNOWN);
            assertThat(check(found, "control-tower-groups").state()).isEqualTo(State.FAILS);
            assertThat(check(found, "control-tower-accounts").needed()).isFalse();
        }
    }

    @Test
    void itReadsAndWritesNothing() {
        try (Stage stage = Stage.empty()) {
            landingZone(stage);
            String before = stage.state();
            Map<String, Long> calls = calls(stage);

            stage.preflight();

            Map<String, Long> made = calls(stage);
            assertThat(made.keySet())
                    .hasSizeGreaterThan(calls.size() + 5)
                    .allSatisfy(operation -> assertThat(operation.substring(operation.indexOf(':') + 1))
                            .matches("(List|Get|Describe).*"));
            assertThat(stage.state()).isEqualTo(before);
        }
    }

    private static Map<String, Long> calls(Stage stage) {
        SandboxStats stats = stage.sandbox().stats();
        return Map.copyOf(stats.calls());
    }

    @Test
    void withoutAllFeaturesNothingWorksAcrossAccounts() {
        try (Stage stage = Stage.empty()) {
            Preflight found = with(stage, setup -> new OtherSetup(setup) {
                @Override
                public OrganizationHead organization() {
                    return new OrganizationHead(Stage.MANAGEMENT, "CONSOLIDATED_BILLING");
                }
            });

            assertThat(found.lacking()).containsExactly("organization");
            assertThat(check(found, "organization").advice()).contains("enable-all-features");
        }
    }

    @Test
    void anAccountInNoOrganization() {
        try (Stage stage = Stage.empty()) {
            Preflight found = with(stage, setup -> new OtherSetup(setup) {
                @Override
                public @Nullable OrganizationHead organization() {
                    return null;
                }
            });

            assertThat(found.lacking()).containsExactly("organization");
            assertThat(check(found, "organization").state()).isEqualTo(State.FAILS);
            assertThat(found.managementAccount()).isNull();
        }
    }

    @Test
    void anOrganizationThatCannotBeReadIsUnknownAndNotAbsent() {
        try (Stage stage = Stage.empty()) {
            Preflight found = with(stage, setup -> new OtherSetup(setup) {
                @Override
                public OrganizationHead organization() {
                    throw denied("reading the organization");
                }
            });

            assertThat(check(found, "organization").state()).isEqualTo(State.UNKNOWN);
            assertThat(found.ready()).isFalse();
        }
    }

    @Test
    void trustedAccessThatIsOffFailsAndThatCannotBeReadIsUnknown() {
        try (Stage stage = Stage.empty()) {
            stage.sandbox().organizations().disableAWSServiceAccess(r -> r.servicePrincipal(Setup.SERVICE_PRINCIPAL));
            assertThat(stage.preflight().lacking()).containsExactly("trusted-access");
            assertThat(check(stage.preflight(), "trusted-access").advice()).contains("--enable-trusted-access");

            Preflight unread = with(stage, setup -> new OtherSetup(setup) {
                @Override
                public List<String> trustedServices() {
                    throw denied("listing services");
                }
            });
            assertThat(check(unread, "trusted-access").state()).isEqualTo(State.UNKNOWN);
            assertThat(unread.ready()).isTrue();
        }
    }

    @Test
    void noInstanceInTheRegion() {
        try (Stage stage = Stage.empty()) {
            stage.edit().noInstance();
            Preflight found = stage.preflight();

            assertThat(found.lacking()).containsExactly("instance");
            assertThat(check(found, "instance").message()).contains("none in eu-west-1");
            assertThat(check(found, "instance").advice()).contains("--region", "home Region");
        }
    }

    @Test
    void anAccountsOwnInstanceIsNotTheOrganizations() {
        try (Stage stage = Stage.seenFrom(MEMBER)) {
            stage.edit()
                    .account(MEMBER, "delegate", "Security")
                    .delegate(MEMBER)
                    .noInstance()
                    .accountInstance(MEMBER);
            Preflight found = stage.preflight();

            assertThat(found.lacking()).containsExactly("instance");
            assertThat(check(found, "instance").message()).contains("only an account's own", MEMBER);
        }
    }

    @Test
    void anotherInstanceThanTheOneNamed() {
        try (Stage stage = Stage.empty()) {
            Preflight found = stage.preflight(
                    UnaryOperator.identity(),
                    UnaryOperator.identity(),
                    "arn:aws:sso:::instance/ssoins-0000000000000000");

            assertThat(found.lacking()).containsExactly("instance");
            assertThat(check(found, "instance").message()).contains("ssoins-0000000000000000 is not among");
        }
    }

    @Test
    void aMemberAccountCannotDoIt() {
        try (Stage stage = Stage.seenFrom(MEMBER)) {
            stage.edit().account(MEMBER, "member", "Workloads");
            Preflight found = stage.preflight();

            assertThat(found.lacking()).contains("caller", "instance");
            assertThat(check(found, "caller").state()).isEqualTo(State.UNKNOWN);

            Preflight knowing = with(stage, setup -> new OtherSetup(setup) {
                @Override
                public List<dev.rolecall.model.Account> delegatedAdministrators() {
                    return List.of();
                }
            });
            assertThat(check(knowing, "caller").state()).isEqualTo(State.FAILS);
            assertThat(check(knowing, "caller").advice()).contains("--delegate-to " + MEMBER);
        }
    }

    @Test
    void aDelegatedAdministratorMayAndIsToldWhatItCannotTouch() {
        try (Stage stage = Stage.seenFrom(MEMBER)) {
            landingZone(stage);
            stage.edit().delegate(MEMBER);
            Preflight found = stage.preflight();

            assertThat(found.ready()).isTrue();
            assertThat(check(found, "caller").message()).contains("delegated administrator");
            assertThat(check(found, "delegated-administrator").message())
                    .contains(
                            "audit (" + MEMBER + ")",
                            "can't touch permission sets that are provisioned in the management");
            assertThat(check(found, "control-tower-accounts").message()).contains("audit by its name");
        }
    }

    @Test
    void theManagementAccountIsToldWhichSetsADelegateCannotTouch() {
        try (Stage stage = Stage.empty()) {
            landingZone(stage);
            stage.edit().delegate(MEMBER);

            assertThat(check(stage.preflight(), "delegated-administrator").message())
                    .contains("(AWSAdministratorAccess)")
                    .doesNotContain("AWSReadOnlyAccess");
        }
    }

    @Test
    void sharedAccountsAreKnownByWhoLooksAfterThemWhateverTheirNames() {
        try (Stage stage = Stage.empty()) {
            landingZone(stage);
            stage.edit().account("222222222222", "protocols", "Guard").account("333333333333", "Audit", "Workloads");
            Preflight found = stage.preflight();

            Preflight.Core core = Objects.requireNonNull(found.core());
            assertThat(List.of(String.valueOf(core.logArchive()), String.valueOf(core.audit())))
                    .containsExactly("222222222222", MEMBER);
            assertThat(core.units()).containsExactly("Guard", "Security");
        }
    }

    @Test
    void eachReadThatIsRefusedIsNamed() {
        try (Stage stage = Stage.empty()) {
            landingZone(stage);
            for (String read : List.of(
                    "organization",
                    "permissionSets",
                    "describe",
                    "tags",
                    "awsManagedPolicies",
                    "customerManagedPolicies",
                    "inlinePolicy",
                    "permissionsBoundary",
                    "provisionedAccounts",
                    "staleAccounts",
                    "assignments",
                    "requestsInProgress",
                    "groups",
                    "users",
                    "memberships")) {
                Preflight found = stage.preflight(
                        Watched.refusing(CallFailure.Kind.DENIED, read), UnaryOperator.identity(), null);

                assertThat(found.lacking()).as(read).containsExactly("reads");
                assertThat(check(found, "reads").message()).contains("asking for " + read);
                assertThat(check(found, "reads").advice()).isEqualTo("Allow it.");
            }
            Preflight unread =
                    stage.preflight(Watched.refusing(CallFailure.Kind.DENIED, "users"), UnaryOperator.identity(), null);
            assertThat(check(unread, "identity-source").state()).isEqualTo(State.UNKNOWN);
        }
    }

    @Test
    void withoutCredentialsNothingIsSaid() {
        try (Stage stage = Stage.empty()) {
            UnaryOperator<dev.rolecall.live.LiveSource> gone =
                    Watched.refusing(CallFailure.Kind.ENVIRONMENT, "permissionSets");
            assertThatThrownBy(() -> stage.preflight(gone, UnaryOperator.identity(), null))
                    .isInstanceOf(CallFailure.class);
        }
    }

    @Test
    void policiesTakeThePartitionOfTheInstance() {
        for (String partition : List.of("aws-us-gov", "aws-cn")) {
            try (Stage stage = Stage.empty()) {
                Preflight found = with(stage, setup -> new OtherSetup(setup) {
                    @Override
                    public List<OwnedInstance> instances() {
                        OwnedInstance real = super.instances().get(0);
                        Instance instance = real.instance();
                        return List.of(new OwnedInstance(
                                new Instance(
                                        instance.arn().replace("arn:aws:", "arn:" + partition + ":"),
                                        instance.identityStoreId(),
                                        instance.region()),
                                real.owner(),
                                real.status()));
                    }
                });

                assertThat(found.partition()).isEqualTo(partition);
                assertThat(check(found, "instance").message()).contains("begin with arn:" + partition + ":");
            }
        }
    }

    @Test
    void aCustomerManagedKeyIsNamed() {
        try (Stage stage = Stage.empty()) {
            Preflight found = with(stage, setup -> new OtherSetup(setup) {
                @Override
                public Encryption encryption(Instance instance) {
                    return new Encryption(
                            "CUSTOMER_MANAGED_KEY", "arn:aws:kms:eu-west-1:100000000001:key/k", "ENABLED");
                }
            });

            assertThat(check(found, "encryption").message()).contains("key/k");
            assertThat(check(found, "encryption").advice()).contains("kms:Decrypt");
        }
    }

    @Test
    void anIdentityProviderIsGuessedByItsIds() {
        try (Stage stage = Stage.empty()) {
            landingZone(stage);
            stage.edit().externalGroup("AWSAuditAccountAdmins", "https://idp.example.com", "g-1");

            assertThat(check(stage.preflight(), "identity-source").message())
                    .startsWith("external, guessed: 1 of 3")
                    .contains("https://idp.example.com");
        }
    }

    /** Shared accounts with their keepers, and a set that is in the management account. */
    private static void landingZone(Stage stage) {
        stage.edit()
                .account(MEMBER, "audit", "Security")
                .account("222222222222", "log-archive", "Security")
                .user("ana@example.com", "Ana", "Silva")
                .group("AWSLogArchiveAdmins", "")
                .group("AWSAuditAccountAdmins", "")
                .member("AWSAuditAccountAdmins", "ana@example.com")
                .permissionSet("AWSAdministratorAccess", set -> set.sessionDuration("PT1H"))
                .permissionSet("AWSReadOnlyAccess", set -> set.sessionDuration("PT1H"))
                .assignGroup("AWSAdministratorAccess", "AWSLogArchiveAdmins", "222222222222")
                .assignGroup("AWSAdministratorAccess", "AWSAuditAccountAdmins", MEMBER)
                .assignGroup("AWSReadOnlyAccess", "AWSAuditAccountAdmins", MEMBER)
                .provision("AWSAdministratorAccess", Stage.MANAGEMENT);
    }

    private static Preflight with(Stage stage, UnaryOperator<Setup> setup) {
        return stage.preflight(UnaryOperator.identity(), setup, null);
    }

    private static CallFailure denied(String doing) {
        return new CallFailure(CallFailure.Kind.DENIED, doing, "AccessDeniedException: no", "Allow it.", null);
    }

    private static Check check(Preflight found, String name) {
        return found.checks().stream()
                .filter(check -> check.name().equals(name))
                .reduce((a, b) -> {
                    throw new AssertionError("twice: " + name);
                })
                .orElseThrow(() -> new AssertionError("no check " + name + " in " + found.checks()));
    }
}
