package dev.rolecall.cli;

import dev.rolecall.model.Definitions;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The files of a command that needs none. */
final class OptionalFiles {
    @Parameters(arity = "0..1", paramLabel = "DIR", description = "Default: config, if it is there.")
    private @Nullable Path directory;

    @Option(names = "--no-files", description = "Leave config aside, even if it is there.")
    private boolean none;

    /**
     * What the files say; absent where there are none.
     *
     * @throws Stop for files that are invalid, or a directory that is named and not there
     */
    @Nullable Definitions load() {
        if (directory != null) {
            if (none) {
                throw Stop.usage("--no-files and " + directory + " contradict each other: leave one out");
            }
            return Directories.load(directory);
        }
        Path usual = Path.of(Directories.DEFAULT);
        return none || !Files.isDirectory(usual) ? null : Directories.load(usual);
    }
}
