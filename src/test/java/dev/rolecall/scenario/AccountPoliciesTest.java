package dev.rolecall.scenario;

import static dev.rolecall.scenario.AuditStage.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.apply.Interruption;
import dev.rolecall.apply.Journal;
import dev.rolecall.apply.Outcome;
import dev.rolecall.audit.Audit;
import dev.rolecall.desired.InvalidDefinitions;
import dev.rolecall.live.CallFailure;
import dev.rolecall.model.Coverage;
import dev.rolecall.model.Definitions;
import dev.rolecall.sandbox.Fault;
import dev.rolecall.sandbox.FaultPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Customer managed policies in the accounts, where something goes wrong. The stories without mishap are in the scenarios. */
class AccountPoliciesTest {
    private static final String PROD = "111111111111";
    private static final String DEV = "222222222222";
    private static final String ROLE = "Deployer";
    private static final Map<String, String> OURS = Map.of("rolecall:owner", "platform");
    private static final String SETTINGS = "rolecall: {version: 1, owner: platform, accountRole: " + ROLE + "}\n";

    /** One policy is made, one changed, one adopted, one removed, each in both accounts. */
    private static final String EVERY_WRITE = """
            policies:
              - {name: made, document: {Version: "2012-10-17", Statement: {Effect: Deny, Action: "a:1", Resource: "*"}}, accounts: [{all: true}]}
              - {name: changed, document: {Version: "2012-10-17", Statement: {Effect: Deny, Action: "a:9", Resource: "*"}}, accounts: [{all: true}]}
              - {name: adopted, document: {Version: "2012-10-17", Statement: {Effect: Deny, Action: "a:1", Resource: "*"}}, accounts: [{all: true}]}
            """;

    private static final String ONE_POLICY = """
            groups: [{name: Platform}]
            permissionSets: [{name: ReadOnly, customerManagedPolicies: [{name: deny}]}]
            assignments: [{groups: [Platform], permissionSets: [ReadOnly], accounts: [{all: true}]}]
            policies:
              - {name: deny, document: {Version: "2012-10-17", Statement: {Effect: Deny, Action: "a:1", Resource: "*"}}}
            """;

    @TempDir
    Path temp = Path.of("");

    private final List<String> journal = Collections.synchronizedList(new ArrayList<>());

    private static String denying(String action) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Deny\",\"Action\":\"" + action
                + "\",\"Resource\":\"*\"}}";
    }

    private static Stage live() {
        Stage stage = Stage.empty();
        stage.edit()
                .account(PROD, "prod", "")
                .account(DEV, "dev", "")
                .role(PROD, ROLE)
                .role(DEV, ROLE)
                .user("ana@example.com", "Ana", "Silva")
                .group("Platform", "")
                .member("Platform", "ana@example.com");
        return stage;
    }

    private static Stage liveWithPolicies() {
        Stage stage = live();
        for (String account : List.of(PROD, DEV)) {
            stage.edit()
                    .customerPolicy(
                            account,
                            "/",
                            "changed",
                            Stream.of("a:1", "a:2", "a:3", "a:4", "a:5")
                                    .map(AccountPoliciesTest::denying)
                                    .toList(),
                            OURS)
                    .customerPolicy(account, "/", "adopted", denying("a:1"))
                    .customerPolicy(account, "/", "gone", List.of(denying("a:1"), denying("a:2")), OURS);
        }
        return stage;
    }

    private Definitions definitions(String text) throws InvalidDefinitions {
        return new FilesOf(temp).with("definitions.yaml", SETTINGS + text).load();
    }

    private List<Outcome> apply(Stage stage, Definitions definitions, FaultPlan faults) throws InvalidDefinitions {
        journal.clear();
        Stage.Planned planned = stage.plan(definitions);
        stage.sandbox().inject(faults);
        List<Outcome> outcomes = stage.apply(
                planned,
                new Interruption(),
                UnaryOperator.identity(),
                (operation, subject, id, result) -> journal.add(operation + " " + subject + ": " + result));
        stage.sandbox().inject(FaultPlan.none());
        return outcomes;
    }

    private List<String> journal() {
        return journal.stream().sorted().toList();
    }

    static Stream<Arguments> writesAndFaults() {
        return Stream.of("CreatePolicy", "CreatePolicyVersion", "DeletePolicyVersion", "DeletePolicy", "TagPolicy")
                .flatMap(write -> Stream.of(Fault.TIMEOUT, Fault.RESET, Fault.ERROR, Fault.THROTTLE)
                        .map(fault -> Arguments.of("iam:" + write, fault)));
    }

    @ParameterizedTest
    @MethodSource("writesAndFaults")
    void aLostAnswerIsLookedUp(String operation, Fault fault) throws InvalidDefinitions {
        Definitions definitions = definitions(EVERY_WRITE);
        try (Stage calm = liveWithPolicies();
                Stage stage = liveWithPolicies()) {
            assertThat(apply(calm, definitions, FaultPlan.none())).hasSize(8).allMatch(Outcome::succeeded);
            List<String> told = journal();
            assertThat(told).hasSize(12).allMatch(line -> line.startsWith("iam:") && line.endsWith(": done"));
            assertThat(calm.sandbox().stats().callsOf(operation)).isPositive();

            assertThat(apply(stage, definitions, FaultPlan.none().at(operation, 1, fault)))
                    .allMatch(Outcome::succeeded);
            assertThat(stage.state()).isEqualTo(calm.state());
            assertThat(journal()).isEqualTo(told);
            assertThat(stage.plan(definitions).plan().isEmpty()).isTrue();
        }
    }

    @Test
    void aPolicyThatCouldNotBeMadeHoldsBackWhatNeedsItInThatAccountOnly() throws InvalidDefinitions {
        Definitions definitions = definitions(ONE_POLICY);
        try (Stage stage = live()) {
            List<Outcome> outcomes = stage.apply(
                    stage.plan(definitions),
                    new Interruption(),
                    Watched.by(call -> {
                        if (call.method().equals("createPolicy")
                                && call.arguments().contains(DEV)) {
                            throw new CallFailure(
                                    CallFailure.Kind.QUOTA, "creating", "too many", "Ask for more.", null);
                        }
                    }),
                    Journal.NONE);
            assertThat(outcomes.stream()
                            .map(outcome -> outcome.result().label() + " "
                                    + outcome.change().subject())
                            .toList())
                    .containsExactly(
                            "failed /deny in dev (" + DEV + ")",
                            "done /deny in prod (" + PROD + ")",
                            "done ReadOnly",
                            "blocked ReadOnly for group Platform in dev (" + DEV + ")",
                            "done ReadOnly for group Platform in prod (" + PROD + ")");
            assertThat(outcomes.get(3).error()).contains("create policy /deny in dev (" + DEV + ")", "not done");
            assertThat(stage.apply(stage.plan(definitions))).allMatch(Outcome::succeeded);
            assertThat(stage.plan(definitions).plan().isEmpty()).isTrue();
        }
    }

    @Test
    void aPolicyThatSomebodyElseMadeMeanwhileIsNotTakenForOurs() throws InvalidDefinitions {
        Definitions definitions = definitions(ONE_POLICY);
        try (Stage stage = live()) {
            Stage.Planned planned = stage.plan(definitions);
            stage.edit().customerPolicy(PROD, "/", "deny", denying("a:1"));
            Outcome outcome = stage.apply(planned).get(1);
            assertThat(outcome.result()).isEqualTo(Outcome.Result.FAILED);
            assertThat(outcome.error()).contains("creating customer managed policy /deny", "already exists");
            assertThat(stage.plan(definitions).plan().changes().get(0).action().label())
                    .isEqualTo("adopt");
        }
    }

    @Test
    void whereAPolicyCouldNotBeChangedNobodyNewGetsIn() throws InvalidDefinitions {
        try (Stage stage = live()) {
            stage.edit().group("Second", "");
            stage.apply(stage.plan(definitions(ONE_POLICY)));
            Definitions wider = definitions(ONE_POLICY
                    .replace("groups: [{name: Platform}]", "groups: [{name: Platform}, {name: Second}]")
                    .replace("groups: [Platform]", "groups: [Platform, Second]")
                    .replace("a:1", "a:2"));
            List<Outcome> outcomes = stage.apply(
                    stage.plan(wider),
                    new Interruption(),
                    Watched.by(call -> {
                        if (call.method().equals("updatePolicy")
                                && call.arguments().contains(DEV)) {
                            throw new CallFailure(CallFailure.Kind.QUOTA, "changing", "no", "Ask for more.", null);
                        }
                    }),
                    Journal.NONE);
            assertThat(outcomes.stream()
                            .map(outcome -> outcome.result().label() + " "
                                    + outcome.change().subject())
                            .toList())
                    .contains(
                            "failed /deny in dev (" + DEV + ")",
                            "blocked ReadOnly for group Second in dev (" + DEV + ")",
                            "done ReadOnly for group Second in prod (" + PROD + ")");
            assertThat(stage.apply(stage.plan(wider))).allMatch(Outcome::succeeded);
        }
    }

    private static List<String> toldOf(Stage.Planned planned) {
        return planned.plan().changes().stream()
                .map(change -> (change.blocked() == null ? "" : "blocked ")
                        + change.action().label() + " " + change.subject())
                .toList();
    }

    @Test
    void aPolicyCannotMoveToAnotherPathAndTheSetGoesOnNamingIt() throws InvalidDefinitions {
        try (Stage stage = live()) {
            stage.apply(stage.plan(definitions(ONE_POLICY)));
            String before = stage.state();
            Stage.Planned moved = stage.plan(definitions(ONE_POLICY.replace("name: deny", "name: deny, path: /new/")));

            assertThat(toldOf(moved))
                    .contains("blocked create /new/deny in prod (" + PROD + ")")
                    .contains("blocked update ReadOnly", "blocked delete /deny in prod (" + PROD + ")")
                    .allMatch(change -> change.startsWith("blocked "));
            assertThat(moved.plan().changes())
                    .anySatisfy(change -> assertThat(change.blocked())
                            .contains("policy /deny has that name there", "give it a new name with its new path"));
            stage.apply(moved);
            assertThat(stage.state()).isEqualTo(before);

            Definitions renamed = definitions(ONE_POLICY.replace("name: deny", "name: deny-2, path: /new/"));
            assertThat(stage.apply(stage.plan(renamed))).isNotEmpty().allMatch(Outcome::succeeded);
            assertThat(stage.plan(renamed).plan().isEmpty()).isTrue();
        }
    }

    @Test
    void aPolicyThatBoundsSomebodyElsesRoleIsLeftWholeAndToldInThePlan() throws InvalidDefinitions {
        try (Stage stage = live()) {
            stage.edit().customerPolicy(PROD, "/rolecall/", "limits", List.of(denying("a:1"), denying("a:2")), OURS);
            stage.sandbox()
                    .iam(PROD)
                    .putRolePermissionsBoundary(r ->
                            r.roleName(ROLE).permissionsBoundary("arn:aws:iam::" + PROD + ":policy/rolecall/limits"));
            String before = stage.state();

            Stage.Planned planned = stage.plan(definitions("policies: []\n"));
            assertThat(toldOf(planned)).containsExactly("blocked delete /rolecall/limits in prod (" + PROD + ")");
            assertThat(planned.plan().changes().get(0).blocked())
                    .contains("bounds, 1 role", "aws iam list-entities-for-policy");
            stage.apply(planned);
            assertThat(stage.state()).isEqualTo(before);
        }
    }

    @Test
    void nothingIsAskedOfAccountsWhereTheFilesSayNothingOfPolicies() throws InvalidDefinitions {
        try (Stage stage = liveWithPolicies()) {
            stage.plan(definitions("groups: [{name: Platform}]\n"));
            assertThat(stage.sandbox().stats().callsOf("sts:AssumeRole")).isZero();
            assertThat(stage.sandbox().stats().callsOf("iam:ListPolicies")).isZero();
        }
    }

    @Test
    void tagsAreAskedOnlyWhereThePathMayBeOurs() throws InvalidDefinitions {
        try (Stage stage = liveWithPolicies()) {
            stage.edit()
                    .customerPolicy(PROD, "/rolecall/", "once", List.of(denying("a:1")), OURS)
                    .customerPolicy(PROD, "/service-role/", "theirs", denying("a:1"));
            Stage.Planned planned = stage.plan(definitions("policies: []\n"));
            assertThat(planned.plan().changes())
                    .singleElement()
                    .satisfies(
                            change -> assertThat(change.subject()).isEqualTo("/rolecall/once in prod (" + PROD + ")"));
            assertThat(stage.sandbox().stats().callsOf("iam:ListPolicyTags")).isEqualTo(1);
        }
    }

    @Test
    void anAuditTellsWhatIsMissingAndWhatDiffers() throws InvalidDefinitions {
        Definitions definitions = definitions(EVERY_WRITE);
        try (Stage stage = liveWithPolicies()) {
            assertThat(told(stage.audit(definitions, Coverage.COMPLETE).audit()))
                    .filteredOn(finding -> finding.contains("prod"))
                    .containsExactly(
                            "error policy-missing: /made in prod (" + PROD + ")",
                            "error policy-changed: /adopted in prod (" + PROD + ")",
                            "error policy-changed: /changed in prod (" + PROD + ")",
                            "error policy-changed: /gone in prod (" + PROD + ")");
            stage.apply(stage.plan(definitions));
            Audit audit = stage.audit(definitions, Coverage.COMPLETE).audit();
            assertThat(told(audit)).noneMatch(finding -> finding.contains("policy"));
            assertThat(audit.inSync()).isTrue();
        }
    }

    @Test
    void anAuditFindsNothingInAnAccountThatItCouldNotEnterAndSaysSo() throws InvalidDefinitions {
        Definitions definitions = definitions(ONE_POLICY);
        try (Stage stage = live()) {
            stage.apply(stage.plan(definitions));
            stage.edit()
                    .account("333333333333", "audit", "")
                    .customerPolicy("333333333333", "/", "deny", denying("a:1"));
            stage.edit().assignGroup("ReadOnly", "Platform", "333333333333");
            Audit audit = stage.audit(definitions, Coverage.COMPLETE).audit();
            assertThat(told(audit)).noneMatch(finding -> finding.contains("policy"));
            assertThat(audit.notes()).anyMatch(note -> note.startsWith("not looked into for policies: audit"));
        }
    }
}
