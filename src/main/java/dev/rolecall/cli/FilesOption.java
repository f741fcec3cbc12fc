package dev.rolecall.cli;

import dev.rolecall.model.Definitions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Files for a command that needs none (contract 2). */
final class FilesOption {
    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The files; default: config, if there are any in it.")
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
        if (directory != null) {
            return Directories.load(directory);
        }
        Path usual = Path.of(Directories.DEFAULT);
        return noFiles || !holdsSomething(usual) ? null : Directories.load(usual);
    }

    /** An empty directory holds no files to heed; it may be the very one that an import is for. */
    private static boolean holdsSomething(Path directory) {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.findAny().isPresent();
        } catch (IOException e) {
            throw Stop.failed("could not look into " + directory + ": " + SafeFiles.reason(e));
        }
    }
}
