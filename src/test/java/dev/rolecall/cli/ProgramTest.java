package dev.rolecall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the user's commands end with, on the in-memory AWS. */
class ProgramTest {
    @TempDir
    Path directory;

    private final InProcess program = new InProcess();
    private Path config = Path.of("unset");

    @BeforeEach
    void files() throws IOException {
        config = SmallConfig.in(directory);
    }

    @Test
    void secondRunHasNothingToDo() {
        assertThat(run("sync")).isZero();
        assertThat(run("sync")).isZero();
        assertThat(program.out()).startsWith("Nothing to do");
        assertThat(run("plan", "--detailed-exitcode")).isZero();
    }

    @Test
    void aPlanThatCantBeKeptIsSaidBeforeAnythingIsRead() {
        assertThat(run("plan", "--save", directory.toString(), "-o", "json")).isEqualTo(1);
        JsonNode document = program.json();
        assertThat(document.path("format").asString()).isEqualTo("rolecall.error/1");
        assertThat(document.toString()).contains("nothing was done");
        assertThat(program.err()).doesNotContain("reading");
    }

    @Test
    void planTellsChangesByItsExitCodeOnlyIfAsked() {
        assertThat(run("plan")).isZero();
        assertThat(run("plan", "--detailed-exitcode")).isEqualTo(2);
    }

    @Test
    void jsonIsOneDocumentAndNothingElse() {
        assertThat(run("sync", "-o", "json")).isZero();
        JsonNode document = JsonMapper.shared().readTree(program.out());
        assertThat(document.path("format").asString()).isEqualTo("rolecall.plan/1");
        assertThat(document.path("summary").path("create").asInt())
                .isEqualTo(document.path("changes").size());
        document.path("changes")
                .forEach(change -> assertThat(change.path("outcome").asString()).isEqualTo("done"));
    }

    @Test
    void invalidFilesAreToldAllTogether() throws IOException {
        write("rolecall: {version: 1, owner: platform}\ngruops: []\nassignments: [{groups: [Nobody]}]\n");
        assertThat(run("plan", "-o", "json")).isEqualTo(3);
        JsonNode document = JsonMapper.shared().readTree(program.out());
        assertThat(document.path("format").asString()).isEqualTo("rolecall.problems/1");
        assertThat(document.path("problems").size()).isGreaterThanOrEqualTo(2);
        assertThat(Files.exists(state())).isFalse();
    }

    @Test
    void aKeptPlanIsDoneAsReviewed() {
        Path plan = directory.resolve("plan.json");
        assertThat(run("plan", "--save", plan.toString())).isZero();
        assertThat(command("apply", "--plan", plan.toString(), "--yes")).isZero();
        assertThat(run("plan", "--detailed-exitcode")).isZero();
    }

    @Test
    void aKeptPlanIsRefusedWhenTheWorldHasMovedOn() throws IOException {
        Path plan = directory.resolve("plan.json");
        assertThat(run("plan", "--save", plan.toString())).isZero();
        write(Files.readString(config.resolve("all.yaml")).replace("Runs it", "Runs all of it"));
        assertThat(run("sync")).isZero();
        byte[] before = Files.readAllBytes(state());
        assertThat(command("apply", "--plan", plan.toString(), "--yes")).isEqualTo(4);
        assertThat(program.err()).contains("stale");
        assertThat(Files.readAllBytes(state())).isEqualTo(before);
    }

    @Test
    void aKeptPlanIsRefusedWhenWhatTheReviewerReadIsNotWhatItDoes() throws IOException {
        Path plan = directory.resolve("plan.json");
        assertThat(run("plan", "--save", plan.toString())).isZero();
        String text = Files.readString(plan);
        int shown = text.lastIndexOf("\"ReadOnlyAccess\"");
        Files.writeString(plan, text.substring(0, shown) + "\"ViewOnly\"" + text.substring(shown + 16));
        assertThat(command("apply", "--plan", plan.toString(), "--yes")).isEqualTo(4);
        Files.writeString(plan, text);
        assertThat(command("apply", "--plan", plan.toString(), "--yes")).isZero();
    }

    @Test
    void aKeptPlanIsNotStaleForWhatItDoesNotTouch() throws IOException {
        write(sets("PT1H", "PT1H"));
        assertThat(run("sync")).isZero();
        write(sets("PT2H", "PT1H"));
        Path plan = directory.resolve("plan.json");
        assertThat(run("plan", "--save", plan.toString())).isZero();
        write(sets("PT1H", "PT8H"));
        assertThat(run("sync")).isZero();
        assertThat(command("apply", "--plan", plan.toString(), "--yes", "-o", "json"))
                .isZero();
        assertThat(JsonMapper.shared().readTree(program.out()).path("changes"))
                .singleElement()
                .satisfies(
                        change -> assertThat(change.path("subject").asString()).isEqualTo("A"));
        write(sets("PT2H", "PT8H"));
        assertThat(run("plan", "--detailed-exitcode")).isZero();
    }

    @Test
    void aKeptPlanSaysWhatHasChangedOfWhatItTouches() throws IOException {
        write(sets("PT1H", "PT1H"));
        assertThat(run("sync")).isZero();
        write(sets("PT2H", "PT1H"));
        Path plan = directory.resolve("plan.json");
        assertThat(run("plan", "--save", plan.toString())).isZero();
        write(sets("PT8H", "PT1H"));
        assertThat(run("sync")).isZero();
        assertThat(command("apply", "--plan", plan.toString(), "--yes")).isEqualTo(4);
        assertThat(program.err()).contains("with other values than reviewed: update permissionSet A");
    }

    @Test
    void aKeptPlanIsStaleOnceAnEntryHasExpired() throws IOException {
        write(Files.readString(config.resolve("all.yaml"))
                .replace("{ou: Workloads}]", "{ou: Workloads}], expires: 2026-11-24T13:00:00Z"));
        Path plan = directory.resolve("plan.json");
        assertThat(run("plan", "--save", plan.toString())).isZero();
        Clock later = Clock.fixed(InProcess.NOW.plus(Duration.ofHours(2)), ZoneOffset.UTC);
        assertThat(command(later, "apply", "--plan", plan.toString(), "--yes")).isEqualTo(4);
        assertThat(program.err()).contains("has expired meanwhile");
    }

    private static String sets(String a, String b) {
        return "rolecall: {version: 1, owner: platform}\npermissionSets:\n  - {name: A, sessionDuration: " + a
                + "}\n  - {name: B, sessionDuration: " + b + "}\n";
    }

    @Test
    void aKeptPlanIsRefusedWhenItsReviewIsTooLongAgo() {
        Path plan = directory.resolve("plan.json");
        assertThat(run("plan", "--save", plan.toString())).isZero();
        Clock later = Clock.fixed(InProcess.NOW.plus(Duration.ofHours(25)), ZoneOffset.UTC);
        assertThat(command(later, "apply", "--plan", plan.toString(), "--yes")).isEqualTo(4);
        assertThat(command(later, "apply", "--plan", plan.toString(), "--yes", "--max-age", "2d"))
                .isZero();
    }

    @Test
    void aFileThatIsNoPlanIsSaidToBeNone() throws IOException {
        Path plan = directory.resolve("plan.json");
        for (String text : new String[] {"", "null", "[]", "{}", "{\"format\": \"rolecall.saved-plan/1\"}", "\u0000"}) {
            Files.writeString(plan, text);
            assertThat(command("apply", "--plan", plan.toString(), "--yes"))
                    .as(text)
                    .isEqualTo(3);
            assertThat(program.err()).contains("plan.json").doesNotContain("\tat ");
        }
        assertThat(command("apply", "--plan", directory.resolve("none.json").toString(), "--yes"))
                .isEqualTo(3);
    }

    @Test
    void wrongUsageIsSixtyFour() {
        assertThat(run("apply")).isEqualTo(64);
        assertThat(run("plan", "--nonsense")).isEqualTo(64);
        assertThat(run("plan", "--only", "permission-set=Nothing")).isEqualTo(64);
        assertThat(run("plan", "--only", "colour=red")).isEqualTo(64);
        assertThat(command("validate", config.toString(), "--profile", "x")).isEqualTo(64);
        assertThat(command("plan", config.toString(), "--time-scale", "20")).isEqualTo(64);
        assertThat(command("plan", config.toString(), "--endpoint-url", "https://example.com", "--time-scale", "20"))
                .isEqualTo(64);
        assertThat(command()).isEqualTo(64);
    }

    @Test
    void aRefusedPlanWritesNothing() throws IOException {
        write(Files.readString(config.resolve("all.yaml"))
                + "removed: {groups: [Platform2]}\n".replace("Platform2", "Nothing"));
        assertThat(run("sync")).isZero();
        byte[] before = Files.readAllBytes(state());
        write("""
                rolecall: {version: 1, owner: platform, guards: {protect: {permissionSets: [Read*]}}}
                """);
        assertThat(run("sync")).isEqualTo(4);
        assertThat(program.out()).contains("protected");
        assertThat(Files.readAllBytes(state())).isEqualTo(before);
    }

    @Test
    void aGuardIsLetThroughOnPurposeAndOnlyForOneRun() throws IOException {
        String members = IntStream.rangeClosed(1, 12)
                .mapToObj(i -> "m" + i + "@example.com")
                .collect(Collectors.joining(", "));
        String users =
                members.replaceAll("(\\S+@example.com)(, )?", "  - {userName: $1, givenName: M, familyName: N}\n");
        String files =
                "rolecall: {version: 1, owner: platform}\nusers:\n" + users + "groups:\n  - {name: Many, members: [";
        write(files + members + "]}\n");
        assertThat(run("sync")).isZero();
        write(files + "]}\n");
        assertThat(run("sync")).isEqualTo(4);
        assertThat(run("plan")).isEqualTo(4);
        assertThat(program.out()).contains("12 of 12 memberships");
        assertThat(run("sync", "--allow-removals", "11")).isEqualTo(4);
        assertThat(run("sync", "--allow-removals", "40%")).isEqualTo(4);
        assertThat(run("sync", "--allow-removals", "12")).isZero();
        assertThat(run("sync", "--allow-removals", "many")).isEqualTo(64);
        assertThat(run("sync", "--allow-removals", "101%")).isEqualTo(64);
    }

    private void write(String yaml) throws IOException {
        Files.writeString(config.resolve("all.yaml"), yaml);
    }

    private Path state() {
        return directory.resolve("memory.json");
    }

    /** The command on the directory, against the in-memory AWS. */
    private int run(String name, String... options) {
        String[] args = new String[options.length + 2];
        args[0] = name;
        args[1] = config.toString();
        System.arraycopy(options, 0, args, 2, options.length);
        return command(args);
    }

    private int command(String... args) {
        return command(Clock.fixed(InProcess.NOW, ZoneOffset.UTC), args);
    }

    private int command(Clock clock, String... args) {
        String[] all = args;
        if (args.length > 0 && !args[0].equals("validate") && !elsewhere(args)) {
            all = java.util.Arrays.copyOf(args, args.length + 4);
            all[args.length] = "--backend";
            all[args.length + 1] = "memory";
            all[args.length + 2] = "--state";
            all[args.length + 3] = state().toString();
        }
        return program.run(clock, all);
    }

    private static boolean elsewhere(String... args) {
        String line = String.join(" ", args);
        return line.contains("--endpoint-url") || line.contains("--time-scale");
    }
}
