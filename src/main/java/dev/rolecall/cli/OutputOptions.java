package dev.rolecall.cli;

import picocli.CommandLine.Option;

/** How a command answers. */
final class OutputOptions {
    /** What {@code -o} can be. */
    enum Format {
        text,
        json,
        /** Of commands whose answer is a table ({@link Program.WithCsv}). */
        csv
    }

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text (default) or json: one document on standard output and nothing else there."
                    + " access and audit: csv too.")
    private Format format = Format.text;

    @Option(names = "--quiet", description = "No progress on standard error.")
    private boolean quiet;

    @Option(names = "--debug", description = "Show stack traces of failures.")
    private boolean debug;

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
