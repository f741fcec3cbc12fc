package dev.rolecall.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.apply.Interruption;
import dev.rolecall.apply.Journal;
import dev.rolecall.apply.JournalBroken;
import dev.rolecall.apply.Outcome;
import dev.rolecall.desired.InvalidDefinitions;
import dev.rolecall.live.CallFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Between the plan and its doing somebody else changes AWS: what fails takes only its dependents with it. */
class MeanwhileTest {
    private static final String PROD = "111111111111";
    private static final String DEV = "222222222222";

    @TempDir
    Path temp = Path.of("");

    private final Stage stage = Stage.empty();

    @BeforeEach
    void organization() {
        stage.edit().account(PROD, "prod", "").account(DEV, "dev", "").user("ana@example.com", "Ana", "Silva");
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private Stage.Planned plan(String text) throws InvalidDefinitions {
        return stage.plan(new FilesOf(temp)
                .with("definitions.yaml", FilesOf.SETTINGS + text)
                .load());
    }

    private String set(String name) {
        return State.of(stage).set(name);
    }

    private static List<String> told(List<Outcome> outcomes) {
        return outcomes.stream()
                .map(outcome -> outcome.result().label() + " "
                        + outcome.change().action().label() + " "
                        + outcome.change().kind().label() + " "
                        + outcome.change().subject() + (outcome.error() == null ? "" : ": " + outcome.error()))
                .toList();
    }

    private static final String TWO_GROUPS = """
            groups:
              - {name: Platform, members: [ana@example.com]}
              - {name: Auditors, members: [ana@example.com]}
            permissionSets:
              - {name: ReadOnly, awsManagedPolicies: [ReadOnlyAccess]}
              - {name: Admin, awsManagedPolicies: [AdministratorAccess]}
            assignments:
              - {groups: [Platform, Auditors], permissionSets: [ReadOnly], accounts: [{name: prod}]}
              - {groups: [Auditors], permissionSets: [Admin], accounts: [{name: prod}]}
            """;

    @Test
    void aGroupThatCanNotBeMadeBlocksItsMembersAndAssignmentsOnly() throws InvalidDefinitions {
        Stage.Planned planned = plan(TWO_GROUPS);
        stage.edit().group("Platform", "made by somebody else");

        String needed = "needs 'create group Platform', which was not done";
        assertThat(told(stage.apply(planned)))
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("done create group Auditors"),
                        second -> assertThat(second)
                                .startsWith("failed create group Platform: creating group Platform: ConflictException"),
                        third ->
                                assertThat(third).isEqualTo("done create membership ana@example.com in group Auditors"),
                        fourth -> assertThat(fourth)
                                .isEqualTo("blocked create membership ana@example.com in group Platform: " + needed),
                        fifth -> assertThat(fifth).isEqualTo("done create permissionSet Admin"),
                        sixth -> assertThat(sixth).isEqualTo("done create permissionSet ReadOnly"),
                        seventh -> assertThat(seventh)
                                .isEqualTo("done create assignment Admin for group Auditors in prod (" + PROD + ")"),
                        eighth -> assertThat(eighth)
                                .isEqualTo("done create assignment ReadOnly for group Auditors in prod (" + PROD + ")"),
                        ninth -> assertThat(ninth)
                                .isEqualTo("blocked create assignment ReadOnly for group Platform in prod (" + PROD
                                        + "): " + needed));

        assertThat(told(stage.apply(plan(TWO_GROUPS))))
                .containsExactly(
                        "done create membership ana@example.com in group Platform",
                        "done create assignment ReadOnly for group Platform in prod (" + PROD + ")");
        assertThat(plan(TWO_GROUPS).plan().isEmpty()).isTrue();
    }

    @Test
    void aPermissionSetThatSomebodyElseMadeIsNotTakenButAdoptedByTheNextRun() throws InvalidDefinitions {
        Stage.Planned planned = plan(TWO_GROUPS);
        stage.edit().permissionSet("Admin", set -> set.description("made by somebody else"));

        List<Outcome> outcomes = stage.apply(planned);
        assertThat(outcomes.stream()
                        .filter(outcome -> !outcome.succeeded())
                        .map(outcome -> outcome.result().label() + " "
                                + outcome.change().action().label() + " "
                                + outcome.change().subject()))
                .containsExactly(
                        "failed create Admin", "blocked create Admin for group Auditors in prod (" + PROD + ")");
        assertThat(set("Admin")).contains("description=made by somebody else").doesNotContain("rolecall:owner");

        assertThat(told(stage.apply(plan(TWO_GROUPS))))
                .containsExactly(
                        "done adopt permissionSet Admin",
                        "done update permissionSet Admin",
                        "done create assignment Admin for group Auditors in prod (" + PROD + ")");
        assertThat(plan(TWO_GROUPS).plan().isEmpty()).isTrue();
    }

    @Test
    void aSetStaysWhereAnAssignmentOfItCouldNotBeRemovedAndAwsReasonIsKept() throws InvalidDefinitions {
        stage.edit()
                .group("Platform", "")
                .permissionSet("Old", set -> set.tag("rolecall:owner", "platform"))
                .permissionSet("Older", set -> set.tag("rolecall:owner", "platform"))
                .assignGroup("Old", "Platform", PROD)
                .assignGroup("Old", "Platform", DEV)
                .assignGroup("Older", "Platform", DEV);
        Stage.Planned planned = plan("");
        stage.edit().accountState(PROD, "SUSPENDED");

        String subject = "Old for group Platform in prod (" + PROD + ")";
        assertThat(told(stage.apply(planned)))
                .containsExactly(
                        "done delete assignment Old for group Platform in dev (" + DEV + ")",
                        "failed delete assignment " + subject
                                + ": AWS SSO is unable to complete your request at this time. Obtaining permissions to"
                                + " manage your AWS account '" + PROD + "' is taking longer than usual. This is usually"
                                + " caused by a suspended or closed account. - Check that the account is active; then run it again.",
                        "done delete assignment Older for group Platform in dev (" + DEV + ")",
                        "blocked delete permissionSet Old: needs 'delete assignment " + subject
                                + "', which was not done",
                        "done delete permissionSet Older");
        assertThat(plan("").plan().changes()).hasSize(1).allMatch(change -> change.blocked() != null);
    }

    @Test
    void oneAccountWhereTheRoleCanNotBeRenewedKeepsNoOtherFromIt() throws InvalidDefinitions {
        stage.edit()
                .customerPolicy(PROD, "/", "deny", "{\"Version\":\"2012-10-17\",\"Statement\":[]}")
                .group("Platform", "")
                .permissionSet("ReadOnly", set -> set.tag("rolecall:owner", "platform"))
                .assignGroup("ReadOnly", "Platform", PROD)
                .assignGroup("ReadOnly", "Platform", DEV);
        String text = """
                groups: [{name: Platform}]
                permissionSets: [{name: ReadOnly, customerManagedPolicies: [{name: deny}]}]
                assignments: [{groups: [Platform], permissionSets: [ReadOnly], accounts: [{all: true}]}]
                """;
        List<String> told = told(stage.apply(plan(text)));
        assertThat(told).hasSize(2).first().isEqualTo("done update permissionSet ReadOnly");
        assertThat(told.get(1))
                .startsWith("failed provision provisioning ReadOnly in 2 accounts: ")
                .contains("Not supported policy arn:aws:iam::" + DEV + ":policy/deny.");
        assertThat(set("ReadOnly")).endsWith("stale=[dev (" + DEV + ")]}");

        stage.edit().customerPolicy(DEV, "/", "deny", "{\"Version\":\"2012-10-17\",\"Statement\":[]}");
        assertThat(told(stage.apply(plan(text))))
                .containsExactly("done provision provisioning ReadOnly in dev (" + DEV + ")");
        assertThat(plan(text).plan().isEmpty()).isTrue();
    }

    @Test
    void whatIsGoneAlreadyIsNoFailure() throws InvalidDefinitions {
        stage.edit()
                .user("ben@example.com", "Ben", "Weiss")
                .group("Platform", "")
                .group("Old", "")
                .member("Platform", "ana@example.com")
                .permissionSet("Former", set -> set.tag("rolecall:owner", "platform"))
                .permissionSet("ReadOnly", set -> set.tag("rolecall:owner", "platform"))
                .assignGroup("ReadOnly", "Platform", PROD)
                .assignGroup("ReadOnly", "Platform", DEV);
        String text = """
                groups: [{name: Platform, members: []}]
                permissionSets: [{name: ReadOnly}]
                removed: {groups: [Old], users: [ben@example.com]}
                """;
        Stage.Planned planned = plan(text);
        stage.apply(plan(text));

        assertThat(planned.plan().changes()).hasSize(6);
        assertThat(stage.apply(planned)).allMatch(outcome -> outcome.result() == Outcome.Result.ALREADY);
        assertThat(plan(text).plan().isEmpty()).isTrue();
    }

    @Test
    void whatIsThereAlreadyIsNoFailure() throws InvalidDefinitions {
        stage.edit().group("Platform", "").permissionSet("ReadOnly", set -> set.tag("rolecall:owner", "platform"));
        String text = """
                groups: [{name: Platform, members: [ana@example.com]}]
                permissionSets: [{name: ReadOnly}]
                assignments: [{groups: [Platform], permissionSets: [ReadOnly], accounts: [{all: true}]}]
                """;
        Stage.Planned planned = plan(text);
        stage.apply(plan(text));

        assertThat(stage.apply(planned)).hasSize(3).allMatch(Outcome::succeeded);
        assertThat(plan(text).plan().isEmpty()).isTrue();
    }

    @Test
    void anAssignmentToAPrincipalThatIsGoneFailsAlone() throws InvalidDefinitions {
        stage.edit().group("Platform", "").group("Auditors", "");
        String text = """
                groups: [{name: Platform}, {name: Auditors}]
                permissionSets: [{name: ReadOnly}]
                assignments: [{groups: [Platform, Auditors], permissionSets: [ReadOnly], accounts: [{name: prod}]}]
                """;
        Stage.Planned planned = plan(text);
        stage.edit().removeGroup("Platform");

        assertThat(told(stage.apply(planned)))
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("done create permissionSet ReadOnly"),
                        second -> assertThat(second)
                                .isEqualTo("done create assignment ReadOnly for group Auditors in prod (" + PROD + ")"),
                        third -> assertThat(third)
                                .startsWith("failed create assignment ReadOnly for group Platform in prod (" + PROD
                                        + "): Received a 404 status error: the GROUP assignee ")
                                .contains(" was not found in directory d-"));
    }

    @Test
    void aSetThatCanNotBeAdoptedKeepsItsContentsAndAssignments() throws InvalidDefinitions {
        stage.edit()
                .group("Platform", "")
                .permissionSet("Nobodys", set -> set.description("made by hand"))
                .assignGroup("Nobodys", "Platform", PROD);
        String before = stage.state();
        Stage.Planned planned = plan("""
                permissionSets: [{name: Nobodys, sessionDuration: PT2H}]
                """);
        assertThat(planned.plan().changes()).hasSize(3);
        List<Outcome> outcomes =
                stage.apply(planned, new Interruption(), Watched.by(MeanwhileTest::noTags), Journal.NONE);

        assertThat(told(outcomes))
                .containsExactly(
                        "failed adopt permissionSet Nobodys: tagging: not allowed. Allow it.",
                        "blocked update permissionSet Nobodys: needs 'adopt permissionSet Nobodys', which was not done",
                        "blocked delete assignment Nobodys for group Platform in prod (" + PROD
                                + "): needs 'adopt permissionSet Nobodys', which was not done");
        assertThat(stage.state()).isEqualTo(before);
    }

    @Test
    void aMemberWhoCouldNotBeAddedForConflictsIsNotTakenForOne() throws InvalidDefinitions {
        stage.edit().group("Platform", "");
        Stage.Planned planned = plan("groups: [{name: Platform, members: [ana@example.com]}]");
        CallFailure busy = new CallFailure(CallFailure.Kind.CONFLICT, "adding", "busy", "Run it again.", null);

        assertThat(told(stage.apply(
                        planned,
                        new Interruption(),
                        Watched.by(call -> {
                            throw busy;
                        }),
                        Journal.NONE)))
                .containsExactly(
                        "failed create membership ana@example.com in group Platform: adding: busy. Run it again.");
    }

    @Test
    void nothingMoreIsBegunOnceTheJournalTakesNoMore() throws InvalidDefinitions {
        Stage.Planned planned = plan("""
                permissionSets: [{name: First}, {name: Second}]
                groups: [{name: Platform, description: Ours}]
                """);
        Journal full = (operation, subject, id, result) -> {
            throw new JournalBroken("writing the journal j: No space left on device", new IOException());
        };

        assertThat(told(stage.apply(planned, new Interruption(), UnaryOperator.identity(), full)))
                .satisfiesExactly(
                        group -> assertThat(group)
                                .startsWith("failed create group Platform: writing the journal j: No space left")
                                .contains("The write before that was made; nothing more is begun"),
                        first -> assertThat(first)
                                .isEqualTo("blocked create permissionSet First: not tried: writing the journal j:"
                                        + " No space left on device"),
                        second -> assertThat(second).startsWith("blocked create permissionSet Second: not tried"));
        assertThat(plan("").plan().isEmpty()).as("no set was made").isTrue();
    }

    private static void noTags(Watched.Call call) {
        if (call.method().equals("tag")) {
            throw new CallFailure(CallFailure.Kind.DENIED, "tagging", "not allowed", "Allow it.", null);
        }
    }
}
