package dev.rolecall.cli;

import dev.rolecall.desired.DefinitionLoader;
import dev.rolecall.desired.InvalidDefinitions;
import dev.rolecall.model.Definitions;
import java.nio.file.Path;

/** Loads the directory that a command was given. */
final class Directories {
    /** What a command works on where nothing is named. */
    static final String DEFAULT = "config";

    private Directories() {}

    /**
     * Loads it.
     *
     * @throws Stop with every problem
     */
    static Definitions load(Path directory) {
        try {
            return DefinitionLoader.load(directory);
        } catch (InvalidDefinitions e) {
            throw Stop.invalid(e.problems());
        }
    }
}
