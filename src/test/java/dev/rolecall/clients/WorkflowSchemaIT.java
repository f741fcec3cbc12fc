package dev.rolecall.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GitHub's own parser, with its schema of workflows, takes the workflow. {@code npm ci} in {@code src/test/node} installs it. */
class WorkflowSchemaIT {
    private static final Path WORKFLOW = Path.of("src", "deploy", "github", "rolecall.yml");
    private static final Path CHECKS = Path.of("src", "test", "node").toAbsolutePath();
    private static final Duration MOST = Duration.ofSeconds(60);

    @TempDir
    Path directory = Path.of("");

    @Test
    void theWorkflowIsOneThatGitHubTakes() throws IOException {
        assertThat(checked(Files.readString(WORKFLOW))).containsExactly("jobs: plan apply audit");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "runs-on:                   | run-on:                     | Unexpected value 'run-on'",
                "cancel-in-progress: false  | cancel-in-progress: perhaps | Unexpected value 'perhaps'",
                "id-token: write            | id-token: all               | Unexpected value 'all'",
                "vars.ROLECALL_JAR          | variables.ROLECALL_JAR      | Unrecognized named-value: 'variables'",
                "github.event_name ==       | github.event_name =         | Unexpected symbol: '='",
                "timeout-minutes: 60        | timeout-minutes: an hour    | Unexpected value 'an hour'",
            })
    void aBrokenOneIsFound(String right, String wrong, String said) throws IOException {
        String workflow = Files.readString(WORKFLOW);
        assertThat(workflow).contains(right);
        assertThat(checked(workflow.replace(right, wrong))).anyMatch(line -> line.contains(said));
    }

    private List<String> checked(String workflow) throws IOException {
        Tools.need(
                Files.isDirectory(CHECKS.resolve("node_modules")),
                "npm ci was not done in src/test/node, or has failed");
        Path file = Files.writeString(directory.resolve("rolecall.yml"), workflow);
        List<String> command = List.of(
                "node",
                "--import",
                CHECKS.resolve("json-modules.mjs").toUri().toString(),
                CHECKS.resolve("workflow.mjs").toString(),
                file.toString());
        try (Child child = Child.start(directory, Environments.dummy(), command)) {
            return child.end(MOST).expect(0).out().lines().toList();
        }
    }
}
