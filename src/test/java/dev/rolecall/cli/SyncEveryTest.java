package dev.rolecall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code sync --every} on the in-memory AWS. */
class SyncEveryTest {
    private static final String GOOD = """
            rolecall: {version: 1, owner: platform}
            groups: [{name: Platform, description: Runs it}]
            permissionSets: [{name: ReadOnly, awsManagedPolicies: [ReadOnlyAccess]}]
            assignments: [{groups: [Platform], permissionSets: [ReadOnly], accounts: [{ou: Workloads}]}]
            """;

    @TempDir
    Path directory;

    private final InProcess program = new InProcess();
    private Path file = Path.of("unset");

    @BeforeEach
    void files() throws IOException {
        file = Files.createDirectory(directory.resolve("config")).resolve("all.yaml");
        Files.writeString(file, GOOD);
    }

    private int sync(String... options) {
        Stream<String> all = Stream.concat(
                Stream.of(
                        "sync",
                        directory.resolve("config").toString(),
                        "--backend",
                        "memory",
                        "--state",
                        directory.resolve("memory.json").toString(),
                        "--time-scale",
                        "1000"),
                Stream.of(options));
        return program.run(all.toArray(String[]::new));
    }

    private static List<JsonNode> objects(String text) {
        return text.lines().map(line -> JsonMapper.shared().readTree(line)).toList();
    }

    @Test
    void eachRoundIsOneDocumentOnALineOfItsOwn() {
        assertThat(sync("--every", "10s", "--rounds", "3", "-o", "json")).isZero();
        List<JsonNode> documents = objects(program.out());
        assertThat(documents)
                .hasSize(3)
                .allMatch(document -> document.path("format").asString().equals("rolecall.plan/1"));
        assertThat(documents.get(0).path("changes").size()).isPositive();
        assertThat(documents.get(2).path("changes").size()).isZero();
    }

    @Test
    void invalidFilesAreToldAndTheNextRoundComes() throws IOException {
        Files.writeString(file, GOOD + "gruops: []\n");
        assertThat(sync("--every", "10s", "--rounds", "2", "-o", "json", "--log", "json"))
                .isEqualTo(3);
        assertThat(objects(program.out()))
                .hasSize(2)
                .allMatch(document -> document.path("format").asString().equals("rolecall.problems/1"));
        List<JsonNode> events = objects(program.err());
        assertThat(events)
                .filteredOn(event -> event.path("event").asString().equals("problem"))
                .hasSize(2)
                .allMatch(event -> event.path("file").asString().endsWith("all.yaml"));
        assertThat(events)
                .filteredOn(event -> event.path("event").asString().equals("round_ends"))
                .extracting(event -> event.path("result").asString() + event.path("exitCode"))
                .containsExactly("invalid3", "invalid3");
    }

    @Test
    void aRefusalIsToldWithItsGuard() throws IOException {
        Files.writeString(file, """
                rolecall: {version: 1, owner: platform, guards: {grants: {adminPeople: 0}}}
                users: [{userName: ana@example.com, givenName: Ana, familyName: Silva}]
                groups: [{name: Platform, description: Runs it, members: [ana@example.com]}]
                permissionSets: [{name: Admin, awsManagedPolicies: [AdministratorAccess]}]
                assignments: [{groups: [Platform], permissionSets: [Admin], accounts: [{ou: Workloads}]}]
                """);
        assertThat(sync("--log", "json")).isEqualTo(4);
        assertThat(objects(program.err()))
                .filteredOn(event -> event.path("event").asString().equals("round_ends"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.path("level").asString()).isEqualTo("warn");
                    assertThat(event.path("refusals").size()).isPositive();
                });
    }

    @Test
    void aSingleRunSaysNothingOfRounds() {
        assertThat(sync()).isZero();
        assertThat(program.err()).doesNotContain("round");
    }

    @Test
    void optionsThatMakeNoSenseAreWrongUsage() {
        for (List<String> wrong : List.of(
                List.of("--every", "0s"),
                List.of("--rounds", "2"),
                List.of("--jitter", "1s"),
                List.of("--every", "1m", "--jitter", "2m"),
                List.of("--every", "1m", "--rounds", "0"),
                List.of("--every", "soon"),
                List.of("--time-budget", "0s"),
                List.of("--log", "xml"))) {
            assertThat(sync(wrong.toArray(String[]::new))).as("%s", wrong).isEqualTo(64);
        }
    }
}
