package dev.rolecall.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.aws.LeastPrivilege;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What {@code src/deploy} has is right by those that will read it, where they are at hand. */
class DeployIT {
    private static final Path DEPLOY = Path.of("src", "deploy").toAbsolutePath();
    private static final Path TEMPLATE = DEPLOY.resolve("cloudformation/scheduled-task.yaml");
    private static final Duration MOST = Duration.ofSeconds(60);

    @TempDir
    Path directory = Path.of("");

    @Test
    void theTemplateIsOneThatCloudFormationTakes() {
        Tools.wish("cfn-lint", "cfn-lint", "--version");
        assertThat(run("cfn-lint", TEMPLATE.toString()).out()).isEmpty();
    }

    @Test
    void itsTaskMayDoWhatSyncNeedsAndNothingElse() {
        JsonNode resources = YAMLMapper.shared().readTree(TEMPLATE.toFile()).path("Resources");
        JsonNode behind = resources.path("ManagementAccountPolicy");
        Map<String, LeastPrivilege.Statement> granted = new TreeMap<>();
        for (JsonNode policy : List.of(resources.path("TaskPolicy"), behind)) {
            for (JsonNode statement : policy.at("/Properties/PolicyDocument/Statement")) {
                assertThat(statement.path("Effect").asString()).isEqualTo("Allow");
                granted.put(statement.path("Sid").asString(), statement(statement));
            }
        }
        Map<String, LeastPrivilege.Statement> needed = new TreeMap<>();
        LeastPrivilege.of(LeastPrivilege.Use.SYNC, "aws", "AWSControlTowerExecution", true)
                .forEach(statement -> needed.put(
                        statement.sid(),
                        new LeastPrivilege.Statement(
                                statement.sid(), statement.actions(), statement.resources(), null)));
        assertThat(granted).isEqualTo(needed);
        assertThat(behind.path("Condition").asString()).isEqualTo("ManagesTheManagementAccount");
        assertThat(behind.toString()).contains("iam:CreateRole");
        assertThat(resources.path("TaskPolicy").toString()).doesNotContain("iam:CreateRole");
    }

    private static LeastPrivilege.Statement statement(JsonNode statement) {
        List<String> actions = new ArrayList<>();
        statement.path("Action").forEach(action -> actions.add(action.asString()));
        String resource = statement
                .path("Resource")
                .asString()
                .replace("${AWS::Partition}", "aws")
                .replace("${AccountRole}", "AWSControlTowerExecution");
        return new LeastPrivilege.Statement(statement.path("Sid").asString(), actions, List.of(resource), null);
    }

    @Test
    void systemdTakesServiceAndTimer() throws IOException {
        Tools.wish("systemd-analyze", "systemd-analyze", "--version");
        for (String unit : List.of("rolecall.service", "rolecall.timer")) {
            // It looks for the program too, which is not installed here.
            Files.writeString(
                    directory.resolve(unit),
                    Files.readString(DEPLOY.resolve("systemd").resolve(unit))
                            .replaceFirst("(?m)^ExecStart=\\S+", "ExecStart=/bin/true"));
        }
        Finished verified = run("systemd-analyze", "verify", "rolecall.service", "rolecall.timer");
        assertThat(verified.err()).isEmpty();
    }

    private Finished run(String... command) {
        try (Child child = Child.start(directory, Environments.dummy(), List.of(command))) {
            return child.end(MOST).expect(0);
        }
    }
}
