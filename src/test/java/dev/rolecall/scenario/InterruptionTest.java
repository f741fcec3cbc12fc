package dev.rolecall.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.apply.Interruption;
import dev.rolecall.apply.Journal;
import dev.rolecall.apply.Outcome;
import dev.rolecall.desired.InvalidDefinitions;
import dev.rolecall.live.CallFailure;
import dev.rolecall.model.Definitions;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Wherever a run ends before its time, the next one goes on to the same end. */
class InterruptionTest {
    private static final Path STORY = LiveFile.ALL.resolve("interrupted-anywhere");

    private static Stage open() {
        return LiveFile.of(STORY.resolve("live.yaml")).open();
    }

    private static Definitions definitions() throws InvalidDefinitions {
        return new FilesOf(STORY.resolve("desired")).load();
    }

    @Test
    void interruptedAfterAnyWriteTheNextRunCompletes() throws InvalidDefinitions {
        Definitions definitions = definitions();
        String end = stateAtTheEnd(definitions);
        boolean all = false;
        for (int most = 0; !all; most++) {
            try (Stage stage = open()) {
                Interruption interruption = new Interruption();
                AtomicInteger left = new AtomicInteger(most);
                if (most == 0) {
                    interruption.request();
                }
                Journal journal = (operation, subject, id, result) -> {
                    if (left.decrementAndGet() <= 0) {
                        interruption.request();
                    }
                };
                List<Outcome> outcomes = stage.apply(stage.plan(definitions), interruption, writer -> writer, journal);
                assertThat(outcomes)
                        .as("after %d writes", most)
                        .allMatch(outcome -> outcome.succeeded() || outcome.result() == Outcome.Result.BLOCKED);
                if (most == 0) {
                    assertThat(outcomes).noneMatch(Outcome::succeeded);
                    assertThat(stage.sandbox().stats().calls().keySet())
                            .noneMatch(call -> call.matches(".*:(Create|Delete|Put|Attach|Update|Tag|Provision).*"));
                }
                all = outcomes.stream().allMatch(Outcome::succeeded);
                completes(stage, definitions, end, most);
            }
        }
    }

    @Test
    void brokenOffAtAnyCallTheNextRunCompletes() throws InvalidDefinitions {
        Definitions definitions = definitions();
        String end = stateAtTheEnd(definitions);
        boolean all = false;
        for (int most = 0; !all; most++) {
            try (Stage stage = open()) {
                AtomicInteger left = new AtomicInteger(most);
                List<Outcome> outcomes = stage.apply(
                        stage.plan(definitions), new Interruption(), Watched.by(call -> brokenOff(left)), Journal.NONE);
                all = outcomes.stream().allMatch(Outcome::succeeded);
                completes(stage, definitions, end, most);
            }
        }
    }

    private static void brokenOff(AtomicInteger left) {
        if (left.getAndDecrement() <= 0) {
            throw new CallFailure(
                    CallFailure.Kind.ENVIRONMENT, "writing", "the network is gone", "Run it again.", null);
        }
    }

    private static String stateAtTheEnd(Definitions definitions) throws InvalidDefinitions {
        try (Stage stage = open()) {
            assertThat(stage.apply(stage.plan(definitions))).allMatch(Outcome::succeeded);
            return stage.state();
        }
    }

    private static void completes(Stage stage, Definitions definitions, String end, int most)
            throws InvalidDefinitions {
        assertThat(stage.apply(stage.plan(definitions)))
                .as("second run after %d", most)
                .allMatch(Outcome::succeeded);
        assertThat(stage.state()).as("state after %d", most).isEqualTo(end);
        assertThat(stage.plan(definitions).plan().isEmpty()).isTrue();
    }
}
