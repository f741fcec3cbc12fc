package dev.rolecall.desired;

import dev.rolecall.model.Definitions;
import dev.rolecall.model.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A directory of definitions, written for one test. */
record Fixture(Path directory) {
    static final String SETTINGS = "rolecall: {version: 1, owner: platform}\n";

    Fixture with(String file, String text) {
        try {
            Path path = directory.resolve(file);
            Files.createDirectories(path.resolveSibling("."));
            Files.writeString(path, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Fixture withSettings() {
        return with("rolecall.yaml", SETTINGS);
    }

    Definitions load() {
        try {
            return DefinitionLoader.load(directory);
        } catch (InvalidDefinitions e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    /** What is wrong with it, without the directory's name. */
    List<String> problems() {
        try {
            DefinitionLoader.load(directory);
            return List.of();
        } catch (InvalidDefinitions e) {
            return told(e.problems());
        }
    }

    /** What it is warned of though it is sound, without the directory's name. */
    List<String> warnings() {
        return told(load().warnings());
    }

    private List<String> told(List<Problem> problems) {
        return problems.stream()
                .map(Problem::toString)
                .map(line -> line.replace(directory + "/", "").replace(directory.toString(), "DIR"))
                .toList();
    }
}
