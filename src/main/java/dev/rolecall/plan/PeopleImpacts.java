package dev.rolecall.plan;

import dev.rolecall.live.LiveEstate;
import dev.rolecall.model.Assignment;
import dev.rolecall.model.Principal;
import dev.rolecall.plan.PersonImpact.Access;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Who gains and who loses which role in which account, by assignments of the sets that were read. Access that somebody
 * keeps on another way is neither.
 */
final class PeopleImpacts {
    private final Map<String, Set<String>> membersBefore = new HashMap<>();
    private final Map<String, Set<String>> membersAfter = new HashMap<>();
    private final Map<Principal, Set<Access>> before = new HashMap<>();
    private final Map<Principal, Set<Access>> after = new HashMap<>();

    private PeopleImpacts(LiveEstate live, List<Change> changes) {
        live.estate().groups().forEach((name, group) -> {
            membersBefore.put(name, group.knownMembers());
            membersAfter.put(name, new HashSet<>(group.knownMembers()));
        });
        Set<Assignment> future = new HashSet<>(live.estate().assignments());
        for (Change change : changes) {
            if (change.blocked() != null) {
                continue;
            }
            if (change instanceof Change.OfMembership membership) {
                Set<String> members = membersAfter.computeIfAbsent(membership.group(), g -> new HashSet<>());
                if (membership.action() == Action.DELETE) {
                    members.remove(membership.user());
                } else {
                    members.add(membership.user());
                }
            } else if (change instanceof Change.OfAssignment assignment) {
                if (assignment.action() == Action.DELETE) {
                    future.remove(assignment.assignment());
                } else {
                    future.add(assignment.assignment());
                }
            } else if (change instanceof Change.OfUser user && user.action() == Action.DELETE) {
                membersAfter.values().forEach(members -> members.remove(user.userName()));
            }
        }
        live.estate().assignments().forEach(assignment -> index(before, assignment));
        future.forEach(assignment -> index(after, assignment));
    }

    static List<PersonImpact> of(LiveEstate live, List<Change> changes) {
        PeopleImpacts impacts = new PeopleImpacts(live, changes);
        Map<String, Set<String>> groupsBefore = byUser(impacts.membersBefore);
        Map<String, Set<String>> groupsAfter = byUser(impacts.membersAfter);
        List<PersonImpact> people = new ArrayList<>();
        for (String user : impacts.touched(changes)) {
            Set<Access> had = impacts.access(user, groupsBefore.getOrDefault(user, Set.of()), impacts.before);
            Set<Access> has = impacts.access(user, groupsAfter.getOrDefault(user, Set.of()), impacts.after);
            List<Access> gains = minus(has, had);
            List<Access> loses = minus(had, has);
            if (!gains.isEmpty() || !loses.isEmpty()) {
                people.add(new PersonImpact(user, gains, loses));
            }
        }
        return people;
    }

    private SortedSet<String> touched(List<Change> changes) {
        SortedSet<String> users = new TreeSet<>();
        for (Change change : changes) {
            if (change instanceof Change.OfMembership membership) {
                users.add(membership.user());
            } else if (change instanceof Change.OfUser user) {
                users.add(user.userName());
            } else if (change instanceof Change.OfAssignment assignment) {
                Principal principal = assignment.principal();
                if (principal.name() == null) {
                    continue;
                }
                switch (principal.type()) {
                    case USER -> users.add(principal.name());
                    case GROUP -> {
                        users.addAll(membersBefore.getOrDefault(principal.name(), Set.of()));
                        users.addAll(membersAfter.getOrDefault(principal.name(), Set.of()));
                    }
                }
            }
        }
        return users;
    }

    private Set<Access> access(String user, Set<String> groups, Map<Principal, Set<Access>> index) {
        Set<Access> result = new HashSet<>(index.getOrDefault(Principal.user(user), Set.of()));
        groups.forEach(group -> result.addAll(index.getOrDefault(Principal.group(group), Set.of())));
        return result;
    }

    private static void index(Map<Principal, Set<Access>> index, Assignment assignment) {
        index.computeIfAbsent(assignment.principal(), principal -> new HashSet<>())
                .add(new Access(assignment.account(), assignment.permissionSet()));
    }

    private static Map<String, Set<String>> byUser(Map<String, Set<String>> members) {
        Map<String, Set<String>> result = new HashMap<>();
        members.forEach((group, users) -> users.forEach(
                user -> result.computeIfAbsent(user, u -> new HashSet<>()).add(group)));
        return result;
    }

    private static List<Access> minus(Collection<Access> some, Set<Access> others) {
        return some.stream().filter(access -> !others.contains(access)).sorted().toList();
    }
}
