package dev.rolecall.desired;

import dev.rolecall.model.Location;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The YAML files of a directory, at any depth. Hidden ones (a name that starts with a dot) are left out, as a shell's
 * {@code *} does; of hidden files, and of those named {@code .YAML}, a warning tells, for to leave out a file is to remove
 * what it defines. A link is read where it leads to a file inside the directory, once; one that leads outside is refused.
 */
final class SourceFiles {
    private static final int DEEPEST = 32;
    private static final String IN_SMALL_LETTERS = "its name does not end in lower-case ";

    private final Path directory;
    private final Path root;
    private final Problems problems;
    private final List<SourceFile> found = new ArrayList<>();
    private final Set<Path> real = new HashSet<>();
    private final List<Path> links = new ArrayList<>();
    private final TreeSet<String> leftOut = new TreeSet<>();

    private SourceFiles(Path directory, Path root, Problems problems) {
        this.directory = directory;
        this.root = root;
        this.problems = problems;
    }

    /** All of them, sorted by name. */
    static List<SourceFile> in(Path directory, Problems problems) {
        Location whole = Location.of(directory.toString());
        if (!Files.exists(directory)) {
            problems.unreadable(whole, "there is no such directory", "name the directory that holds the definitions");
            return List.of();
        }
        if (!Files.isDirectory(directory)) {
            problems.unreadable(whole, "is not a directory", "name the directory that holds the file");
            return List.of();
        }
        Path root;
        try {
            root = directory.toRealPath();
        } catch (IOException e) {
            problems.unreadable(whole, "can't be read: " + FileText.reason(e), null);
            return List.of();
        }
        SourceFiles files = new SourceFiles(directory, root, problems);
        files.walk(directory, 0);
        files.links.stream().sorted().forEach(files::link);
        if (files.found.isEmpty() && !problems.incomplete()) {
            problems.unreadable(whole, "holds no .yaml or .yml file", files.leftOutHint());
        }
        return files.found.stream()
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
    }

    /** Where nothing is read, the warnings of what is left out are not shown. */
    private @Nullable String leftOutHint() {
        return leftOut.isEmpty()
                ? null
                : "'" + leftOut.first() + "' is not read: rename it, with no dot before and a lower-case ending";
    }

    private void walk(Path folder, int depth) {
        if (depth > DEEPEST) {
            problems.unreadable(
                    Location.of(folder.toString()), "lies more than " + DEEPEST + " directories deep", null);
            return;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                visit(entry, depth);
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            problems.unreadable(Location.of(folder.toString()), "can't be read: " + FileText.reason(e), null);
        }
    }

    private void visit(Path entry, int depth) throws IOException {
        String name = String.valueOf(entry.getFileName());
        String ending = ending(name);
        boolean yaml = !ending.isEmpty() && name.endsWith(ending);
        if (name.startsWith(".")) {
            leftOut(entry, ending, "its name begins with a dot");
        } else if (Files.isSymbolicLink(entry)) {
            if (yaml || Files.isDirectory(entry)) {
                links.add(entry);
            } else {
                leftOut(entry, ending, IN_SMALL_LETTERS + ending);
            }
        } else if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
            walk(entry, depth + 1);
        } else if (yaml && !Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
            problems.unreadable(Location.of(entry.toString()), "is not a regular file", null);
        } else if (yaml) {
            real.add(entry.toRealPath());
            found.add(new SourceFile(entry, entry.toString()));
        } else {
            leftOut(entry, ending, IN_SMALL_LETTERS + ending);
        }
    }

    /** {@code .yaml} or {@code .yml} where the name ends so, in whatever letters; else nothing. */
    private static String ending(String name) {
        return Stream.of(".yaml", ".yml")
                .filter(name.toLowerCase(Locale.ROOT)::endsWith)
                .findFirst()
                .orElse("");
    }

    private void leftOut(Path entry, String ending, String why) {
        if (ending.isEmpty() || Files.isDirectory(entry)) {
            return;
        }
        String name = String.valueOf(entry.getFileName()).replaceFirst("^\\.+", "");
        String stem = name.substring(0, Math.max(0, name.length() - ending.length()));
        String better = (stem.isEmpty() ? "definitions" : stem) + ending;
        problems.warn(
                Location.of(entry.toString()),
                "is not read, because " + why,
                "rename it, to " + better + " for one, or keep it elsewhere");
        leftOut.add(String.valueOf(entry.getFileName()));
    }

    private void link(Path entry) {
        Location location = Location.of(entry.toString());
        Path target;
        try {
            target = entry.toRealPath();
        } catch (IOException e) {
            problems.unreadable(location, "is a link that leads nowhere", null);
            return;
        }
        if (!target.startsWith(root)) {
            problems.unreadable(location, "is a link that leads out of " + directory, "put the file itself here");
        } else if (Files.isDirectory(target)) {
            problems.unreadable(location, "is a link to a directory, which is not followed", "link to files");
        } else if (!Files.isRegularFile(target)) {
            problems.unreadable(location, "is not a regular file", null);
        } else if (real.add(target)) {
            found.add(new SourceFile(entry, entry.toString()));
        }
    }
}
