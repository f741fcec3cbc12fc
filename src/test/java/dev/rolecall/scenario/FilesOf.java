package dev.rolecall.scenario;

import dev.rolecall.desired.DefinitionLoader;
import dev.rolecall.desired.InvalidDefinitions;
import dev.rolecall.model.Definitions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A directory of definitions, written for one test. */
record FilesOf(Path directory) {
    static final String SETTINGS = "rolecall: {version: 1, owner: platform}\n";

    FilesOf with(String file, String text) {
        try {
            Files.createDirectories(directory.resolve(file).resolveSibling("."));
            Files.writeString(directory.resolve(file), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Definitions load() throws InvalidDefinitions {
        return DefinitionLoader.load(directory);
    }
}
