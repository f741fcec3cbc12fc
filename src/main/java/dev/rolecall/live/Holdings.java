package dev.rolecall.live;

import dev.rolecall.live.PermissionSetReader.Sketch;
import dev.rolecall.model.Coverage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Who holds which set where, as far as the coverage promises. Whichever way that is read, what lies beyond the coverage is
 * dropped: the result is the same.
 */
final class Holdings {
    private final Reading reading;
    private final ReadScope scope;
    private final Directory directory;
    private final Memberships memberships;
    private final boolean mayAskPrincipals;
    private final PairScan pairs;
    private final TreeMap<String, Places> places = new TreeMap<>();
    private final Set<String> going = new HashSet<>();
    private final Set<String> groups;
    private final Set<String> users;
    private final Set<String> buried;
    private final Rows rows = new Rows();
    private final Rows elsewhere = new Rows();
    private final PrincipalScan principals;

    /**
     * Nothing is read yet. The directory's groups were read, and its users where {@link #needsUsers} says so.
     *
     * @param mayAskPrincipals whether the caller may list what a principal holds (aws-facts 2: the management account may)
     * @param covered sets that are looked at whole
     */
    Holdings(
            Reading reading,
            ReadScope scope,
            Directory directory,
            Memberships memberships,
            boolean mayAskPrincipals,
            List<Sketch> covered) {
        this.reading = reading;
        this.scope = scope;
        this.directory = directory;
        this.memberships = memberships;
        this.mayAskPrincipals = mayAskPrincipals;
        this.pairs = new PairScan(reading);
        this.groups = Set.copyOf(directory.allGroupIds());
        this.users = scope.coverage() == Coverage.PRINCIPALS ? Set.copyOf(directory.allUserIds()) : Set.of();
        this.buried = new HashSet<>(directory.groupIds(scope.buriedGroups()));
        buried.addAll(directory.userIds(scope.buriedUsers()));
        for (Sketch sketch : covered) {
            places.put(sketch.arn(), new Places(sketch.arn()));
            if (scope.removes(sketch.name(), sketch.owner())) {
                going.add(sketch.arn());
            }
        }
        this.principals = new PrincipalScan(reading, groups, users, this::add);
    }

    static boolean needsUsers(ReadScope scope) {
        return scope.coverage() == Coverage.PRINCIPALS || !scope.buriedUsers().isEmpty();
    }

    /** How assignments are going to be read, and what that costs: calls beyond those that were made for it already. */
    record Plan(Way way, String why, long calls) {}

    /**
     * Chooses the way.
     *
     * @param forced the way in any case, as far as it is allowed; for tests
     */
    Plan choose(@Nullable Way forced) {
        List<Places> staying = new ArrayList<>(places.values());
        List<Places> leaving = leaving();
        staying.removeAll(leaving);
        // Whatever the coverage: a set that goes must be held by nobody any more.
        pairs.list(leaving);
        long fixed = leaving.stream().mapToLong(Places::atLeast).sum();
        WaySearch.Found found = search(new PlacesSurvey(staying), forced);
        WayChoice.Pairs byPair = new PlacesSurvey(staying).cost();
        long calls = found.way() == Way.BY_PERMISSION_SET
                ? byPair.seen()
                : Math.round(principals.cost().about());
        return new Plan(found.way(), found.why(), fixed + byPair.pages() + leaving.size() + calls);
    }

    private List<Places> leaving() {
        return places.values().stream()
                .filter(each -> going.contains(each.setArn()))
                .toList();
    }

    private WaySearch.Found search(PlacesSurvey survey, @Nullable Way forced) {
        WaySearch search = new WaySearch(reading, survey, principals);
        if (scope.coverage() == Coverage.COMPLETE) {
            return search.listedOut("nothing else shows whose principal is gone");
        }
        if (!mayAskPrincipals) {
            return search.listedOut("only the management account may ask by principal");
        }
        if (!reading.capabilities().missing().isEmpty()) {
            return new WaySearch.Found(Way.BY_PRINCIPAL, "this endpoint need not know where permission sets are");
        }
        return search.find(forced);
    }

    /** Reads it that way. */
    void read(Way way) {
        CompletableFuture<Boolean> begun =
                pairs.everywhere(way == Way.BY_PERMISSION_SET ? places.values() : leaving(), this::add);
        if (way == Way.BY_PRINCIPAL) {
            principals.askAll();
        }
        reading.await(begun);
        if (way == Way.BY_PRINCIPAL && !going.isEmpty() && !placesAreTrue()) {
            // Not every endpoint knows where its sets are: then one is assigned where it is said not to be (emulators).
            Set<String> others = new HashSet<>(directory.allUserIds());
            others.removeAll(users);
            new PrincipalScan(reading, Set.of(), others, this::addIfGoing).askAll();
        }
    }

    private boolean placesAreTrue() {
        return reading.capabilities().missing().isEmpty()
                && leaving().stream().allMatch(each -> each.accounts().containsAll(rows.held(each.setArn())));
    }

    /** Whatever the coverage: who goes must hold nothing any more, on whatever set. */
    void readBuried(Collection<Sketch> all) {
        List<String> buriedGroups = directory.groupIds(scope.buriedGroups());
        List<String> buriedUsers = directory.userIds(scope.buriedUsers());
        boolean allSeen = scope.wholeInstance() && scope.coverage() == Coverage.COMPLETE;
        if (buried.isEmpty() || allSeen) {
            return;
        }
        PrincipalScan scan = new PrincipalScan(reading, buriedGroups, buriedUsers, this::addBuried);
        if (mayAskPrincipals && scan.allowed()) {
            scan.askAll();
            return;
        }
        List<Places> others = all.stream()
                .map(Sketch::arn)
                .filter(arn -> !places.containsKey(arn))
                .map(Places::new)
                .toList();
        pairs.list(others);
        reading.await(pairs.everywhere(others, this::addBuried));
    }

    private void addBuried(AssignmentRow row) {
        if (places.containsKey(row.permissionSetArn())) {
            add(row);
        } else if (buried.contains(row.principalId())) {
            elsewhere.add(row);
        }
    }

    private void addIfGoing(AssignmentRow row) {
        if (going.contains(row.permissionSetArn())) {
            add(row);
        }
    }

    private void add(AssignmentRow row) {
        if (!places.containsKey(row.permissionSetArn())) {
            return;
        }
        boolean inScope = scope.coverage() == Coverage.COMPLETE
                || going.contains(row.permissionSetArn())
                || groups.contains(row.principalId())
                || users.contains(row.principalId())
                || buried.contains(row.principalId());
        if (!inScope) {
            rows.heldAt(row.permissionSetArn(), row.account());
            return;
        }
        places(row.permissionSetArn()).held(row.account());
        rows.add(row);
        memberships.want(row.principalId());
    }

    Places places(String setArn) {
        return Objects.requireNonNull(places.get(setArn));
    }

    boolean goes(String setArn) {
        return going.contains(setArn);
    }

    /** Assignments of covered sets, and where somebody holds them whom the coverage does not look at. */
    Rows rows() {
        return rows;
    }

    /** Assignments of other sets that principals hold who are to be removed. */
    Rows elsewhere() {
        return elsewhere;
    }
}
