package dev.rolecall.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.cli.Program;
import dev.rolecall.cli.Terminal;
import dev.rolecall.model.ControlTower;
import dev.rolecall.sandbox.Sandbox;
import dev.rolecall.sandbox.SandboxEdit;
import dev.rolecall.sandbox.SandboxOptions;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An organization in a state file, and the command that makes files from it. */
abstract class BootstrapStage {
    @TempDir
    Path temp = Path.of("");

    Path state = Path.of("");
    String err = "";
    String out = "";

    @BeforeEach
    void prepare() {
        state = temp.resolve("state.json");
    }

    void world(String seed, Consumer<SandboxEdit> edits) {
        Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withSeed(seed));
        edits.accept(sandbox.edit());
        sandbox.save(state);
    }

    Sandbox opened() {
        return Sandbox.start(SandboxOptions.defaults().withSeed(state.toString()));
    }

    Map<?, ?> sets() {
        return (Map<?, ?>) StateText.parts(opened()).getOrDefault("permissionSets", Map.of());
    }

    /** All that there is of Control Tower's groups, sets and roles. */
    Map<String, Object> controlTower() {
        Map<String, Object> all = new TreeMap<>();
        Sandbox sandbox = opened();
        ((Map<?, ?>) StateText.parts(sandbox).getOrDefault("groups", Map.of())).forEach((name, group) -> {
            if (ControlTower.GROUPS.contains(String.valueOf(name))) {
                all.put("group " + name, String.valueOf(group));
            }
        });
        sets().forEach((name, set) -> {
            if (ControlTower.PERMISSION_SETS.contains(String.valueOf(name))) {
                all.put("set " + name, String.valueOf(set));
            }
        });
        sandbox.organizations().listAccountsPaginator(r -> {}).stream()
                .flatMap(page -> page.accounts().stream())
                .forEach(account -> sandbox.iam(account.id()).listRolesPaginator(r -> {}).roles().stream()
                        .filter(role -> role.roleName().startsWith("AWSReservedSSO_AWS"))
                        .forEach(role -> all.put(account.id() + " " + role.roleName(), role.toString())));
        assertThat(all).hasSizeGreaterThan(14 + 9);
        return all;
    }

    JsonNode json(int code, String... options) {
        List<String> line = new ArrayList<>(List.of("bootstrap", "control-tower", "-o", "json"));
        if (code != 5) {
            line.addAll(List.of("--to", temp.resolve("config").toString()));
        }
        line.addAll(List.of(options));
        assertThat(run(line.toArray(String[]::new))).as(err + out).isEqualTo(code);
        return JsonMapper.shared().readTree(out);
    }

    JsonNode plan() {
        assertThat(run("plan", temp.resolve("config").toString(), "-o", "json"))
                .as(err)
                .isZero();
        return JsonMapper.shared().readTree(out);
    }

    void valid() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        assertThat(program(said, said, "validate", temp.resolve("config").toString()))
                .as(said.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("is valid").doesNotContain("warning");
    }

    static List<String> states(JsonNode done) {
        return done.path("files")
                .valueStream()
                .map(file -> file.path("state").asString())
                .toList();
    }

    static List<String> written(JsonNode done) {
        return done.path("files")
                .valueStream()
                .filter(file -> file.path("state").asString().equals("written"))
                .map(file -> file.path("file").asString())
                .toList();
    }

    Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        Path config = temp.resolve("config");
        try (Stream<Path> all = Files.walk(config)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(config.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(temp)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    int run(String... arguments) {
        List<String> line = new ArrayList<>(List.of(arguments));
        line.addAll(List.of("--backend", "memory", "--state", state.toString(), "--quiet"));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = program(printed, said, line.toArray(String[]::new));
        out = printed.toString(StandardCharsets.UTF_8);
        err = said.toString(StandardCharsets.UTF_8);
        return code;
    }

    private static int program(ByteArrayOutputStream printed, ByteArrayOutputStream said, String... arguments) {
        Terminal terminal = new Terminal(
                new PrintStream(printed, true, StandardCharsets.UTF_8),
                new PrintStream(said, true, StandardCharsets.UTF_8),
                new BufferedReader(new StringReader("")),
                false,
                false);
        return new Program(terminal, Clock.fixed(Stage.NOW, ZoneOffset.UTC)).run(arguments);
    }
}
