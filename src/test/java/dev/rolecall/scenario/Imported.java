package dev.rolecall.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.cli.Program;
import dev.rolecall.cli.Terminal;
import dev.rolecall.sandbox.Sandbox;
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
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An in-memory AWS in a file, imported by the command and planned on by the command. */
final class Imported {
    private final Path state;
    private final Path files;
    private JsonNode summary = JsonMapper.shared().createObjectNode();

    private Imported(Path state, Path files) {
        this.state = state;
        this.files = files;
    }

    static Imported from(Sandbox sandbox, Path directory) {
        Path state = directory.resolve("state.json");
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sandbox.save(state);
        return new Imported(state, directory.resolve("imported"));
    }

    /** Imports with these options, and plans. */
    JsonNode planAfter(List<String> options) {
        List<String> line = new ArrayList<>(List.of("import", "--no-files", "--to", files.toString(), "-o", "json"));
        line.addAll(options);
        summary = run(0, line);
        return run(0, List.of("plan", files.toString(), "-o", "json"));
    }

    /** Imports with these options in vain; what it has to say. */
    String refused(List<String> options) {
        List<String> line = new ArrayList<>(List.of("import", "--no-files", "--to", files.toString(), "-o", "json"));
        line.addAll(options);
        return run(1, line).toString();
    }

    /** What the import said of itself. */
    JsonNode summary() {
        return summary;
    }

    Path files() {
        return files;
    }

    String everything() {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> all = Files.walk(files)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                text.append(file).append('\n').append(Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private JsonNode run(int exitCode, List<String> arguments) {
        List<String> line = new ArrayList<>(arguments);
        line.addAll(List.of("--backend", "memory", "--state", state.toString(), "--quiet"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new BufferedReader(new StringReader("")),
                false,
                false);
        int code = new Program(terminal, Clock.fixed(Stage.NOW, ZoneOffset.UTC)).run(line.toArray(String[]::new));
        assertThat(code)
                .as("%s: %s", line, err.toString(StandardCharsets.UTF_8))
                .isEqualTo(exitCode);
        return JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
    }
}
