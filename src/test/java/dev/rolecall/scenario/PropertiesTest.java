package dev.rolecall.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.apply.Interruption;
import dev.rolecall.apply.Journal;
import dev.rolecall.apply.Outcome;
import dev.rolecall.audit.Finding;
import dev.rolecall.audit.Rule;
import dev.rolecall.desired.InvalidDefinitions;
import dev.rolecall.model.Definitions;
import dev.rolecall.plan.Action;
import dev.rolecall.plan.Change;
import dev.rolecall.plan.Only;
import dev.rolecall.plan.Plan;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds whatever AWS has and the files want. {@code -Drolecall.properties=N} tries N pairs of them; a seed that fails
 * fails again.
 */
class PropertiesTest {
    private static final Set<Rule> DRIFT = EnumSet.range(Rule.MISSING_ASSIGNMENT, Rule.MEMBERSHIP_UNMANAGED);

    @TempDir
    Path temp = Path.of("");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Integer.getInteger("rolecall.properties", 200));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void hold(long seed) throws InvalidDefinitions {
        try (Stage stage = Stage.empty()) {
            Map<String, String> owners = RandomLive.fill(stage, seed);
            RandomFiles files = RandomFiles.of(seed, owners);
            Definitions definitions = files.written(temp.resolve("one"));
            Stage.Planned planned = stage.plan(definitions);
            orderChangesNothing(stage, planned, files, seed);
            auditTellsWhatAPlanWouldChange(stage, planned);
            if (planned.plan().problems().isEmpty() && planned.plan().refusals().isEmpty()) {
                State before = State.of(stage);
                List<Change> done = applyKeepingWhatIsWanted(stage, planned);
                State after = State.of(stage);
                othersAreNotTouched(before, after, done, planned.definitions(), files, owners);
                nothingIsLeft(planned.plan(), stage.plan(definitions).plan());
            }
        }
    }

    static LongStream fewerSeeds() {
        return seeds().filter(seed -> seed % 5 == 0);
    }

    @ParameterizedTest
    @MethodSource("fewerSeeds")
    void holdForATargetToo(long seed) throws InvalidDefinitions {
        try (Stage stage = Stage.empty()) {
            Map<String, String> owners = RandomLive.fill(stage, seed);
            Definitions definitions = RandomFiles.of(seed, owners).written(temp.resolve("one"));
            Dice dice = new Dice(seed);
            String account = dice.one(RandomFiles.ACCOUNTS);
            String set = dice.one(RandomFiles.SETS);
            String group = dice.one(RandomFiles.GROUPS);
            Only only = dice.one(List.of(
                    Only.of(List.of(set), List.of(), List.of()),
                    Only.of(List.of(), List.of(account), List.of()),
                    Only.of(List.of(), List.of(), List.of(group))));
            Stage.Planned planned = stage.plan(definitions, live -> only, source -> source);
            if (!planned.plan().problems().isEmpty()
                    || !planned.plan().refusals().isEmpty()) {
                return;
            }
            State before = State.of(stage);
            stage.apply(planned);
            State after = State.of(stage);
            if (!only.permissionSets().isEmpty()) {
                assertThat(after.without(set)).isEqualTo(before.without(set));
                assertThat(after.groups()).isEqualTo(before.groups());
            } else if (!only.accounts().isEmpty()) {
                assertThat(after.groups()).isEqualTo(before.groups());
                assertThat(after.withoutAccount(account)).isEqualTo(before.withoutAccount(account));
            } else {
                assertThat(after.withoutGroup(group)).isEqualTo(before.withoutGroup(group));
            }
            nothingIsLeft(
                    planned.plan(),
                    stage.plan(definitions, live -> only, source -> source).plan());
        }
    }

    /** Else the others would prove little. */
    @Test
    void mostPairsHaveMuchToDo() throws InvalidDefinitions {
        int worthwhile = 0;
        for (long seed = 1; seed <= 20; seed++) {
            try (Stage stage = Stage.empty()) {
                Map<String, String> owners = RandomLive.fill(stage, seed);
                Plan plan = stage.plan(RandomFiles.of(seed, owners).written(temp.resolve("of-" + seed)))
                        .plan();
                if (plan.problems().isEmpty()
                        && plan.refusals().isEmpty()
                        && plan.changes().size() >= 5) {
                    worthwhile++;
                }
            }
        }
        assertThat(worthwhile).isGreaterThan(15);
    }

    private void orderChangesNothing(Stage stage, Stage.Planned planned, RandomFiles files, long seed)
            throws InvalidDefinitions {
        Plan other = stage.plan(
                        files.writtenOtherwise(temp.resolve("other"), seed),
                        live -> Only.EVERYTHING,
                        Watched.shuffled(seed))
                .plan();
        Plan plan = planned.plan();
        assertThat(other.fingerprint()).isEqualTo(plan.fingerprint());
        assertThat(withoutPlaces(other.changes())).isEqualTo(withoutPlaces(plan.changes()));
        assertThat(other.people()).isEqualTo(plan.people());
        assertThat(other.refusals()).isEqualTo(plan.refusals());
        assertThat(other.problems()).hasSameSizeAs(plan.problems());
        assertThat(notes(other)).isEqualTo(notes(plan));
    }

    /** Of the whole instance it makes the very plan; every change is told, each finding once. */
    private static void auditTellsWhatAPlanWouldChange(Stage stage, Stage.Planned planned) throws InvalidDefinitions {
        Stage.Audited audited = stage.audit(
                planned.definitions(), planned.definitions().settings().coverage());
        assertThat(audited.plan().fingerprint()).isEqualTo(planned.plan().fingerprint());
        assertThat(audited.plan().changes()).isEqualTo(planned.plan().changes());
        assertThat(audited.plan().people()).isEqualTo(planned.plan().people());
        assertThat(audited.plan().refusals()).isEqualTo(planned.plan().refusals());
        assertThat(audited.plan().notes()).isEqualTo(planned.plan().notes());
        assertThat(audited.audit().inSync()).isEqualTo(planned.plan().isEmpty());
        assertThat(audited.audit().findings()).doesNotHaveDuplicates();
        Set<String> told = new HashSet<>();
        for (Finding finding : audited.audit().findings()) {
            told.add(finding.subject());
            if (DRIFT.contains(finding.rule())) {
                assertThat(planned.plan().changes())
                        .anyMatch(change -> change.subject().equals(finding.subject()));
            }
        }
        for (Change change : planned.plan().changes()) {
            assertThat(told)
                    .containsAnyOf(
                            change.subject(),
                            change instanceof Change.OfProvisioning roles ? roles.permissionSet() : change.subject());
        }
    }

    private static List<Change> withoutPlaces(List<Change> changes) {
        return changes.stream()
                .map(change -> change.withWhy(new dev.rolecall.plan.Why(
                        null, change.blocked(), change.why().seen())))
                .toList();
    }

    private static Set<String> notes(Plan plan) {
        Set<String> notes = new HashSet<>();
        plan.notes().forEach(note -> notes.add(note.replaceFirst("^.*:[0-9]+:[0-9]+: ", "")));
        return notes;
    }

    /** Nothing wanted goes even for a while, and nothing goes before all that comes has come. */
    private static List<Change> applyKeepingWhatIsWanted(Stage stage, Stage.Planned planned) throws InvalidDefinitions {
        Guardian guardian = new Guardian(planned);
        List<Outcome> outcomes = stage.apply(planned, new Interruption(), Watched.by(guardian), Journal.NONE);
        assertThat(guardian.complaints()).isEmpty();
        assertThat(outcomes)
                .allMatch(outcome -> outcome.change().blocked() != null
                        ? outcome.result() == Outcome.Result.BLOCKED
                        : outcome.result() == Outcome.Result.DONE || dependsOnBlocked(outcome));
        return outcomes.stream().filter(Outcome::succeeded).map(Outcome::change).toList();
    }

    private static boolean dependsOnBlocked(Outcome outcome) {
        return outcome.result() == Outcome.Result.BLOCKED
                && String.valueOf(outcome.error()).contains("which was not done");
    }

    private static void nothingIsLeft(Plan first, Plan second) {
        Set<String> blocked = new HashSet<>();
        first.changes().stream()
                .filter(change -> change.blocked() != null)
                .forEach(change -> blocked.add(change.action() + " " + change.subject()));
        assertThat(second.changes())
                .allMatch(change ->
                        change.blocked() != null && blocked.contains(change.action() + " " + change.subject()));
    }

    /** Sets that no file owns, and groups that none manages, are as they were. */
    private static void othersAreNotTouched(
            State before,
            State after,
            List<Change> done,
            Definitions definitions,
            RandomFiles files,
            Map<String, String> owners) {
        Map<String, String> renamed = new TreeMap<>();
        Set<String> gone = new HashSet<>();
        for (Change change : done) {
            if (change instanceof Change.OfGroup group && group.renames()) {
                renamed.put(RandomFiles.before(group.name()), group.name());
            }
            if (change instanceof Change.OfUser user && user.action() == Action.DELETE) {
                gone.add(user.userName());
            }
        }
        owners.forEach((name, owner) -> {
            boolean ours = files.definesSet(name)
                    || files.buries("permissionSets", name)
                    || (files.ownsByTag() && owner.equals("platform"));
            if (!ours) {
                assertThat(after.set(name)).isEqualTo(State.renamed(before.set(name), renamed));
            }
        });
        before.groups().forEach((name, group) -> {
            String now = renamed.getOrDefault(name, name);
            if (!definitions.groups().containsKey(now) && !files.buries("groups", name)) {
                assertThat(after.group(now)).isEqualTo(State.without(String.valueOf(group), gone));
            }
        });
    }
}
