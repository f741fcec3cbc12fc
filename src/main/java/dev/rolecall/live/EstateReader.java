package dev.rolecall.live;

import dev.rolecall.live.PermissionSetReader.Sketch;
import dev.rolecall.model.Assignment;
import dev.rolecall.model.OrganizationTree;
import dev.rolecall.model.PermissionSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Reads what AWS has, as far as the scope asks, in the promised coverage, with as few calls as that takes. The three
 * services are read side by side; each has its own budget of calls, and none is idle while there is something to ask it.
 */
public final class EstateReader {
    private final LiveSource source;
    private final Sleeper sleeper;
    private final Progress progress;
    private final @Nullable Way forced;

    public EstateReader(LiveSource source, Sleeper sleeper, Progress progress) {
        this(source, sleeper, progress, null);
    }

    /** Takes that way where it is allowed, even if it is the longer one: for tests. */
    EstateReader(LiveSource source, Sleeper sleeper, Progress progress, @Nullable Way forced) {
        this.source = source;
        this.sleeper = sleeper;
        this.progress = progress;
        this.forced = forced;
    }

    /**
     * Reads.
     *
     * @throws CallFailure where anything could not be read: there is no partial answer
     */
    public LiveEstate read(ReadScope scope) {
        try (Services services = new Services()) {
            return read(scope, services);
        }
    }

    private LiveEstate read(ReadScope scope, Services services) {
        CompletableFuture<String> management =
                services.organization().start(Pool.Turn.IN_LINE, source::managementAccount);
        CompletableFuture<OrganizationTree> organization = services.organization()
                .start(Pool.Turn.IN_LINE, () -> source.organization(management.join(), scope.accountTags()));
        Caller caller = source.caller();
        Instance instance = InstanceFinder.find(source.instances(), scope.instance(), caller.account());
        Directory directory = new Directory(instance);
        CompletableFuture<Boolean> groups =
                services.directory().start(Pool.Turn.IN_LINE, () -> directory.readGroups(source, instance));
        CompletableFuture<Boolean> users =
                services.directory().start(Pool.Turn.IN_LINE, () -> directory.readUsers(source, instance));
        Capabilities capabilities = new Capabilities();
        Reading reading = new Reading(source, instance, capabilities, services, progress);
        CompletableFuture<Boolean> settled = services.ssoAdmin().start(Pool.Turn.NEXT, () -> awaitRequests(reading));

        PermissionSetReader setReader = new PermissionSetReader(reading);
        List<Sketch> sketches = setReader.sketches(scope.setTags());
        List<Sketch> covered = sketches.stream()
                .filter(sketch -> scope.covers(sketch.name(), sketch.owner()))
                .toList();
        CompletableFuture<List<PermissionSet>> contents = setReader.whole(covered);
        // Before, roles and assignments may still change by what was asked for earlier.
        services.await(settled);
        CompletableFuture<Map<String, List<String>>> stale = setReader.stale(covered.stream()
                .filter(sketch -> scope.watchesRoles(sketch.name(), sketch.owner()))
                .toList());

        services.await(groups);
        Memberships memberships = new Memberships(source, instance, directory, services.directory());
        if (scope.wholeInstance()) {
            directory.allGroupIds().forEach(memberships::want);
        }
        directory.groupIds(scope.definedGroups()).forEach(memberships::want);
        directory.groupIds(scope.buriedGroups()).forEach(memberships::want);
        if (Holdings.needsUsers(scope)) {
            services.await(users);
        }
        boolean fromManagement = services.await(management).equals(caller.account());
        Holdings holdings = new Holdings(reading, scope, directory, memberships, fromManagement, covered);
        Holdings.Plan plan = holdings.choose(forced);
        long before = 5 + sketches.size() / Holding.PAGE + sketches.size() * (scope.setTags() ? 2L : 1L);
        progress.forecast(new ReadForecast(plan.way(), plan.why(), before + 5L * covered.size() + plan.calls()));
        progress.phase(Progress.ASSIGNMENTS, (int) plan.calls());
        holdings.read(plan.way());
        holdings.readBuried(sketches);
        Standing standing =
                new Standing(reading, scope, holdings, covered, services.await(contents), services.await(stale));
        standing.read(plan.way());
        Map<String, Provisioned> provisioned = standing.of(
                standing.inManagement(plan.way(), fromManagement, services.await(management)),
                services.await(management));

        progress.phase("memberships", memberships.left());
        services.await(users);
        directory.members(memberships.all(services, progress));
        return estate(
                caller,
                services.await(organization),
                scope,
                directory,
                reading,
                holdings,
                provisioned,
                sketches,
                services.await(contents));
    }

    private boolean awaitRequests(Reading reading) {
        return reading.capabilities()
                .ask(
                        Part.REQUESTS,
                        () -> {
                            InProgressRequests.await(source, reading.instance(), sleeper, progress);
                            return true;
                        },
                        true);
    }

    private static LiveEstate estate(
            Caller caller,
            OrganizationTree organization,
            ReadScope scope,
            Directory directory,
            Reading reading,
            Holdings holdings,
            Map<String, Provisioned> provisioned,
            List<Sketch> sketches,
            List<PermissionSet> contents) {
        SortedMap<String, PermissionSet> sets = new TreeMap<>();
        contents.forEach(set -> sets.put(set.name(), set));
        Map<String, String> setNames = new HashMap<>();
        SortedMap<String, Optional<String>> owners = new TreeMap<>();
        for (Sketch sketch : sketches) {
            String name = sketch.fields().name();
            setNames.put(sketch.arn(), name);
            owners.put(name, Optional.ofNullable(sketch.owner()));
            directory.handles().permissionSet(name, sketch.arn());
        }
        return new LiveEstate(
                caller,
                organization,
                directory.estate(sets, named(holdings.rows(), directory, setNames)),
                owners,
                provisioned,
                named(holdings.elsewhere(), directory, setNames),
                reading.capabilities().missing(),
                scope.coverage(),
                notes(scope, reading.capabilities(), directory),
                directory.handles());
    }

    private static Set<Assignment> named(Rows rows, Directory directory, Map<String, String> setNames) {
        Set<Assignment> assignments = new HashSet<>();
        rows.all().forEach(row -> assignments.add(directory.named(row, setNames)));
        return assignments;
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
