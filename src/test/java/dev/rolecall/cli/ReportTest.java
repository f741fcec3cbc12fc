package dev.rolecall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code --report}: which files are written, when, and what is said where one can't be. */
class ReportTest {
    @TempDir
    Path directory;

    private final InProcess program = new InProcess();

    @BeforeEach
    void files() throws IOException {
        SmallConfig.in(directory);
    }

    @Test
    void jsonIsTheSameDocumentAsOnStandardOutput() throws IOException {
        for (String command : List.of("plan", "sync", "audit")) {
            run(command, "-o", "json", "--report", at(command + ".json"));
            assertThat(json(Files.readString(directory.resolve(command + ".json"))))
                    .isEqualTo(json(program.out()));
        }
    }

    @Test
    void severalKindsInDirectoriesThatAreMade() throws IOException {
        assertThat(run("plan", "--report", at("new/a.HTML"), "--report", at("new/b.md")))
                .isZero();
        assertThat(Files.readString(directory.resolve("new/a.HTML"))).startsWith("<!doctype html>");
        assertThat(Files.readString(directory.resolve("new/b.md")))
                .contains("## ")
                .contains("ReadOnly")
                .contains("to create");
        assertThat(leftOvers()).isEmpty();
    }

    @Test
    void applyAndSyncTellWhatBecameOfIt() throws IOException {
        assertThat(run("apply", "--yes", "--report", at("a.md"), "--report", at("a.html")))
                .isZero();
        assertThat(Files.readString(directory.resolve("a.md"))).contains("changes done");
        assertThat(Files.readString(directory.resolve("a.html"))).contains("\"outcome\":\"done\"");
        assertThat(run("sync", "--report", at("b.md"))).isZero();
        assertThat(Files.readString(directory.resolve("b.md"))).contains("Nothing differs");
    }

    @Test
    void auditHasAllFour() throws IOException {
        List<String> options = new ArrayList<>();
        for (String kind : List.of("html", "md", "json", "sarif")) {
            options.addAll(List.of("--report", at("audit." + kind)));
        }
        assertThat(run("audit", options.toArray(String[]::new))).isEqualTo(2);
        JsonNode json = json(Files.readString(directory.resolve("audit.json")));
        JsonNode sarif = json(Files.readString(directory.resolve("audit.sarif")));
        assertThat(sarif.at("/runs/0/results").size())
                .isEqualTo(json.path("findings").size())
                .isPositive();
        assertThat(sarif.at("/runs/0/results").values().stream()
                        .map(result -> result.path("ruleId").asString()))
                .containsExactlyElementsOf(json.path("findings").values().stream()
                        .map(finding -> finding.path("rule").asString())
                        .toList());
        assertThat(Files.readString(directory.resolve("audit.md"))).contains("missing-assignment");
        assertThat(Files.readString(directory.resolve("audit.html"))).contains("missing-assignment");
    }

    @Test
    void auditWithoutFilesHasReportsToo() throws IOException {
        assertThat(command(
                        "audit",
                        "--no-files",
                        "--report",
                        at("a.sarif"),
                        "--report",
                        at("a.html"),
                        "--report",
                        at("a.md")))
                .isIn(0, 2);
        assertThat(json(Files.readString(directory.resolve("a.sarif")))
                        .path("version")
                        .asString())
                .isEqualTo("2.1.0");
        assertThat(Files.readString(directory.resolve("a.md"))).contains("Without files");
    }

    @Test
    void anUnknownKindIsWrongUsageBeforeAnythingIsRead() throws IOException {
        for (String file : List.of("a.pdf", "a", ".html.bak", "a.sarif")) {
            assertThat(run("plan", "--report", at(file))).as(file).isEqualTo(64);
            assertThat(program.err()).as(file).contains(".json, .md, .html").contains(".sarif is for audit");
        }
        assertThat(run("audit", "--report", at("a.pdf"))).isEqualTo(64);
        assertThat(program.err()).contains("extension").contains(".sarif");
        assertThat(Files.exists(directory.resolve("memory.json"))).isFalse();
        assertThat(leftOvers()).isEmpty();
    }

    @Test
    void aFileThatCantBeWrittenEndsTheRunBeforeAnythingIsDone() throws IOException {
        Files.createDirectory(directory.resolve("taken.html"));
        Files.writeString(directory.resolve("file"), "");
        for (String file : List.of("taken.html", "file/a.html")) {
            assertThat(run("sync", "-o", "json", "--report", at(file))).as(file).isEqualTo(1);
            assertThat(program.err()).contains("could not write").contains(file);
        }
        assertThat(Files.exists(directory.resolve("memory.json"))).isFalse();
    }

    @Test
    void aRefusedPlanIsReportedToo() throws IOException {
        assertThat(run("sync")).isZero();
        Files.writeString(directory.resolve("config/all.yaml"), """
                rolecall: {version: 1, owner: platform, guards: {removals: {percent: 1, floor: 1}}}
                """);
        assertThat(run("plan", "--report", at("a.md"))).isEqualTo(4);
        assertThat(Files.readString(directory.resolve("a.md")))
                .contains("⛔")
                .contains("Refused")
                .contains("removals");
    }

    private List<Path> leftOvers() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".part")).toList();
        }
    }

    private String at(String name) {
        return directory.resolve(name).toString();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private int run(String name, String... more) {
        List<String> arguments = new ArrayList<>(List.of(name, at("config")));
        arguments.addAll(List.of(more));
        return command(arguments.toArray(String[]::new));
    }

    private int command(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--backend", "memory", "--state", at("memory.json"), "--quiet"));
        return program.run(all.toArray(String[]::new));
    }
}
