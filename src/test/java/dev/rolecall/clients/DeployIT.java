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
import java.util.function.UnaryOperator;
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
    void aBrokenTemplateIsFound() throws IOException {
        Tools.wish("cfn-lint", "cfn-lint", "--version");
        String template = Files.readString(TEMPLATE);
        assertThat(template).contains("BillingMode: PAY_PER_REQUEST");
        Path broken = Files.writeString(
                directory.resolve("broken.yaml"),
                template.replace("BillingMode: PAY_PER_REQUEST", "Billing: PAY_PER_REQUEST"));
        try (Child child = Child.start(directory, Environments.dummy(), List.of("cfn-lint", broken.toString()))) {
            assertThat(child.end(MOST).out()).contains("'Billing' was unexpected");
        }
    }

    @Test
    void theTableIsOneThatALeaseLiesIn() {
        JsonNode table = YAMLMapper.shared().readTree(TEMPLATE.toFile()).at("/Resources/Locks/Properties");
        assertThat(table.at("/KeySchema").toString())
                .isEqualTo("[{\"AttributeName\":\"LockID\",\"KeyType\":\"HASH\"}]");
        assertThat(table.at("/AttributeDefinitions").toString())
                .isEqualTo("[{\"AttributeName\":\"LockID\",\"AttributeType\":\"S\"}]");
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
        LeastPrivilege.Statement lease = LeastPrivilege.lease("aws", "*", "Locks");
        needed.put(lease.sid(), lease);
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
                // What CloudFormation puts there is the one table, where iam-policy knows no Region and no account.
                .replaceFirst("^Locks\\.Arn$", "arn:aws:dynamodb:*:*:table/Locks")
                .replace("${AWS::Partition}", "aws")
                .replace("${AccountRole}", "AWSControlTowerExecution");
        return new LeastPrivilege.Statement(statement.path("Sid").asString(), actions, List.of(resource), null);
    }

    @Test
    void systemdTakesServiceAndTimer() throws IOException {
        assertThat(verified(unit -> unit)).isEmpty();
        assertThat(verified(unit -> unit.replace("SuccessExitStatus=", "SuccessExitCode=")))
                .contains("SuccessExitCode");
    }

    private String verified(UnaryOperator<String> change) throws IOException {
        Tools.wish("systemd-analyze", "systemd-analyze", "--version");
        for (String unit : List.of("rolecall.service", "rolecall.timer")) {
            // It looks for the program too, which is not installed here.
            Files.writeString(
                    directory.resolve(unit),
                    change.apply(Files.readString(DEPLOY.resolve("systemd").resolve(unit))
                            .replaceFirst("(?m)^ExecStart=\\S+", "ExecStart=/bin/true")));
        }
        return run("systemd-analyze", "verify", "rolecall.service", "rolecall.timer")
                .err();
    }

    private Finished run(String... command) {
        try (Child child = Child.start(directory, Environments.dummy(), List.of(command))) {
            return child.end(MOST).expect(0);
        }
    }
}
