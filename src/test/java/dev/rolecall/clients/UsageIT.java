package dev.rolecall.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The program as somebody at a shell, or a script, meets it. */
class UsageIT {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @BeforeEach
    void files() {
        Resources.copy("small/config", directory.resolve("config"), Map.of());
    }

    static Stream<List<String>> wrongUsages() {
        return Stream.of(
                List.of(),
                List.of("frobnicate"),
                List.of("plan", "--frobnicate"),
                List.of("plan", "config", "another"),
                List.of("plan", "-o", "xml"),
                List.of("plan", "--coverage", "some"),
                List.of("validate", "--region", "eu-west-1"),
                List.of("validate", "--endpoint-url", "http://127.0.0.1:1"),
                List.of("validate", "--backend", "memory"),
                List.of("apply", "--backend", "memory"),
                List.of("apply", "--backend", "memory", "-o", "json"),
                List.of("apply", "--yes", "--max-age", "soon", "--backend", "memory"),
                List.of("plan", "--endpoint-url", "https://sso.eu-west-1.amazonaws.com", "--time-scale", "5"),
                List.of("plan", "--time-scale", "5"),
                List.of("plan", "--endpoint-url", "http://127.0.0.1:1", "--time-scale", "0"),
                List.of("plan", "--endpoint-url", "127.0.0.1:4566"),
                List.of("plan", "--backend", "memory", "--endpoint-url", "http://127.0.0.1:1"),
                List.of("plan", "--state", "x.json"),
                List.of("plan", "--backend", "memory", "--only", "permission-set"),
                List.of("plan", "--backend", "memory", "--only", "user=ana@example.com"),
                List.of("plan", "--backend", "memory", "--only", "permission-set=Nobodys"),
                List.of("plan", "--backend", "memory", "--only", "account=nobodys"),
                List.of("plan", "--backend", "memory", "--only", "group=Nobodys"),
                List.of("sandbox", "--port", "65536"),
                List.of("sandbox", "--generate", "acounts=5"),
                List.of("sandbox", "--generate", "accounts=-1"),
                List.of("sandbox", "--generate", "accounts=1000000000000"),
                List.of("sandbox", "--generate", "accounts=2,assignments=1000"),
                List.of("sandbox", "--generate", "identitySource=okta"),
                List.of("sandbox", "--faults", "thrtl=0.1,seed=1"),
                List.of("sandbox", "--caller", "me"),
                List.of("sandbox", "--port", "0", "--caller", "999999999999"),
                List.of("sandbox", "--seed", "nosuch"),
                List.of("sandbox", "--region", "eu west 1"),
                List.of("sandbox", "--region", ""));
    }

    @ParameterizedTest
    @MethodSource("wrongUsages")
    void wrongUsage(List<String> arguments) {
        Finished finished = rolecall(arguments.toArray(String[]::new)).expect(64);

        if (arguments.contains("json")) {
            assertThat(finished.json().path("format").asString()).isEqualTo("rolecall.error/1");
        } else {
            assertThat(finished.out()).isEmpty();
        }
        assertThat(finished.err()).isNotBlank();
    }

    @Test
    void applyWithoutTerminalSaysHow() {
        assertThat(rolecall("apply", "--backend", "memory").expect(64).err()).contains("--yes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"validate", "plan", "sync"})
    void invalidFilesAreOneDocument(String command) {
        Resources.write(directory.resolve("config/broken.yaml"), """
                groups:
                  - {name: Others, membres: [ben@example.com]}
                permissionSets: 5
                """);
        Resources.write(directory.resolve("config/unclosed.yml"), "assignments: [");
        String[] arguments = command.equals("validate")
                ? new String[] {"validate", "-o", "json"}
                : new String[] {command, "-o", "json", "--backend", "memory"};

        JsonNode document = rolecall(arguments).expect(3).json();

        assertThat(document.get("format").asString()).isEqualTo("rolecall.problems/1");
        assertThat(document.get("problems").size()).isGreaterThanOrEqualTo(3);
        for (JsonNode problem : document.get("problems")) {
            assertThat(problem.get("file").asString()).startsWith("config/");
            assertThat(problem.get("line").asInt()).isPositive();
            assertThat(problem.get("column").asInt()).isPositive();
            assertThat(problem.get("message").asString()).isNotBlank();
        }
        assertThat(document.toString()).contains("did you mean 'members'?");
        assertThat(directory.resolve(".rolecall")).doesNotExist();
    }

    @Test
    void invalidFilesAsText() {
        Resources.write(directory.resolve("config/broken.yaml"), "groups: 5\n");

        Finished finished = rolecall("plan", "--backend", "memory").expect(3);

        assertThat(finished.out()).isEmpty();
        assertThat(finished.err()).contains("config/broken.yaml:1:9");
    }

    @Test
    void aMissingDirectory() {
        assertThat(rolecall("plan", "nowhere", "--backend", "memory").expect(3).err())
                .contains("nowhere");
        assertThat(rolecall("validate", "nowhere", "-o", "json")
                        .expect(3)
                        .json()
                        .get("format")
                        .asString())
                .isEqualTo("rolecall.problems/1");
        assertThat(rolecall("validate", "config/all.yaml").expect(3).err()).contains("config/all.yaml");
    }

    @Test
    void validFiles() {
        assertThat(rolecall("validate").expect(0).out()).contains("config is valid");
        assertThat(rolecall("validate", "-o", "json").expect(0).json().get("problems"))
                .isEmpty();
    }

    @Test
    void colourIsForTerminalsOnly() {
        Map<String, String> environment = new HashMap<>(Environments.dummy(directory));
        assertThat(rolecall("plan", "--backend", "memory").expect(0)).satisfies(UsageIT::plain);
        environment.put("NO_COLOR", "1");
        assertThat(RolecallProcess.in(directory, environment)
                        .run("plan", "--backend", "memory")
                        .expect(0))
                .satisfies(UsageIT::plain);
    }

    private static void plain(Finished finished) {
        assertThat(finished.out() + finished.err()).doesNotContain("\u001b");
    }

    @Test
    void versionAndHelp() {
        assertThat(rolecall("--version").expect(0).out()).matches("(?s)rolecall \\d+\\.\\d+.*");
        assertThat(rolecall("--help").expect(0).out()).contains("Usage: rolecall", "validate", "sandbox");
        assertThat(rolecall("plan", "--help").expect(0).out()).contains("--detailed-exitcode", "--endpoint-url");
    }

    @Test
    void schemaIsJson() {
        JsonNode schema = rolecall("schema").expect(0).json();

        assertThat(schema.get("$schema").asString()).startsWith("https://json-schema.org/");
        assertThat(schema.get("properties").propertyNames()).contains("rolecall", "groups", "permissionSets");
    }

    @Test
    void completionIsAShellScript() {
        Finished finished = rolecall("generate-completion").expect(0);
        Path script = Resources.write(directory.resolve("completion.sh"), finished.out());

        assertThat(finished.out()).contains("complete ").contains("detailed-exitcode");
        try (Child bash = Child.start(directory, Environments.dummy(), List.of("bash", "-n", script.toString()))) {
            bash.end(java.time.Duration.ofSeconds(30)).expect(0);
        }
    }

    private Finished rolecall(String... arguments) {
        return RolecallProcess.in(directory).run(arguments).withoutStackTrace();
    }
}
