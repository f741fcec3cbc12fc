package dev.rolecall.imports;

import dev.rolecall.imports.JobFunction.Team;
import dev.rolecall.live.IdentitySources;
import dev.rolecall.live.LiveEstate;
import dev.rolecall.model.ControlTower;
import dev.rolecall.model.Group;
import dev.rolecall.model.PermissionSet;
import dev.rolecall.model.PrincipalType;
import dev.rolecall.model.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Files for a landing zone to begin with: a file for each job, with who does it, with which permission set, and in which OUs.
 * Nothing that exists is changed by them, and nobody gets anything but as a member of a group.
 */
public final class Starter {
    private final LiveEstate live;
    private final StarterRequest request;
    private final Fits fits = new Fits();
    private final List<String> notes = new ArrayList<>();
    private final SortedMap<String, String> texts = new TreeMap<>();
    private final Map<String, String> sets = new TreeMap<>();

    private Starter(LiveEstate live, StarterRequest request) {
        this.live = live;
        this.request = request;
    }

    /**
     * The files.
     *
     * @param live the whole instance
     */
    public static ImportedFiles of(LiveEstate live, StarterRequest request) {
        return new Starter(live, request).files();
    }

    /** Whether a text of {@code rolecall.yaml} says that its directory was begun here. */
    public static boolean began(String text) {
        return text.lines().anyMatch(("# " + StarterSettings.MARK)::equals);
    }

    private ImportedFiles files() {
        Settings base = request.settings();
        boolean ignores = base.managementAccount() == Settings.ManagementAccount.IGNORE
                || !live.organization().isManagement(live.caller().account());
        IdentitySources.@Nullable Guess guess = request.guessIdentitySource() ? IdentitySources.guess(live) : null;
        Settings settings = settings(base, guess == null ? base.identitySource() : guess.source(), ignores);
        boolean external = settings.identitySource() == Settings.IdentitySource.EXTERNAL;

        StarterGroups groups = new StarterGroups(live, request, external);
        SetNames names = new SetNames(live, request);
        WorkloadUnits units = new WorkloadUnits(live.organization(), request.core());
        JobFunctions functions = new JobFunctions(live.organization(), units, names, !ignores);
        List<JobFunction> jobs = functions.all(fits);
        jobs.forEach(job -> put(job, groups, names));
        keep(names);
        notes.addAll(names.notes());
        notes.addAll(functions.notes());
        notes.addAll(groupNotes(groups));
        if (request.adopt()) {
            ControlTowerFiles theirs = new ControlTowerFiles(live, request, settings, fits);
            put(theirs.texts(), theirs.sets());
            notes.addAll(theirs.notes());
        }
        direct();
        texts.put("rolecall.schema.json", Fits.schema());
        texts.put(
                "rolecall.yaml",
                StarterSettings.of(
                        settings,
                        guess == null ? null : guess.reason(),
                        guard(jobs, groups),
                        request.adopt(),
                        live.caller().account(),
                        notes));
        return new ImportedFiles(texts, sets, counts(jobs), notes);
    }

    private Settings settings(Settings base, Settings.IdentitySource source, boolean ignores) {
        String region = live.handles().instance().region();
        return new Settings(
                base.owner(),
                base.ownership(),
                base.takeOver(),
                fits.region(region) ? region : null,
                base.instance(),
                source,
                ignores ? Settings.ManagementAccount.IGNORE : Settings.ManagementAccount.MANAGE,
                base.coverage(),
                base.orphans(),
                base.staleRoles(),
                base.accountRole(),
                base.limits(),
                base.expiresSoon(),
                base.guards(),
                base.rules(),
                base.ignore(),
                base.source());
    }

    private void put(JobFunction job, StarterGroups groups, SetNames names) {
        PermissionSet set = job.set();
        if (!request.present().contains(job.file()) && elsewhere(job)) {
            notes.add(job.file() + " is not written: other files define what it would");
            return;
        }
        texts.put(
                job.file(),
                StarterFile.of(job, groups, set != null && !names.kept().containsKey(set.name())));
    }

    /** Whether somebody moved what the file is about into another one. */
    private boolean elsewhere(JobFunction job) {
        PermissionSet set = job.set();
        Team team = job.group();
        return set != null
                ? request.definedSets().contains(set.name())
                : team != null && request.definedGroups().contains(team.name());
    }

    /** Sets of ours that no file defines any more: each in a file of its own, as it is. */
    private void keep(SetNames names) {
        PermissionSetFiles files = new PermissionSetFiles(names.kept().keySet(), true);
        names.kept().values().forEach(files::add);
        put(files.texts(), files.sets());
    }

    /** Texts that hold what AWS has; not those of sets that other files define. */
    private void put(Map<String, String> others, Map<String, String> about) {
        others.forEach((file, text) -> {
            String set = about.get(file);
            if (set == null
                    || request.present().contains(file)
                    || !request.definedSets().contains(set)) {
                texts.put(file, text);
                if (set != null) {
                    sets.put(file, set);
                }
            }
        });
    }

    private static StarterSettings.Guard guard(List<JobFunction> jobs, StarterGroups groups) {
        for (JobFunction job : jobs) {
            Team team = job.group();
            PermissionSet set = job.set();
            if (job.file().equals(JobFunctions.BREAK_GLASS) && team != null && set != null) {
                return new StarterSettings.Guard(team.name(), set.name(), groups.usable(team));
            }
        }
        throw new IllegalStateException("there is no way in for emergencies");
    }

    private List<String> groupNotes(StarterGroups groups) {
        List<String> all = new ArrayList<>();
        if (!groups.present().isEmpty()) {
            all.add("there already, only referred to, and given what the files say: "
                    + Wording.list("group", groups.present()));
        }
        if (!groups.missing().isEmpty()) {
            all.add("commented out until the identity provider has made them: "
                    + Wording.list("group", groups.missing()));
        }
        Group emergency = live.estate().groups().get("BreakGlass");
        if (emergency == null
                || emergency.members() == null
                || emergency.members().isEmpty()) {
            all.add(
                    "group BreakGlass has no members, so nobody has the way in for emergencies yet: put two people or more"
                            + " into it");
        }
        return all;
    }

    /** Account Factory assigns people directly (aws-facts 6); what is so is left, and told. */
    private void direct() {
        long count = live.estate().assignments().stream()
                .filter(assignment -> assignment.principal().type() == PrincipalType.USER
                        && ControlTower.PERMISSION_SETS.contains(assignment.permissionSet()))
                .count();
        if (count > 0) {
            notes.add(Wording.count((int) count, "direct assignment")
                    + " of Control Tower's sets to a user, as Account Factory makes them, "
                    + (count == 1 ? "is" : "are")
                    + " left alone and in no file; 'rolecall audit' lists such");
        }
    }

    private static Map<String, Integer> counts(List<JobFunction> jobs) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put(
                "groups", (int) jobs.stream().filter(job -> job.group() != null).count());
        counts.put(
                "permissionSets",
                jobs.stream()
                        .filter(job -> job.set() != null)
                        .map(JobFunction::file)
                        .collect(Collectors.toSet())
                        .size());
        counts.put("entries", jobs.stream().mapToInt(job -> job.places().size()).sum());
        return counts;
    }
}
