package dev.rolecall.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolecall.apply.Outcome;
import dev.rolecall.desired.InvalidDefinitions;
import dev.rolecall.live.AccountEntry;
import dev.rolecall.live.CallFailure;
import dev.rolecall.model.Definitions;
import dev.rolecall.plan.Only;
import dev.rolecall.plan.Plan;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Managed policies of AWS's own that sets newly name: AWS is asked for them before anything is done. */
class AwsPoliciesTest {
    private static final String PROD = "111111111111";
    private static final String ABSENT = "ReadOnlyAcess";
    private static final String RETIRED = "arn:aws:iam::aws:policy/RetiredSince";

    @TempDir
    Path temp = Path.of("");

    private static Stage live() {
        Stage stage = Stage.empty();
        stage.edit().account(PROD, "prod", "").group("Platform", "");
        return stage;
    }

    private static Stage liveWithTheSet() {
        Stage stage = live();
        stage.edit()
                .permissionSet("ReadOnly", set -> set.tag("rolecall:owner", "platform"))
                .assignGroup("ReadOnly", "Platform", PROD)
                // Once it is assigned: no role could be made with it.
                .permissionSet("ReadOnly", set -> set.managedPolicy(RETIRED).tag("rolecall:owner", "platform"));
        return stage;
    }

    private Definitions definitions(String... sets) throws InvalidDefinitions {
        return new FilesOf(temp)
                .with(
                        "definitions.yaml",
                        FilesOf.SETTINGS + "groups: [{name: Platform}]\npermissionSets:\n  - "
                                + String.join("\n  - ", sets)
                                + "\nassignments: [{groups: [Platform], permissionSets: [ReadOnly], accounts: [{all: true}]}]\n")
                .load();
    }

    private static String set(String name, String policies) {
        return "{name: " + name + ", awsManagedPolicies: [" + policies + "]}";
    }

    private static List<String> blocked(Plan plan) {
        return plan.changes().stream()
                .filter(change -> change.blocked() != null)
                .map(change -> change.action().label() + " " + change.subject() + ": " + change.blocked())
                .toList();
    }

    private static long asked(Stage stage) {
        return stage.sandbox().stats().callsOf("iam:GetPolicy");
    }

    @Test
    void aNewSetThatNamesWhatAwsDoesNotHaveIsHeldBackWithItsAssignmentsAndNothingElse() throws InvalidDefinitions {
        Definitions definitions =
                definitions(set("ReadOnly", ABSENT + ", SecurityAudit"), set("Other", "ViewOnlyAccess"));
        try (Stage stage = live()) {
            Stage.Planned planned = stage.plan(definitions);
            String reason = "AWS has no managed policy " + ABSENT
                    + ", and would fail to provision the set: correct the name, or take it out";
            assertThat(blocked(planned.plan()))
                    .containsExactly(
                            "create ReadOnly: " + reason,
                            "create ReadOnly for group Platform in prod (" + PROD
                                    + "): permission set ReadOnly is held back: " + reason);
            // The catalogue knows what was meant.
            assertThat(planned.plan().notes()).anyMatch(note -> note.contains("did you mean 'ReadOnlyAccess'?"));
            // Three that are named, and one that is surely there.
            assertThat(asked(stage)).isEqualTo(4);
            assertThat(stage.apply(planned))
                    .extracting(Outcome::result)
                    .containsOnlyOnce(Outcome.Result.DONE)
                    .contains(Outcome.Result.BLOCKED);
            assertThat(stage.readAll(dev.rolecall.model.Coverage.COMPLETE)
                            .estate()
                            .permissionSets())
                    .containsOnlyKeys("Other");
        }
    }

    @Test
    void aBoundaryIsLookedForToo() throws InvalidDefinitions {
        Definitions definitions =
                definitions("{name: ReadOnly, permissionsBoundary: {awsManagedPolicy: " + ABSENT + "}}");
        try (Stage stage = live()) {
            assertThat(blocked(stage.plan(definitions).plan())).hasSize(2).allMatch(line -> line.contains(ABSENT));
        }
    }

    @Test
    void aPolicyThatAwsRetiredHoldsNothingBackWhereASetNamesItAlready() throws InvalidDefinitions {
        try (Stage stage = liveWithTheSet()) {
            String both = "'" + RETIRED + "', SecurityAudit";
            Plan plan = stage.plan(definitions(set("ReadOnly", both))).plan();
            assertThat(blocked(plan)).isEmpty();
            assertThat(plan.changes()).isNotEmpty();
            assertThat(asked(stage)).isEqualTo(1);
            // To take it off is what one would do about it.
            assertThat(blocked(stage.plan(definitions(set("ReadOnly", "SecurityAudit")))
                            .plan()))
                    .isEmpty();
        }
    }

    @Test
    void aChangedSetIsHeldBackWithItsRolesButKeepsWhatItHas() throws InvalidDefinitions {
        try (Stage stage = liveWithTheSet()) {
            String before = stage.state();
            Stage.Planned planned = stage.plan(definitions(set("ReadOnly", "'" + RETIRED + "', " + ABSENT)));
            assertThat(blocked(planned.plan()))
                    .hasSize(2)
                    .anyMatch(line -> line.startsWith("update ReadOnly: AWS has no managed policy " + ABSENT))
                    .anyMatch(line -> line.startsWith("provision ReadOnly in prod"));
            stage.apply(planned);
            assertThat(stage.state()).isEqualTo(before);
        }
    }

    @Test
    void nothingIsAskedWhereNoSetNewlyNamesAny() throws InvalidDefinitions {
        Definitions definitions = definitions(set("ReadOnly", "SecurityAudit"));
        try (Stage stage = live()) {
            stage.apply(stage.plan(definitions));
            long before = asked(stage);
            assertThat(before).isEqualTo(1);
            assertThat(stage.plan(definitions).plan().isEmpty()).isTrue();
            assertThat(asked(stage)).isEqualTo(before);
            Definitions other = definitions(set("ReadOnly", "SecurityAudit, ViewOnlyAccess"));
            stage.plan(other, live -> Only.of(List.of(), List.of(PROD), List.of()), source -> source);
            assertThat(asked(stage)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = CallFailure.Kind.class,
            names = {"DENIED", "UNSUPPORTED", "ENVIRONMENT"})
    void whereIamDoesNotTellThatIsANoteAndNoAbsence(CallFailure.Kind kind) throws InvalidDefinitions {
        Definitions definitions = definitions(set("ReadOnly", ABSENT + ", SecurityAudit"));
        try (Stage stage = live().entering(PlayedIam.gate(policy -> {
            throw new CallFailure(kind, "looking", "no", "Allow it.", null);
        }))) {
            Plan plan = stage.plan(definitions).plan();
            assertThat(blocked(plan)).isEmpty();
            assertThat(plan.notes())
                    .contains("not checked whether AWS has them: AWS managed policies " + ABSENT
                            + ", SecurityAudit (looking: no. Allow it.)");
        }
    }

    @Test
    void anIamThatKeepsNoneOfThemIsNotBelieved() throws InvalidDefinitions {
        Definitions definitions = definitions(set("ReadOnly", "SecurityAudit"));
        try (Stage stage = live().entering(PlayedIam.gate(policy -> false))) {
            Plan plan = stage.plan(definitions).plan();
            assertThat(blocked(plan)).isEmpty();
            assertThat(plan.notes())
                    .anyMatch(note ->
                            note.startsWith("not checked whether AWS has them: AWS managed policies SecurityAudit")
                                    && note.contains("does not keep AWS's policies"));
        }
    }

    @Test
    void whatWasNotToldBeforeItWasRefusedIsNotTakenForAbsent() throws InvalidDefinitions {
        Definitions definitions = definitions(set("ReadOnly", ABSENT + ", SecurityAudit"));
        Predicate<String> iam = policy -> {
            if (policy.equals(ABSENT)) {
                return false;
            }
            throw new CallFailure(CallFailure.Kind.DENIED, "looking", "no", "Allow it.", null);
        };
        try (Stage stage = live().entering(PlayedIam.gate(iam))) {
            assertThat(blocked(stage.plan(definitions).plan())).isEmpty();
        }
    }

    @Test
    void whereTheAccountCanNotBeEnteredThatIsANote() throws InvalidDefinitions {
        Definitions definitions = definitions(set("ReadOnly", ABSENT));
        CallFailure shut = new CallFailure(CallFailure.Kind.DENIED, "entering", "no", "Allow it.", null);
        try (Stage stage = live().entering(gate -> account -> new AccountEntry.Shut(shut))) {
            Plan plan = stage.plan(definitions).plan();
            assertThat(blocked(plan)).isEmpty();
            assertThat(plan.notes()).anyMatch(note -> note.contains(ABSENT + " (entering: no. Allow it.)"));
        }
    }

    @Test
    void aReadingThatFailedOtherwiseEndsTheRun() throws InvalidDefinitions {
        Definitions definitions = definitions(set("ReadOnly", "SecurityAudit"));
        try (Stage stage = live().entering(PlayedIam.gate(policy -> {
            throw new CallFailure(CallFailure.Kind.OTHER, "looking", "oops", "Again.", null);
        }))) {
            assertThatThrownBy(() -> stage.plan(definitions)).hasMessage("looking: oops");
        }
    }
}
