package dev.rolecall.cli;

import dev.rolecall.desired.InvalidDefinitions;
import dev.rolecall.imports.ImportedFiles;
import dev.rolecall.imports.Starter;
import dev.rolecall.imports.StarterRequest;
import dev.rolecall.live.LiveEstate;
import dev.rolecall.model.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Starter files, made and put in place. AWS takes some things that files are not allowed to hold; a permission set with such a
 * thing is left out, and it is tried again.
 */
record StarterAttempt(ImportedFiles files, StarterTarget.Result result) {

    static StarterAttempt make(StarterTarget target, LiveEstate live, StarterRequest first) {
        StarterRequest request = first;
        while (true) {
            ImportedFiles files = Starter.of(live, request);
            try {
                return new StarterAttempt(files, target.write(files));
            } catch (InvalidDefinitions e) {
                request = request.refusing(refused(e.problems(), files, target.goesOn()));
            }
        }
    }

    /** The sets to leave out, each with the reason; whatever else is wrong ends the command. */
    private static Map<String, String> refused(List<Problem> problems, ImportedFiles files, boolean goesOn) {
        Map<String, String> refused = new TreeMap<>();
        for (Problem problem : problems) {
            String set = set(problem, files);
            if (set == null && goesOn) {
                throw Stop.failed(
                        "the files that are missing and those that are there do not go together, so nothing was"
                                + " written: " + problem.message()
                                + ". Take what they both say out of yours, or name another directory");
            }
            if (set == null) {
                throw Stop.failed("the starter files are not valid, so nothing was written: " + problem
                        + ". This is a fault of Rolecall's; please report it");
            }
            refused.putIfAbsent(set, problem.message());
        }
        return refused;
    }

    private static @Nullable String set(Problem problem, ImportedFiles files) {
        Path place = Path.of(problem.location().file());
        for (Map.Entry<String, String> each : files.sets().entrySet()) {
            if (place.endsWith(each.getKey())) {
                return each.getValue();
            }
        }
        return null;
    }
}
