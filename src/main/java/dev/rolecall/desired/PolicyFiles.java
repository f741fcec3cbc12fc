package dev.rolecall.desired;

import dev.rolecall.model.Location;
import dev.rolecall.model.PolicyDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Policy documents: written in the YAML itself, or in a JSON file that must lie in the directory of the definitions. */
final class PolicyFiles {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path directory;
    private final Problems problems;

    PolicyFiles(Path directory, Problems problems) {
        this.directory = directory;
        this.problems = problems;
    }

    /**
     * The policy that stands there or in the file named there; nothing, and problems, where AWS would not take it.
     *
     * @param size what AWS lets such a policy have
     */
    @Nullable PolicyDocument document(Located value, PolicySize size) {
        try {
            if (value.isMapping()) {
                return checked(value, JSON.writeValueAsString(value.json()), size);
            }
            SourceFile file = value.text() == null ? null : file(value, value.text());
            if (file == null) {
                return null;
            }
            String text = FileText.read(file);
            return checked(JsonReader.read(file.name(), text, problems), text, size);
        } catch (Unreadable e) {
            problems.add(e.location(), e.sentence(), e.hint());
            return null;
        }
    }

    private @Nullable PolicyDocument checked(Located document, String json, PolicySize size) {
        PolicyDocument policy = null;
        try {
            policy = document.isMapping() ? PolicyDocument.parse(json) : null;
        } catch (IllegalArgumentException e) {
            // Of a key given twice the reader has told already, with its place.
            if (!problems.concern(document.location().file())) {
                problems.add(document.location(), String.valueOf(e.getMessage()), null);
            }
        }
        new PolicyChecks(size, problems).check(document, policy);
        return policy;
    }

    private @Nullable SourceFile file(Located value, String written) {
        Path root = directory.toAbsolutePath().normalize();
        try {
            Path naming = Path.of(value.location().file()).toAbsolutePath().normalize();
            if (Path.of(written).isAbsolute()) {
                return refuse(value, written, "is an absolute path", "name it relative to this file");
            }
            Path path = naming.resolveSibling(written).normalize();
            if (!path.startsWith(root) || climbsOut(root, naming, Path.of(written))) {
                return refuse(value, written, "leaves " + directory, "keep policies in the same directory");
            }
            if (!Files.exists(path)) {
                return refuse(value, written, "does not exist", Nearest.hint(written, siblings(naming, path)));
            }
            if (!path.toRealPath().startsWith(directory.toRealPath())) {
                return refuse(value, written, "is a link that leads out of " + directory, "put the file itself here");
            }
            if (!Files.isRegularFile(path)) {
                return refuse(value, written, "is not a file", null);
            }
            return new SourceFile(path, directory.resolve(root.relativize(path)).toString());
        } catch (InvalidPathException e) {
            return refuse(value, written, "can't be the name of a file", null);
        } catch (IOException e) {
            return refuse(value, written, "can't be read: " + FileText.reason(e), null);
        }
    }

    /** Whether the path, step by step, is ever above the root; that it comes back does not help. */
    private static boolean climbsOut(Path root, Path naming, Path written) {
        int depth = naming.getNameCount() - 1 - root.getNameCount();
        for (Path step : written) {
            String name = step.toString();
            depth += name.equals("..") ? -1 : name.equals(".") ? 0 : 1;
            if (depth < 0) {
                return true;
            }
        }
        return false;
    }

    private @Nullable SourceFile refuse(Located value, String written, String sentence, @Nullable String hint) {
        Location location = value.location();
        problems.add(location, "policy file '" + ShapeWords.shortened(written) + "' " + sentence, hint);
        return null;
    }

    /** Files beside the one that is missing, written as from the file that names it. */
    private static List<String> siblings(Path naming, Path missing) {
        Path folder = missing.getParent();
        Path from = naming.getParent();
        if (folder == null || from == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> from.relativize(path).toString()).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
