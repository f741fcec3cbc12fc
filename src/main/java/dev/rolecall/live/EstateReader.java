package dev.rolecall.live;

import dev.rolecall.live.PermissionSetReader.Sketch;
import dev.rolecall.model.Assignment;
import dev.rolecall.model.OrganizationTree;
import dev.rolecall.model.PermissionSet;
import dev.rolecall.model.PrincipalType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Reads what AWS has, as far as the scope asks, in the promised coverage. */
public final class EstateReader {
    private static final int THREADS = 8;

    private final LiveSource source;
    private final Sleeper sleeper;
    private final Progress progress;

    public EstateReader(LiveSource source, Sleeper sleeper, Progress progress) {
        this.source = source;
        this.sleeper = sleeper;
        this.progress = progress;
    }

    /**
     * Reads.
     *
     * @throws CallFailure where anything could not be read: there is no partial answer
     */
    public LiveEstate read(ReadScope scope) {
        try (Parallel parallel = new Parallel(THREADS);
                Parallel services = new Parallel(3)) {
            return read(scope, parallel, services);
        }
    }

    private LiveEstate read(ReadScope scope, Parallel parallel, Parallel services) {
        Caller caller = source.caller();
        Instance instance = InstanceFinder.find(source.instances(), scope.instance(), caller.account());
        Capabilities capabilities = new Capabilities();
        capabilities.ask(
                Part.REQUESTS,
                () -> {
                    InProgressRequests.await(source, instance, sleeper, progress);
                    return true;
                },
                true);

        PermissionSetReader setReader = new PermissionSetReader(source, instance, capabilities, parallel, progress);
        List<Sketch> sketches = new ArrayList<>();
        List<OrganizationTree> organization = new ArrayList<>();
        Directory directory = new Directory(instance);
        services.map(
                List.<Supplier<Boolean>>of(
                        () -> organization.add(source.organization(scope.accountTags())),
                        () -> directory.read(source, instance),
                        () -> sketches.addAll(setReader.sketches(scope.owner() != null))),
                Supplier::get);

        List<Sketch> covered = sketches.stream()
                .filter(sketch -> scope.covers(sketch.fields().name(), sketch.owner()))
                .toList();
        SortedMap<String, PermissionSet> sets = new TreeMap<>();
        setReader.whole(covered).forEach(set -> sets.put(set.name(), set));

        Map<String, String> setNames = new HashMap<>();
        SortedMap<String, Optional<String>> owners = new TreeMap<>();
        for (Sketch sketch : sketches) {
            String name = sketch.fields().name();
            setNames.put(sketch.arn(), name);
            owners.put(name, Optional.ofNullable(sketch.owner()));
            directory.handles().permissionSet(name, sketch.arn());
        }

        Holdings holdings = new Holdings(
                new AssignmentReader(source, instance, capabilities, parallel, progress),
                scope,
                directory,
                capabilities,
                organization.get(0).isManagement(caller.account()),
                sketches,
                covered);
        Set<Assignment> assignments = new TreeSet<>();
        holdings.owned().forEach(row -> assignments.add(directory.named(row, setNames)));
        Set<Assignment> elsewhere = new TreeSet<>();
        holdings.elsewhere().forEach(row -> elsewhere.add(directory.named(row, setNames)));

        Set<String> groupsThatMatter = new TreeSet<>(scope.definedGroups());
        groupsThatMatter.addAll(scope.buriedGroups());
        for (Assignment assignment : assignments) {
            String name = assignment.principal().name();
            if (assignment.principal().type() == PrincipalType.GROUP && name != null) {
                groupsThatMatter.add(name);
            }
        }
        directory.readMembers(source, instance, groupsThatMatter, parallel, progress);

        return new LiveEstate(
                caller,
                organization.get(0),
                directory.estate(sets, assignments),
                owners,
                holdings.provisioned(),
                elsewhere,
                capabilities.missing(),
                scope.coverage(),
                notes(scope, capabilities, directory),
                directory.handles());
    }

    private static List<String> notes(ReadScope scope, Capabilities capabilities, Directory directory) {
        List<String> notes = new ArrayList<>(directory.notes());
        switch (scope.coverage()) {
            case COMPLETE -> {}
            case PRINCIPALS ->
                notes.add("coverage is principals: assignments whose principal is gone were not looked at");
            case GROUPS ->
                notes.add("coverage is groups: assignments of users, and those whose principal is gone, were not"
                        + " looked at; who gains or loses is told without what people hold directly");
        }
        capabilities.missing().stream()
                .sorted()
                .forEach(part ->
                        notes.add("this endpoint does not tell " + part.label() + ": neither compared nor changed"));
        return notes;
    }
}
