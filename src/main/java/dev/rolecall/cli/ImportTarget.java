package dev.rolecall.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The directory that imported files, or others that are made as a whole, are for. They are written beside it and then put in
 * its place as a whole, so that it is
 * never half written; what was there is kept under another name.
 */
final class ImportTarget {
    private final Path named;
    private final String what;
    private final Path directory;
    private final Path parent;
    private final boolean force;

    /**
     * Ends the command where the directory can't be used.
     *
     * @param force whether it may hold something
     */
    ImportTarget(Path named, boolean force) {
        this(named, force, "import");
    }

    /** @param what is put there, in a word that is also part of the name under which what was there is kept */
    ImportTarget(Path named, boolean force, String what) {
        this(named, what, force);
        check();
    }

    /** One that stays, for files that are staged beside it and put into it one by one. */
    static ImportTarget beside(Path named, String what) {
        return new ImportTarget(named, what, true);
    }

    private ImportTarget(Path named, String what, boolean force) {
        if (named.toString().isEmpty()) {
            throw Stop.usage("--to must name a directory");
        }
        this.named = named;
        this.what = what;
        this.directory = named.toAbsolutePath().normalize();
        Path above = directory.getParent();
        if (above == null) {
            throw Stop.usage("--to must be a directory of its own, is " + named);
        }
        this.parent = above;
        this.force = force;
    }

    private void check() {
        if (Files.isSymbolicLink(directory)) {
            throw Stop.usage("--to must not be a link, and " + named + " is one: name the directory itself");
        }
        if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
            throw Stop.usage("--to must be a directory, and " + named + " is none");
        }
        List<Path> present = present();
        if (present.isEmpty()) {
            return;
        }
        if (!force) {
            throw Stop.usage(
                    "the directory of --to, " + named + ", is not empty; nothing was written. Name another, or put"
                            + " the " + what + " in its place with --force: what is there is then kept beside it");
        }
        if (present.contains(directory.resolve(".git"))) {
            throw Stop.usage("--force would put the " + what + " in the place of a whole repository, " + named
                    + "; name a directory inside it");
        }
        if (Path.of("").toAbsolutePath().normalize().startsWith(directory)) {
            throw Stop.usage("--force would put the " + what + " in the place of " + named
                    + ", in which this command was started; name another directory, or start it elsewhere");
        }
    }

    private List<Path> present() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        } catch (IOException e) {
            throw Stop.failed("could not look into " + named + ": " + SafeFiles.reason(e));
        }
    }

    /** Writes the files into a directory beside it, under a hidden name. */
    Path stage(Map<String, String> texts) {
        Path stage = parent.resolve("." + directory.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            Files.createDirectories(parent);
            Files.createDirectory(stage);
            for (Map.Entry<String, String> text : texts.entrySet()) {
                Path file = stage.resolve(text.getKey());
                Files.createDirectories(file.resolveSibling("."));
                Files.writeString(file, text.getValue(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
            }
            return stage;
        } catch (IOException e) {
            discard(stage);
            throw Stop.failed("could not write beside " + named + ": " + SafeFiles.reason(e) + "; " + named
                    + " was left as it is");
        }
    }

    /**
     * Puts the staged files in the directory's place.
     *
     * @return where what was there before is now; nothing where nothing was
     */
    @Nullable Path install(Path stage) {
        Path before = null;
        try {
            // The reading may have taken long: what came meanwhile is not put aside unasked.
            check();
            if (force
                    && Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)
                    && !present().isEmpty()) {
                Path aside = free();
                Files.move(directory, aside, StandardCopyOption.ATOMIC_MOVE);
                before = aside;
            }
            put(stage);
            return before;
        } catch (Stop e) {
            discard(stage);
            throw e;
        } catch (IOException e) {
            discard(stage);
            String state = before == null ? named + " was left as it is" : restored(before);
            throw Stop.failed("could not put the " + what + " in the place of " + named + ": "
                    + (e instanceof DirectoryNotEmptyException ? "somebody else wrote into it" : SafeFiles.reason(e))
                    + "; "
                    + state);
        }
    }

    private void put(Path stage) throws IOException {
        // An empty directory gives way; one into which something came meanwhile can't be deleted.
        Files.deleteIfExists(directory);
        Files.move(stage, directory, StandardCopyOption.ATOMIC_MOVE);
    }

    private String restored(Path before) {
        try {
            Files.move(before, directory, StandardCopyOption.ATOMIC_MOVE);
            return named + " was left as it is";
        } catch (IOException e) {
            return "what was there is in " + before;
        }
    }

    private Path free() {
        for (int i = 1; ; i++) {
            Path path = parent.resolve(directory.getFileName() + ".before-" + what + (i == 1 ? "" : "-" + i));
            if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                return path;
            }
        }
    }

    /** Removes staged files again, as far as that goes. */
    static void discard(Path stage) {
        try (Stream<Path> files = Files.walk(stage)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // What is left has a hidden name and ends in .part; the reason why the command ends is told already.
        }
    }
}
