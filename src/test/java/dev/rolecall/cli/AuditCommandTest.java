package dev.rolecall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How {@code audit} ends and what it prints, on the in-memory AWS as Control Tower leaves it. */
class AuditCommandTest {
    @TempDir
    Path directory = Path.of("");

    private final InProcess program = new InProcess();
    private Path config = Path.of("");

    @BeforeEach
    void files() throws IOException {
        config = SmallConfig.in(directory);
    }

    private void write(String yaml) throws IOException {
        Files.writeString(config.resolve("all.yaml"), yaml);
    }

    private int run(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--state", directory.resolve("memory.json").toString(), "--backend", "memory"));
        return program.run(all.toArray(String[]::new));
    }

    private String text() {
        return program.out();
    }

    private String errors() {
        return program.err();
    }

    @Test
    void findingsAreToldByTheExitCode() {
        assertThat(run("audit", config.toString())).isEqualTo(2);
        assertThat(text()).contains("error missing-permission-set (1)").contains("Audit:");
        assertThat(run("audit", config.toString(), "--fail-on", "error")).isEqualTo(2);
        assertThat(run("audit", config.toString(), "--fail-on", "none")).isZero();
        assertThat(run("sync", config.toString())).isZero();
        assertThat(run("audit", config.toString())).isZero();
        assertThat(text()).contains("note unmanaged-group").contains("AWS is as the files say");
        assertThat(run("audit", config.toString(), "--fail-on", "note")).isEqualTo(2);
    }

    @Test
    void jsonIsOneDocumentWithWhatWasAsked() {
        assertThat(run("audit", config.toString(), "-o", "json")).isEqualTo(2);
        JsonNode document = JsonMapper.shared().readTree(text());
        assertThat(document.get("format").asString()).isEqualTo("rolecall.audit/1");
        assertThat(document.get("inSync").asBoolean()).isFalse();
        assertThat(document.get("calls").get("sso-admin:ListPermissionSets").asInt())
                .isPositive();
    }

    /** Control Tower's role is in all accounts but the management account, which is entered as the caller. */
    @Test
    void rolesAreLookedAtInEveryAccount() {
        String[] asked = {"audit", "--no-files", "--roles", "--account-role", "AWSControlTowerExecution", "-o", "json"};
        assertThat(run(asked))
                .as("as Control Tower leaves it, nothing is amiss")
                .isZero();
        JsonNode document = program.json();
        assertThat(document.get("calls").get("sts:AssumeRole").asInt()).isEqualTo(8);
        assertThat(document.get("calls").get("iam:ListRoles").asInt()).isEqualTo(9);
        assertThat(document.get("findings").valueStream())
                .noneMatch(finding -> finding.get("rule").asString().startsWith("role-"));
    }

    @Test
    void accountsThatCannotBeEnteredAreNamed() {
        assertThat(run("audit", "--no-files", "--roles", "--account-role", "Nobody", "-o", "json"))
                .isZero();
        assertThat(program.json()
                        .get("notes")
                        .valueStream()
                        .filter(note -> note.asString().contains("were not looked at")))
                .hasSize(8);
    }

    @Test
    void rolesNeedARoleToEnterTheAccountsWith() throws IOException {
        assertThat(run("audit", config.toString(), "--roles")).isEqualTo(64);
        assertThat(errors()).contains("--account-role", "rolecall.accountRole");
        assertThat(run("audit", config.toString(), "--account-role", "Inspection"))
                .isEqualTo(64);
        assertThat(errors()).contains("--account-role goes with --roles");
        assertThat(run("audit", config.toString(), "--roles", "--account-role", "arn:aws:iam::1:role/x"))
                .isEqualTo(64);
        write("rolecall: {version: 1, owner: platform, accountRole: AWSControlTowerExecution}");
        assertThat(run("audit", config.toString(), "--roles")).isZero();
    }

    @Test
    void noFilesAreNeeded() {
        assertThat(run("audit", "--no-files", "-o", "json")).isZero();
        JsonNode document = JsonMapper.shared().readTree(text());
        assertThat(document.has("inSync")).isFalse();
        document.get("findings")
                .forEach(finding ->
                        assertThat(finding.get("severity").asString()).isEqualTo("note"));
        assertThat(document.get("findings")).isNotEmpty();
        assertThat(run("audit", config.toString(), "--no-files")).isEqualTo(64);
    }

    @Test
    void aCoverageIsStated() {
        assertThat(run("audit", "--no-files", "--coverage", "groups", "-o", "json"))
                .isZero();
        JsonNode document = JsonMapper.shared().readTree(text());
        assertThat(document.get("coverage").asString()).isEqualTo("groups");
        assertThat(document.get("notes").toString()).contains("direct-user-assignment");
    }

    @Test
    void invalidFilesAreReportedAsElsewhere() throws IOException {
        write("""
                rolecall:
                  version: 1
                  owner: platform
                  rules: {empty-grup: error, unmanaged-group: fatal}
                  ignore: [{rule: empty-group, subject: '*'}]
                """);
        assertThat(run("audit", config.toString(), "-o", "json")).isEqualTo(3);
        JsonNode problems = JsonMapper.shared().readTree(text()).get("problems");
        assertThat(problems).hasSize(3);
        assertThat(problems.toString())
                .contains("did you mean 'empty-group'?")
                .contains("fatal")
                .contains("reason");
        assertThat(run("audit", directory.resolve("nowhere").toString())).isEqualTo(3);
    }

    @Test
    void anotherOwnersSetIsAnErrorHereToo() throws IOException {
        assertThat(run("sync", config.toString())).isZero();
        write(Files.readString(config.resolve("all.yaml")).replace("owner: platform", "owner: others"));
        assertThat(run("audit", config.toString())).isEqualTo(3);
        assertThat(errors()).contains("belongs to owner 'platform'");
    }

    @Test
    void tablesAreForWhatIsATable() {
        assertThat(run("audit", config.toString(), "-o", "csv")).isEqualTo(2);
        assertThat(text()).startsWith("rule,severity,subject,");
        assertThat(run("plan", config.toString(), "-o", "csv")).isEqualTo(64);
        assertThat(errors()).contains("-o csv is for audit and access");
    }
}
