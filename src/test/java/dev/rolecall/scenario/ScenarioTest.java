package dev.rolecall.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.apply.Outcome;
import dev.rolecall.desired.DefinitionLoader;
import dev.rolecall.desired.InvalidDefinitions;
import dev.rolecall.live.LiveEstate;
import dev.rolecall.model.Definitions;
import dev.rolecall.plan.Change;
import dev.rolecall.plan.Only;
import dev.rolecall.plan.Plan;
import dev.rolecall.report.OutcomeText;
import dev.rolecall.report.Paint;
import dev.rolecall.report.PlanText;
import dev.rolecall.report.ProblemsText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every story: plan, do, look at what AWS has now, and plan again, which finds nothing left but what {@code second-plan.txt}
 * says is held back. What is refused or invalid changes nothing.
 */
class ScenarioTest {
    private static final Paint PLAIN = new Paint(false);

    static List<String> stories() throws IOException {
        try (Stream<Path> directories = Files.list(LiveFile.ALL)) {
            return directories
                    .filter(Files::isDirectory)
                    .map(directory -> String.valueOf(directory.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("stories")
    void endsAsToldAndLeavesNothingToDo(String name) throws IOException {
        Path directory = LiveFile.ALL.resolve(name);
        Golden golden = new Golden(directory);
        try (Stage stage = LiveFile.of(directory.resolve("live.yaml")).open()) {
            String before = stage.state();
            try {
                Definitions definitions = DefinitionLoader.load(directory.resolve("desired"));
                play(stage, definitions, directory, golden, before);
            } catch (InvalidDefinitions e) {
                golden.put("problems.txt", lines(ProblemsText.of(e.problems(), PLAIN)));
                assertThat(stage.state()).isEqualTo(before);
            }
        }
        golden.check();
    }

    private static void play(Stage stage, Definitions definitions, Path directory, Golden golden, String before)
            throws InvalidDefinitions, IOException {
        Stage.Target target = target(directory.resolve("only.txt"));
        Stage.Planned planned = stage.plan(definitions, target, source -> source);
        Plan plan = planned.plan();
        if (!plan.problems().isEmpty()) {
            golden.put("problems.txt", lines(ProblemsText.of(plan.problems(), PLAIN)));
            assertThat(stage.state()).isEqualTo(before);
            return;
        }
        golden.put(plan.refusals().isEmpty() ? "plan.txt" : "refused.txt", text(plan));
        if (!plan.refusals().isEmpty()) {
            assertThat(stage.state()).isEqualTo(before);
            return;
        }
        List<Outcome> outcomes = stage.apply(planned);
        if (!outcomes.stream().allMatch(outcome -> outcome.result() == Outcome.Result.DONE)) {
            golden.put("outcomes.txt", lines(OutcomeText.of(outcomes, PLAIN)));
        }
        String after = stage.state();
        golden.put("after.yaml", after);
        if (plan.isEmpty()) {
            assertThat(after).isEqualTo(before);
        }
        Plan second = stage.plan(definitions, target, source -> source).plan();
        if (!second.isEmpty()) {
            golden.put("second-plan.txt", text(second));
            assertThat(keys(second.changes().stream()
                            .filter(change -> change.blocked() == null)
                            .toList()))
                    .isSubsetOf(keys(outcomes.stream()
                            .filter(outcome -> !outcome.succeeded())
                            .map(Outcome::change)
                            .toList()));
        }
        stage.apply(new Stage.Planned(definitions, planned.live(), second));
        assertThat(stage.state()).isEqualTo(after);
    }

    private static List<String> keys(List<Change> changes) {
        return changes.stream()
                .map(change -> change.action() + " " + change.kind() + " " + change.subject())
                .toList();
    }

    /** {@code only.txt} has one {@code --only} a line; accounts by id. */
    private static Stage.Target target(Path file) throws IOException {
        if (!Files.exists(file)) {
            return live -> Only.EVERYTHING;
        }
        List<String> options = Files.readAllLines(file);
        return live -> only(options, live);
    }

    private static Only only(List<String> options, LiveEstate live) {
        List<String> sets = new ArrayList<>();
        List<String> accounts = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        for (String option : options) {
            String name = option.substring(option.indexOf('=') + 1);
            switch (option.substring(0, option.indexOf('='))) {
                case "permission-set" -> sets.add(name);
                case "group" -> groups.add(name);
                case "account" -> {
                    assertThat(live.organization().account(name)).isNotNull();
                    accounts.add(name);
                }
                default -> throw new IllegalArgumentException(option);
            }
        }
        return Only.of(sets, accounts, groups);
    }

    private static String text(Plan plan) {
        return lines(PlanText.of(plan, PLAIN));
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines.stream().map(String::stripTrailing).toList());
    }
}
