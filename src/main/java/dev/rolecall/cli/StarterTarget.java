package dev.rolecall.cli;

import dev.rolecall.desired.DefinitionLoader;
import dev.rolecall.desired.InvalidDefinitions;
import dev.rolecall.imports.ImportedFiles;
import dev.rolecall.imports.Starter;
import dev.rolecall.model.Definitions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The directory that starter files are for. A new one is put in place as a whole; in one that was begun here, what exists is kept
 * as it is, and only what is missing is added, file by file, once all of it together has been found valid.
 */
final class StarterTarget {
    /** Part of the name under which what was there is kept. */
    private static final String WHAT = "bootstrap";

    private final Path named;
    private final Path directory;
    private final ImportTarget whole;
    private final boolean goesOn;

    /**
     * Ends the command where the directory can't be used.
     *
     * @param force whether what is there is put aside
     */
    StarterTarget(Path named, boolean force) {
        this.named = named;
        this.directory = named.toAbsolutePath().normalize();
        this.goesOn = !force && begun();
        this.whole = goesOn ? ImportTarget.beside(named, WHAT) : new ImportTarget(named, force, WHAT);
    }

    private boolean begun() {
        Path settings = directory.resolve("rolecall.yaml");
        if (Files.isSymbolicLink(directory) || !Files.isRegularFile(settings, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try {
            return Starter.began(Files.readString(settings, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw Stop.failed("could not read " + named.resolve("rolecall.yaml") + ": " + SafeFiles.reason(e));
        }
    }

    /** Whether it was begun here, so that only what is missing is added. */
    boolean goesOn() {
        return goesOn;
    }

    /** What its files say already; absent where they are yet to be made. */
    @Nullable Definitions present() {
        return goesOn ? Directories.load(named) : null;
    }

    /** Paths of files that exist, relative to the directory, with {@code /} between names. */
    SortedSet<String> files() {
        SortedSet<String> files = new TreeSet<>();
        if (goesOn) {
            relevant()
                    .forEach(file ->
                            files.add(directory.relativize(file).toString().replace('\\', '/')));
        }
        return files;
    }

    /**
     * Makes the files, unless together with what exists they are not valid.
     *
     * @return what was written, what was kept
     * @throws InvalidDefinitions where the whole is not valid; nothing was written then
     */
    Result write(ImportedFiles files) throws InvalidDefinitions {
        SortedSet<String> kept = new TreeSet<>();
        TreeMap<String, String> missing = new TreeMap<>(files.texts());
        missing.keySet()
                .removeIf(file ->
                        goesOn && Files.exists(directory.resolve(file), LinkOption.NOFOLLOW_LINKS) && kept.add(file));
        Path stage = whole.stage(missing);
        boolean installed = false;
        try {
            if (!goesOn) {
                Definitions unused = DefinitionLoader.load(stage);
                Path before = whole.install(stage);
                installed = true;
                return new Result(missing.navigableKeySet(), kept, before, Directories.load(named));
            }
            Path trial = whole.stage(missing);
            try {
                copyInto(trial);
                Definitions unused = DefinitionLoader.load(trial);
            } finally {
                ImportTarget.discard(trial);
            }
            put(
                    stage,
                    missing.keySet().stream()
                            .sorted(Comparator.comparingInt(StarterTarget::turn))
                            .toList());
            return new Result(missing.navigableKeySet(), kept, null, Directories.load(named));
        } finally {
            if (!installed) {
                ImportTarget.discard(stage);
            }
        }
    }

    /**
     * What became of the files.
     *
     * @param before where what was there before is now; absent where nothing was
     */
    record Result(
            SortedSet<String> written,
            SortedSet<String> kept,
            @Nullable Path before,
            Definitions definitions) {}

    private void copyInto(Path trial) {
        for (Path file : relevant()) {
            try {
                Path to = trial.resolve(directory.relativize(file).toString());
                Files.createDirectories(to.resolveSibling("."));
                Files.copy(file, to);
            } catch (IOException e) {
                throw Stop.failed("could not read " + file + ": " + SafeFiles.reason(e) + "; nothing was written");
            }
        }
    }

    /** What others name comes before them: then a run that is killed leaves files that are valid, and the next goes on. */
    private static int turn(String file) {
        if (file.endsWith(".json")) {
            return 0;
        } else if (file.startsWith("permission-sets/")) {
            return 1;
        } else if (!file.contains("/")) {
            return 2;
        }
        return file.equals("developers/all.yaml") || file.equals("control-tower/groups.yaml") ? 3 : 4;
    }

    /** Each appears whole; where one can't be put there, the next run goes on. */
    private void put(Path stage, List<String> files) {
        for (int i = 0; i < files.size(); i++) {
            Path to = directory.resolve(files.get(i));
            try {
                Files.createDirectories(to.resolveSibling("."));
                Files.move(stage.resolve(files.get(i)), to);
            } catch (IOException e) {
                throw Stop.failed("could not write " + named.resolve(files.get(i)) + ": " + SafeFiles.reason(e) + "; "
                        + (i == 0 ? "nothing was written" : i + " of " + files.size() + " missing files were written")
                        + ", and running this again goes on");
            }
        }
    }

    /** Files that can be part of the definitions: not hidden, not links. */
    private List<Path> relevant() {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(directory)) {
            files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> file.getFileName().toString().matches(".+\\.(yaml|yml|json)"))
                    .filter(file -> !hidden(directory.relativize(file)))
                    .forEach(all::add);
        } catch (IOException | java.io.UncheckedIOException e) {
            throw Stop.failed("could not look into " + named + ": " + e.getMessage() + "; nothing was written");
        }
        return all;
    }

    private static boolean hidden(Path path) {
        for (Path name : path) {
            if (name.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }
}
