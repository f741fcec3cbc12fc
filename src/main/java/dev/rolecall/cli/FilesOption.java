package dev.rolecall.cli;

import dev.rolecall.model.Definitions;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Files for a command that needs none (contract 2). */
final class FilesOption {
    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The files; default: config, if it is there.")
    private @Nullable Path directory;

    @Option(names = "--no-files", description = "Leave files aside.")
    private boolean noFiles;

    /**
     * Loads them.
     *
     * @return absent where there are none to be used
     * @throws Stop with every problem in them
     */
    @Nullable Definitions load() {
        if (noFiles && directory != null) {
            throw Stop.usage("--no-files leaves files aside: it does not go with " + directory);
        }
        if (noFiles || (directory == null && !Files.isDirectory(Path.of(Directories.DEFAULT)))) {
            return null;
        }
        return Directories.load(directory == null ? Path.of(Directories.DEFAULT) : directory);
    }
}
