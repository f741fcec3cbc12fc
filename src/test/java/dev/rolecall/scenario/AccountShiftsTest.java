package dev.rolecall.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.desired.InvalidDefinitions;
import dev.rolecall.model.Definitions;
import dev.rolecall.plan.AccountShift;
import dev.rolecall.plan.Change;
import dev.rolecall.plan.Plan;
import dev.rolecall.report.Paint;
import dev.rolecall.report.PlanJson;
import dev.rolecall.report.PlanText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts that come, move or are tagged anew between two runs of the same files; and what looks like it and is not. */
class AccountShiftsTest {
    private static final String DEV1 = "111111111111";
    private static final String DEV2 = "111111111112";
    private static final String PROD1 = "222222222221";
    private static final String PROD2 = "222222222222";
    private static final String NEW = "333333333333";
    private static final String DEV = "Workloads/Dev";
    private static final String PROD = "Workloads/Prod";

    private static final String SETS = """
            groups: [{name: Dev}, {name: Ops}, {name: Sec}, {name: Audit}]
            permissionSets: [{name: ReadOnly}, {name: Edit}, {name: Deploy}]
            """;

    private static final String SEC = "{groups: [Sec], permissionSets: [ReadOnly], accounts: [{all: true}]}";
    private static final String DEVELOPERS = "{groups: [Dev], permissionSets: [Edit], accounts: [{ou: Workloads/Dev}]}";
    private static final String OPERATORS =
            "{groups: [Ops], permissionSets: [Edit, Deploy], accounts: [{ou: Workloads/Prod}]}";
    private static final String AUDITORS = "{groups: [Audit], permissionSets: [ReadOnly], accounts: [{tag: env=prod}]}";
    private static final String[] USUAL = {SEC, DEVELOPERS, OPERATORS, AUDITORS};

    @TempDir
    Path temp = Path.of("");

    private Definitions definitions(String... assignments) throws InvalidDefinitions {
        return definitions(FilesOf.SETTINGS, assignments);
    }

    private Definitions definitions(String settings, String[] assignments) throws InvalidDefinitions {
        return new FilesOf(temp)
                .with(
                        "definitions.yaml",
                        settings + SETS + "assignments:\n  - " + String.join("\n  - ", assignments) + "\n")
                .load();
    }

    private Stage inStep(String... assignments) throws InvalidDefinitions {
        Stage stage = Stage.empty();
        stage.edit()
                .account(DEV1, "dev1", DEV)
                .account(DEV2, "dev2", DEV)
                .account(PROD1, "prod1", PROD)
                .account(PROD2, "prod2", PROD)
                .accountTag(PROD1, "env", "prod")
                .accountTag(PROD2, "env", "prod")
                .group("Dev", "")
                .group("Ops", "")
                .group("Sec", "")
                .group("Audit", "");
        stage.apply(stage.plan(definitions(assignments)));
        return stage;
    }

    private static List<String> shifts(Plan plan) {
        return plan.accounts().stream().map(AccountShift::text).toList();
    }

    private static Map<String, String> whys(Plan plan) {
        return plan.changes().stream()
                .collect(Collectors.toMap(
                        change -> change.action().label() + " " + change.subject(),
                        change -> String.valueOf(change.why().seen())));
    }

    @Test
    void anAccountMadeInAnOuGetsWhatItsSelectorsSayAndThePlanSaysWhy() throws InvalidDefinitions {
        try (Stage stage = inStep(USUAL)) {
            stage.edit().account(NEW, "fresh", DEV);
            Stage.Planned planned = stage.plan(definitions(USUAL));
            assertThat(whys(planned.plan()))
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "create Edit for group Dev in fresh (" + NEW + ")",
                            "the account has nothing yet of what only `ou: Workloads/Dev` gives",
                            "create ReadOnly for group Sec in fresh (" + NEW + ")",
                            "the account has nothing yet of what only `all: true` gives"));
            String line = "fresh (" + NEW + "), in OU Workloads/Dev, joined 2026-11-24: it has nothing yet of what only"
                    + " `all: true` and `ou: Workloads/Dev` give, and gets 2 assignments";
            assertThat(shifts(planned.plan())).containsExactly(line);
            assertThat(PlanText.of(planned.plan(), new Paint(false)))
                    .startsWith("Accounts, as selectors see them", "  " + line, "");
            Map<String, ?> json = PlanJson.of(planned.plan(), List.of(), Map.of());
            assertThat(String.valueOf(json.get("accounts"))).contains("account=" + NEW, "gets=2", "loses=0");
            assertThat(String.valueOf(json.get("changes"))).contains("why=the account has nothing yet");
            stage.apply(planned);
            assertThat(stage.plan(definitions(USUAL)).plan().isEmpty()).isTrue();
        }
    }

    @Test
    void anAccountThatMovedGetsAndLosesInOneRunAndThePlanSaysWhyForBoth() throws InvalidDefinitions {
        try (Stage stage = inStep(USUAL)) {
            stage.edit().moveAccount(DEV2, PROD);
            Stage.Planned planned = stage.plan(definitions(USUAL));
            String gain = "the account has nothing yet of what only `ou: Workloads/Prod` gives";
            assertThat(whys(planned.plan()))
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "create Edit for group Ops in dev2 (" + DEV2 + ")",
                            gain,
                            "create Deploy for group Ops in dev2 (" + DEV2 + ")",
                            gain,
                            "delete Edit for group Dev in dev2 (" + DEV2 + ")",
                            "given elsewhere by `ou: Workloads/Dev`, which does not match the account"));
            assertThat(shifts(planned.plan()))
                    .containsExactly(
                            "dev2 (" + DEV2 + "), in OU Workloads/Prod, joined 2026-11-24: seems to have moved or"
                                    + " been tagged anew: it has nothing yet of what only `ou: Workloads/Prod` gives, and gets 2"
                                    + " assignments; it holds what `ou: Workloads/Dev` gives, which does not match it, and loses 1"
                                    + " assignment");
            stage.apply(planned);
            assertThat(stage.plan(definitions(USUAL)).plan().isEmpty()).isTrue();
        }
    }

    @Test
    void anAccountThatIsTheOnlyOneOfItsOuMovesToAnEmptyOne() throws InvalidDefinitions {
        try (Stage stage = inStep(
                SEC,
                "{groups: [Dev], permissionSets: [Edit], accounts: [{tag: one=a}]}",
                "{groups: [Ops], permissionSets: [Edit], accounts: [{tag: one=b}]}")) {
            String[] files = {
                SEC,
                "{groups: [Dev], permissionSets: [Edit], accounts: [{tag: one=a}]}",
                "{groups: [Ops], permissionSets: [Edit], accounts: [{tag: one=b}]}"
            };
            stage.edit().accountTag(DEV1, "one", "a");
            stage.apply(stage.plan(definitions(files)));
            stage.edit().accountTag(DEV1, "one", "b");
            assertThat(shifts(stage.plan(definitions(files)).plan()))
                    .singleElement()
                    .asString()
                    .contains(
                            "tagged one=b", "seems to have moved or been tagged anew", "`tag: one=b`", "`tag: one=a`");
        }
    }

    @Test
    void anAccountThatGoesOnHoldingWhatBothPlacesGiveMovedAllTheSame() throws InvalidDefinitions {
        String[] files = {
            "{groups: [Sec], permissionSets: [ReadOnly], accounts: [{ou: Workloads/Dev}]}",
            "{groups: [Sec], permissionSets: [ReadOnly], accounts: [{ou: Workloads/Prod}]}",
            DEVELOPERS,
            OPERATORS
        };
        try (Stage stage = inStep(files)) {
            stage.edit().moveAccount(DEV2, PROD);
            Plan plan = stage.plan(definitions(files)).plan();
            assertThat(plan.changes()).hasSize(3);
            assertThat(whys(plan).values()).doesNotContain("null");
        }
    }

    @Test
    void aTagThatComesAndOneThatChanges() throws InvalidDefinitions {
        try (Stage stage = inStep(USUAL)) {
            stage.edit().accountTag(DEV1, "env", "prod");
            Stage.Planned planned = stage.plan(definitions(USUAL));
            assertThat(shifts(planned.plan()))
                    .containsExactly(
                            "dev1 (" + DEV1 + "), in OU Workloads/Dev, tagged env=prod, joined 2026-11-24: it has"
                                    + " nothing yet of what only `tag: env=prod` gives, and gets 1 assignment");
            stage.apply(planned);
            stage.edit().accountTag(PROD1, "env", "test");
            assertThat(shifts(stage.plan(definitions(USUAL)).plan()))
                    .containsExactly(
                            "prod1 (" + PROD1 + "), in OU Workloads/Prod, tagged env=test, joined 2026-11-24: it"
                                    + " holds what `tag: env=prod` gives, which does not match it, and loses 1 assignment");
        }
    }

    @Test
    void anAccountThatTheFilesNamedAndNameNoMoreIsNotSaidToHaveMoved() throws InvalidDefinitions {
        String named =
                "{groups: [Dev], permissionSets: [Edit], accounts: [{ou: Workloads/Dev}, {id: '" + PROD1 + "'}]}";
        try (Stage stage = inStep(SEC, named, OPERATORS)) {
            Plan plan = stage.plan(definitions(SEC, DEVELOPERS, OPERATORS)).plan();
            assertThat(whys(plan))
                    .containsExactlyEntriesOf(Map.of(
                            "delete Edit for group Dev in prod1 (" + PROD1 + ")",
                            "given elsewhere by `ou: Workloads/Dev`, which does not match the account"));
            assertThat(shifts(plan)).singleElement().asString().doesNotContain("moved", "no longer", "new");
        }
    }

    @Test
    void whatSomebodyAssignedByHandIsNoMove() throws InvalidDefinitions {
        try (Stage stage = inStep(USUAL)) {
            // Operators have two sets by their selector; here they have one.
            stage.edit().assignGroup("Deploy", "Ops", DEV1);
            Plan plan = stage.plan(definitions(USUAL)).plan();
            assertThat(plan.changes()).hasSize(1);
            assertThat(whys(plan).values()).containsExactly("null");
            assertThat(shifts(plan)).isEmpty();
        }
    }

    @Test
    void aGrantThatIsNewItselfMakesNoAccountNew() throws InvalidDefinitions {
        try (Stage stage = inStep(USUAL)) {
            List<String> more = new ArrayList<>(List.of(USUAL));
            more.add("{groups: [Ops], permissionSets: [ReadOnly], accounts: [{all: true}]}");
            // Wider than what some accounts have by another entry.
            more.add("{groups: [Dev], permissionSets: [Edit], accounts: [{ou: Workloads}]}");
            Plan plan = stage.plan(definitions(more.toArray(String[]::new))).plan();
            assertThat(plan.changes()).hasSize(6);
            assertThat(whys(plan).values()).containsOnly("null");
            assertThat(shifts(plan)).isEmpty();
        }
    }

    @Test
    void aGrantForOneAccountThatBecomesOneForAllMakesNoAccountNew() throws InvalidDefinitions {
        String one = "{groups: [Sec], permissionSets: [ReadOnly], accounts: [{id: '" + DEV1 + "'}]}";
        try (Stage stage = inStep(one)) {
            Plan plan = stage.plan(definitions(SEC)).plan();
            assertThat(plan.changes()).hasSize(3);
            assertThat(shifts(plan)).isEmpty();
        }
    }

    @Test
    void filesThatAdoptWhatOthersAssignedMakeNoAccountNew() throws InvalidDefinitions {
        try (Stage stage = inStep(SEC)) {
            stage.edit().permissionSet("Legacy", set -> set);
            for (String account : List.of(DEV1, DEV2, PROD1)) {
                stage.edit().assignGroup("Legacy", "Dev", account);
            }
            String legacy = SETS.replace("{name: Deploy}", "{name: Deploy}, {name: Legacy}");
            Definitions definitions = new FilesOf(temp)
                    .with(
                            "definitions.yaml",
                            FilesOf.SETTINGS + legacy + "assignments:\n  - " + SEC
                                    + "\n  - {groups: [Dev], permissionSets: [Legacy], accounts: [{all: true}]}\n")
                    .load();
            Plan plan = stage.plan(definitions).plan();
            assertThat(plan.changes())
                    .anyMatch(change -> change.subject().equals("Legacy for group Dev in prod2 (" + PROD2 + ")"));
            assertThat(shifts(plan)).isEmpty();
        }
    }

    @Test
    void anotherOwnersAssignmentsSayNothingAboutANewAccount() throws InvalidDefinitions {
        try (Stage stage = inStep(USUAL)) {
            stage.edit()
                    .account(NEW, "fresh", DEV)
                    .permissionSet("Theirs", set -> set.tag("rolecall:owner", "others"))
                    .assignGroup("Theirs", "Sec", NEW)
                    .assignGroup("Theirs", "Dev", DEV1);
            Plan plan = stage.plan(definitions(USUAL)).plan();
            assertThat(whys(plan)).hasSize(2).doesNotContainValue("null");
            assertThat(plan.changes()).extracting(Change::subject).noneMatch(subject -> subject.contains("Theirs"));
        }
    }

    @Test
    void whatAMoveTakesAwayIsCountedByTheGuardAsAnyOtherRemoval() throws InvalidDefinitions {
        String strict = "rolecall: {version: 1, owner: platform, guards: {removals: {percent: 1, floor: 1}}}\n";
        try (Stage stage = inStep(USUAL)) {
            stage.edit().moveAccount(DEV2, PROD).accountTag(PROD1, "env", "test");
            Plan plan = stage.plan(definitions(strict, USUAL)).plan();
            assertThat(plan.refusals()).singleElement().satisfies(refusal -> {
                assertThat(refusal.guard()).isEqualTo("removals");
                assertThat(refusal.message()).contains("2 of ");
            });
            assertThat(shifts(plan)).hasSize(2);
        }
    }

    @Test
    void ofManyAccountsTheTextTellsSomeAndHowManyMore() throws InvalidDefinitions {
        try (Stage stage = inStep(USUAL)) {
            for (int i = 0; i < 30; i++) {
                stage.edit().account(String.format("4%011d", i), "old" + i, "Security");
            }
            stage.apply(stage.plan(definitions(USUAL)));
            for (int i = 0; i < 25; i++) {
                stage.edit().account(String.format("5%011d", i), "new" + i, "Security");
            }
            Plan plan = stage.plan(definitions(USUAL)).plan();
            assertThat(plan.accounts()).hasSize(25);
            assertThat(PlanText.of(plan, new Paint(false))).element(11).isEqualTo("  and 15 more accounts");
        }
    }
}
