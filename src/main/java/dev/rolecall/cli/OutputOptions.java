package dev.rolecall.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How a command answers. */
final class OutputOptions {
    /** What {@code -o} can be. */
    enum Format {
        text,
        json,
        csv
    }

    private Format format = Format.text;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(names = "--quiet", description = "No progress on standard error.")
    private boolean quiet;

    @Option(names = "--debug", description = "Show stack traces of failures.")
    private boolean debug;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text (default), or json: one document on standard output and nothing else there;"
                    + " csv where the answer is a table (audit, access).")
    void format(Format wanted) {
        if (wanted == Format.csv && command != null && !(command.userObject() instanceof Program.WithTable)) {
            throw new ParameterException(
                    command.commandLine(), "-o csv is for audit and access; " + command.name() + " has text and json");
        }
        format = wanted;
    }

    boolean json() {
        return format == Format.json;
    }

    boolean csv() {
        return format == Format.csv;
    }

    boolean quiet() {
        return quiet;
    }

    boolean debug() {
        return debug;
    }
}
