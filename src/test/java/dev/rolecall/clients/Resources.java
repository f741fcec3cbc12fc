package dev.rolecall.clients;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files under {@code src/test/resources/clients}. */
final class Resources {
    private Resources() {}

    static Path path(String name) {
        URL found = Resources.class.getResource("/clients/" + name);
        if (found == null) {
            throw new AssertionError("no such resource: " + name);
        }
        try {
            return Path.of(found.toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(found.toString(), e);
        }
    }

    static JsonNode json(String name) {
        return JsonMapper.shared().readTree(path(name));
    }

    /** Copies a directory, each {@code @name@} in its files replaced. */
    static Path copy(String name, Path target, Map<String, String> values) {
        return copy(path(name), target, values);
    }

    static Path copy(Path from, Path target, Map<String, String> values) {
        try (Stream<Path> files = Files.walk(from)) {
            List<Path> found = files.filter(Files::isRegularFile).toList();
            for (Path file : found) {
                String text = Files.readString(file, StandardCharsets.UTF_8);
                for (Map.Entry<String, String> value : values.entrySet()) {
                    text = text.replace("@" + value.getKey() + "@", value.getValue());
                }
                write(target.resolve(from.relativize(file).toString()), text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target;
    }

    /** One that goes when the tests have ended. */
    static Path temporaryDirectory() {
        try {
            Path directory = Files.createTempDirectory("rolecall-clients");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory), "delete " + directory));
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
