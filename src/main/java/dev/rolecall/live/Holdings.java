package dev.rolecall.live;

import dev.rolecall.live.PermissionSetReader.Sketch;
import dev.rolecall.model.Coverage;
import dev.rolecall.model.PrincipalType;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who holds which set where, as far as the coverage promises. Where only the management account may ask by principal, what
 * anybody else gets is read by set, and what lies beyond the coverage is dropped: the result is the same.
 */
final class Holdings {
    private final AssignmentReader reader;
    private final ReadScope scope;
    private final Directory directory;
    private final Capabilities capabilities;
    private final boolean byPrincipal;
    private final AssignmentReader.Places places;
    private final List<Sketch> covered;
    private final Set<AssignmentRow> owned = new LinkedHashSet<>();
    private final Set<AssignmentRow> elsewhere = new LinkedHashSet<>();

    /**
     * Reads.
     *
     * @param byPrincipal whether the caller may list a principal's assignments (aws-facts 2: the management account may)
     * @param all every set of the instance
     * @param covered those that the files own, define or bury
     */
    Holdings(
            AssignmentReader reader,
            ReadScope scope,
            Directory directory,
            Capabilities capabilities,
            boolean byPrincipal,
            List<Sketch> all,
            List<Sketch> covered) {
        this.reader = reader;
        this.scope = scope;
        this.directory = directory;
        this.capabilities = capabilities;
        this.byPrincipal = byPrincipal;
        this.covered = covered;
        this.places = reader.places(arns(covered));
        readOwned();
        readBuried(all);
    }

    /** Assignments of covered sets. */
    Set<AssignmentRow> owned() {
        return owned;
    }

    /** Assignments of other sets that principals hold who are to be removed. */
    Set<AssignmentRow> elsewhere() {
        return elsewhere;
    }

    private void readOwned() {
        List<String> arns = arns(covered);
        if (scope.coverage() == Coverage.COMPLETE) {
            owned.addAll(reader.bySet(arns, places));
            return;
        }
        Collection<String> users = scope.coverage() == Coverage.GROUPS ? List.of() : directory.allUserIds();
        owned.addAll(of(directory.allGroupIds(), users, arns, places));
        // Whatever the coverage: a set that goes must be held by nobody any more.
        List<String> going = arns(covered.stream()
                .filter(sketch -> scope.removes(sketch.fields().name()))
                .toList());
        owned.addAll(reader.bySet(going, places));
        if (!going.isEmpty() && byPrincipal && !placesAreTrue()) {
            owned.addAll(reader.byPrincipal(directory.allGroupIds(), directory.allUserIds(), going));
        }
    }

    /** Not every endpoint knows where its sets are: then one is assigned where it is said not to be (emulators). */
    private boolean placesAreTrue() {
        return capabilities.has(Part.PROVISIONING)
                && owned.stream()
                        .allMatch(row -> places.accounts()
                                .getOrDefault(row.permissionSetArn(), List.of())
                                .contains(row.account()));
    }

    /** Whatever the coverage: who goes must hold nothing any more. */
    private void readBuried(List<Sketch> all) {
        List<String> groups = directory.groupIds(scope.buriedGroups());
        List<String> users = directory.userIds(scope.buriedUsers());
        if (groups.isEmpty() && users.isEmpty()) {
            return;
        }
        Set<String> ours = new HashSet<>(arns(covered));
        Set<AssignmentRow> held =
                byPrincipal ? reader.allOf(groups, users) : of(groups, users, arns(all), reader.places(arns(all)));
        held.forEach(row -> (ours.contains(row.permissionSetArn()) ? owned : elsewhere).add(row));
    }

    private Set<AssignmentRow> of(
            Collection<String> groups, Collection<String> users, List<String> setArns, AssignmentReader.Places where) {
        if (byPrincipal) {
            return reader.byPrincipal(groups, users, setArns);
        }
        Set<String> groupIds = Set.copyOf(groups);
        Set<String> userIds = Set.copyOf(users);
        Set<AssignmentRow> rows = reader.bySet(setArns, where);
        rows.removeIf(row -> !(row.type() == PrincipalType.GROUP ? groupIds : userIds).contains(row.principalId()));
        return rows;
    }

    /** Where covered sets stand in the accounts. */
    Map<String, Provisioned> provisioned() {
        Map<String, Set<String>> assigned = new HashMap<>();
        owned.forEach(row -> assigned.computeIfAbsent(row.permissionSetArn(), arn -> new TreeSet<>())
                .add(row.account()));
        Map<String, Provisioned> result = new TreeMap<>();
        for (Sketch sketch : covered) {
            List<String> accounts = places.accounts().getOrDefault(sketch.arn(), List.of());
            Set<String> known = assigned.computeIfAbsent(sketch.arn(), arn -> new TreeSet<>());
            if (scope.coverage() != Coverage.COMPLETE && capabilities.has(Part.PROVISIONING)) {
                // Whoever holds it there may be someone that this coverage does not look at.
                List<String> unsure = accounts.stream()
                        .filter(account -> !known.contains(account))
                        .toList();
                reader.at(sketch.arn(), unsure).forEach(row -> known.add(row.account()));
            }
            result.put(
                    sketch.fields().name(),
                    Provisioned.of(accounts, places.stale().getOrDefault(sketch.arn(), List.of()), known));
        }
        return result;
    }

    private static List<String> arns(Collection<Sketch> sketches) {
        return sketches.stream().map(Sketch::arn).toList();
    }
}
