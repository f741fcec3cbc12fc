package dev.rolecall.cli;

import dev.rolecall.desired.DefinitionLoader;
import dev.rolecall.desired.InvalidDefinitions;
import dev.rolecall.desired.TargetResolver;
import dev.rolecall.imports.Import;
import dev.rolecall.imports.ImportRequest;
import dev.rolecall.imports.ImportedFiles;
import dev.rolecall.imports.TerraformState;
import dev.rolecall.imports.Wording;
import dev.rolecall.live.LiveEstate;
import dev.rolecall.live.ReadScope;
import dev.rolecall.model.Definitions;
import dev.rolecall.model.Problem;
import dev.rolecall.plan.Action;
import dev.rolecall.plan.Allowance;
import dev.rolecall.plan.Change;
import dev.rolecall.plan.Only;
import dev.rolecall.plan.Plan;
import dev.rolecall.plan.Planner;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Imported files, staged and tried: they were loaded, and a plan on them against what was read changes nothing. AWS takes some
 * things that files are not allowed to hold; a permission set with such a thing is left out, and it is tried again.
 *
 * @param adoptions sets that a plan would adopt
 * @param differences what else it would do: only where the files came from elsewhere
 */
record ImportAttempt(Path stage, ImportedFiles files, int adoptions, List<Change> differences) {
    private static final int MOST_TOLD = 10;

    static ImportAttempt make(
            ImportTarget target, LiveEstate live, @Nullable TerraformState state, ImportRequest first, Clock clock) {
        ImportRequest request = first;
        while (true) {
            ImportedFiles files =
                    state == null ? Import.ofLive(live, request) : Import.ofTerraform(state, live, request);
            Path stage = target.stage(files.texts());
            boolean kept = false;
            try {
                Map<String, String> refused = new TreeMap<>();
                ImportAttempt attempt = tried(stage, files, live, clock, state != null, refused);
                if (attempt != null) {
                    kept = true;
                    return attempt;
                }
                request = request.refusing(refused);
            } finally {
                if (!kept) {
                    ImportTarget.discard(stage);
                }
            }
        }
    }

    /** The attempt; nothing, and the sets to leave out next time, where there are such. */
    private static @Nullable ImportAttempt tried(
            Path stage,
            ImportedFiles files,
            LiveEstate live,
            Clock clock,
            boolean mayDiffer,
            Map<String, String> refused) {
        Plan plan;
        try {
            Definitions definitions = DefinitionLoader.load(stage);
            plan = Planner.plan(
                    TargetResolver.resolve(definitions, live.organization(), clock.instant()),
                    live.within(ReadScope.of(definitions, live.coverage())),
                    Only.EVERYTHING,
                    Allowance.NONE);
        } catch (InvalidDefinitions e) {
            e.problems().forEach(problem -> refuse(problem, stage, files, refused));
            return null;
        }
        if (!plan.problems().isEmpty()) {
            plan.problems().forEach(problem -> refuse(problem, stage, files, refused));
            return null;
        }
        List<Change> changes = new ArrayList<>(plan.changes());
        changes.removeIf(change -> change.action() == Action.ADOPT);
        if (!mayDiffer) {
            changes.forEach(change -> refuse(change, refused));
        }
        return refused.isEmpty()
                ? new ImportAttempt(stage, files, plan.changes().size() - changes.size(), changes)
                : null;
    }

    private static void refuse(Problem problem, Path stage, ImportedFiles files, Map<String, String> refused) {
        Path file = Path.of(problem.location().file());
        String set = file.startsWith(stage)
                ? files.sets().get(stage.relativize(file).toString().replace('\\', '/'))
                : null;
        if (set == null) {
            throw fault(problem.message());
        }
        refused.putIfAbsent(set, problem.message());
    }

    private static void refuse(Change change, Map<String, String> refused) {
        if (!(change instanceof Change.OfPermissionSet set)) {
            throw fault("a plan would " + change.action().label() + " "
                    + change.kind().label() + " " + change.subject());
        }
        refused.putIfAbsent(set.name(), "written down, it would not be the same");
    }

    private static Stop fault(String what) {
        return Stop.failed("the imported files do not hold what AWS has, so nothing was written: " + what
                + ". This is a fault of Rolecall's; please report it");
    }

    List<String> notes() {
        if (differences.isEmpty()) {
            return files.notes();
        }
        List<String> notes = new ArrayList<>(files.notes());
        notes.add("the state and AWS differ: a plan on these files makes "
                + Wording.count(differences.size(), "change") + ": "
                + differences.stream()
                        .limit(MOST_TOLD)
                        .map(change ->
                                change.action().label() + " " + change.kind().label() + " " + change.subject())
                        .collect(Collectors.joining(", "))
                + (differences.size() > MOST_TOLD ? " and more" : "")
                + ". Look through it before it is applied: what Terraform left to others on its sets is among it");
        return notes;
    }
}
