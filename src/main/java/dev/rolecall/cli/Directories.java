package dev.rolecall.cli;

import dev.rolecall.desired.DefinitionLoader;
import dev.rolecall.desired.InvalidDefinitions;
import dev.rolecall.model.Definitions;
import dev.rolecall.report.Paint;
import java.nio.file.Path;

/** Loads the directory that a command was given. */
final class Directories {
    /** What a command works on where nothing is named. */
    static final String DEFAULT = "config";

    private Directories() {}

    /**
     * Loads it, and says its warnings on standard error.
     *
     * @throws Stop with every problem
     */
    static Definitions load(Path directory, Terminal terminal) {
        try {
            Definitions definitions = DefinitionLoader.load(directory);
            definitions
                    .warnings()
                    .forEach(warning -> terminal.say(
                            terminal.paint().yellow("warning:") + " " + Paint.printable(warning.toString())));
            return definitions;
        } catch (InvalidDefinitions e) {
            throw Stop.invalid(e.problems());
        }
    }
}
