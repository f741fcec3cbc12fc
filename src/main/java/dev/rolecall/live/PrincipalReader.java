package dev.rolecall.live;

import dev.rolecall.model.Assignment;
import dev.rolecall.model.Estate;
import dev.rolecall.model.Group;
import dev.rolecall.model.PermissionSet;
import dev.rolecall.model.Principal;
import dev.rolecall.model.PrincipalType;
import dev.rolecall.model.User;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a few users or groups hold by asking about them alone: for a user one ListAccountAssignmentsForPrincipal and its
 * pages, which has what groups give him too. Where this caller or endpoint can't be asked so, the answer is absent, and the
 * whole instance has to be read.
 */
public final class PrincipalReader implements AutoCloseable {
    /** As many as it takes to use up the calls a second where an answer takes a third of a second (aws-facts 1a). */
    private static final int THREADS = 12;

    private final LiveSource source;
    private final Instance instance;
    private final Parallel parallel = new Parallel(THREADS);
    private final NameBook book;

    /**
     * Looks for the instance.
     *
     * @param wanted its ARN; absent where there is only one
     */
    public PrincipalReader(LiveSource source, @Nullable String wanted) {
        this.source = source;
        this.instance =
                InstanceFinder.find(source.instances(), wanted, source.caller().account());
        this.book = new NameBook(source, instance, parallel);
    }

    public NameBook book() {
        return book;
    }

    /** Rows of one principal, and who he is. */
    private record Held(Principal principal, List<AssignmentRow> rows) {}

    /**
     * Users with all that they hold: the estate has of groups only those that give one of them something, and of their
     * members only these users.
     *
     * @param users ids by name
     * @return absent where by principal can't be asked
     * @throws CallFailure where anything could not be read
     */
    public @Nullable Estate ofUsers(SortedMap<String, String> users) {
        Map<String, Holding> holdings = ask(PrincipalType.USER, users.values());
        if (holdings == null) {
            return null;
        }
        List<Held> held = new ArrayList<>();
        Map<String, Set<AssignmentRow>> groupRows = new HashMap<>();
        Map<String, SortedSet<String>> members = new HashMap<>();
        for (Map.Entry<String, String> user : users.entrySet()) {
            Holding holding = holdings.getOrDefault(user.getValue(), new Holding(List.of(), List.of()));
            held.add(new Held(Principal.user(user.getKey()), holding.rows()));
            List<AssignmentRow> inherited = inherited(user.getValue(), holding);
            if (inherited == null) {
                return null;
            }
            for (AssignmentRow row : inherited) {
                groupRows
                        .computeIfAbsent(row.principalId(), id -> new HashSet<>())
                        .add(row);
                members.computeIfAbsent(row.principalId(), id -> new TreeSet<>())
                        .add(user.getKey());
            }
        }
        SortedMap<String, Group> groups = new TreeMap<>();
        book.names(PrincipalType.GROUP, groupRows.keySet()).forEach((id, name) -> {
            groups.put(name, Group.named(name).withMembers(members.get(id)));
            held.add(new Held(Principal.group(name), List.copyOf(groupRows.getOrDefault(id, Set.of()))));
        });
        return estate(users.keySet(), groups, held);
    }

    /**
     * What a user has through groups. That the answer about a user has it is nowhere documented (aws-facts 2), so an answer
     * without any is believed only of a user who is in no group; else the groups are asked themselves.
     */
    private @Nullable List<AssignmentRow> inherited(String userId, Holding holding) {
        if (!holding.inherited().isEmpty()) {
            return holding.inherited();
        }
        List<String> groups = groupsOf(userId);
        Map<String, Holding> holdings = groups == null ? null : ask(PrincipalType.GROUP, groups);
        return holdings == null
                ? null
                : holdings.values().stream()
                        .flatMap(each -> each.rows().stream())
                        .toList();
    }

    /**
     * Groups with their members and all that they hold.
     *
     * @param groups ids by name
     * @return absent where by principal can't be asked
     * @throws CallFailure where anything could not be read
     */
    public @Nullable Estate ofGroups(SortedMap<String, String> groups) {
        Map<String, Holding> holdings = ask(PrincipalType.GROUP, groups.values());
        if (holdings == null) {
            return null;
        }
        SortedMap<String, SortedSet<String>> members = members(groups);
        SortedMap<String, Group> result = new TreeMap<>();
        SortedSet<String> users = new TreeSet<>();
        List<Held> held = new ArrayList<>();
        members.forEach((name, names) -> {
            users.addAll(names);
            result.put(name, Group.named(name).withMembers(names));
            Holding holding = holdings.get(groups.get(name));
            held.add(new Held(Principal.group(name), holding == null ? List.of() : holding.rows()));
        });
        return estate(users, result, held);
    }

    /**
     * The members of groups, by the groups' names.
     *
     * @param groups ids by name
     */
    public SortedMap<String, SortedSet<String>> members(SortedMap<String, String> groups) {
        List<String> names = List.copyOf(groups.keySet());
        List<List<Membership>> lists = parallel.map(groups.values(), id -> source.memberships(instance, id));
        Set<String> ids = new HashSet<>();
        lists.forEach(list -> list.forEach(membership -> ids.add(membership.userId())));
        Map<String, String> userNames = book.names(PrincipalType.USER, ids);
        SortedMap<String, SortedSet<String>> members = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            SortedSet<String> here = new TreeSet<>();
            for (Membership membership : lists.get(i)) {
                String user = userNames.get(membership.userId());
                if (user != null) {
                    here.add(user);
                }
            }
            members.put(names.get(i), here);
        }
        return members;
    }

    /**
     * The groups that users are in, with no other members than these.
     *
     * @param users ids by name
     * @return by the groups' names; absent where the endpoint does not tell
     */
    public @Nullable SortedMap<String, SortedSet<String>> groupsOf(SortedMap<String, String> users) {
        Map<String, SortedSet<String>> byId = new HashMap<>();
        for (Map.Entry<String, String> user : users.entrySet()) {
            List<String> groups = groupsOf(user.getValue());
            if (groups == null) {
                return null;
            }
            groups.forEach(
                    id -> byId.computeIfAbsent(id, group -> new TreeSet<>()).add(user.getKey()));
        }
        SortedMap<String, SortedSet<String>> members = new TreeMap<>();
        book.names(PrincipalType.GROUP, byId.keySet())
                .forEach((id, name) -> members.put(name, byId.getOrDefault(id, new TreeSet<>())));
        return members;
    }

    private @Nullable List<String> groupsOf(String userId) {
        try {
            return source.groupsOf(instance, userId);
        } catch (CallFailure e) {
            if (e.kind() == CallFailure.Kind.UNSUPPORTED) {
                return null;
            }
            throw e;
        }
    }

    /** By id; absent where one could not be asked. The first is asked alone: if it can't be, neither can the others. */
    private @Nullable Map<String, Holding> ask(PrincipalType type, Collection<String> ids) {
        Map<String, Holding> holdings = new HashMap<>();
        if (ids.isEmpty()) {
            return holdings;
        }
        String first = ids.iterator().next();
        try {
            holdings.put(first, source.assignmentsOf(instance, type, first));
        } catch (CallFailure e) {
            if (e.kind() == CallFailure.Kind.DENIED || e.kind() == CallFailure.Kind.UNSUPPORTED) {
                return null;
            }
            throw e;
        }
        List<String> others = ids.stream().filter(id -> !id.equals(first)).toList();
        List<Holding> answers = parallel.map(others, id -> source.assignmentsOf(instance, type, id));
        for (int i = 0; i < others.size(); i++) {
            holdings.put(others.get(i), answers.get(i));
        }
        return holdings;
    }

    private Estate estate(Collection<String> userNames, SortedMap<String, Group> groups, List<Held> held) {
        Map<String, String> setNames = book.permissionSets(held.stream()
                .flatMap(each -> each.rows().stream())
                .map(AssignmentRow::permissionSetArn)
                .toList());
        SortedMap<String, User> users = new TreeMap<>();
        userNames.forEach(name -> users.put(name, User.named(name)));
        SortedMap<String, PermissionSet> sets = new TreeMap<>();
        Set<Assignment> assignments = new HashSet<>();
        for (Held each : held) {
            for (AssignmentRow row : each.rows()) {
                String set = setNames.getOrDefault(row.permissionSetArn(), row.permissionSetArn());
                sets.put(set, PermissionSet.named(set));
                assignments.add(new Assignment(row.account(), set, each.principal()));
            }
        }
        return new Estate(users, groups, sets, assignments);
    }

    @Override
    public void close() {
        parallel.close();
    }
}
