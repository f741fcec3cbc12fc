package dev.rolecall.plan;

import dev.rolecall.live.LiveEstate;
import dev.rolecall.model.Account;
import dev.rolecall.model.Assignment;
import dev.rolecall.model.OrganizationTree;
import dev.rolecall.model.Principal;
import dev.rolecall.plan.PersonImpact.Access;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Who may do what before and after a plan, groups expanded, by assignments of the sets that were read. What is blocked does
 * not come about.
 */
final class People {
    private final Map<String, Set<String>> membersBefore = new HashMap<>();
    private final Map<String, Set<String>> membersAfter = new HashMap<>();
    private final Map<String, Set<String>> groupsBefore;
    private final Map<String, Set<String>> groupsAfter;
    private final Map<Principal, Set<Access>> before = new HashMap<>();
    private final Map<Principal, Set<Access>> after = new HashMap<>();

    People(LiveEstate live, List<Change> changes) {
        live.estate().groups().forEach((name, group) -> {
            membersBefore.put(name, group.knownMembers());
            membersAfter.put(name, new HashSet<>(group.knownMembers()));
        });
        Set<Assignment> future = new HashSet<>(live.estate().assignments());
        for (Change change : changes) {
            if (change.blocked() == null) {
                happens(change, future);
            }
        }
        live.estate().assignments().forEach(assignment -> index(before, assignment, live.organization()));
        future.forEach(assignment -> index(after, assignment, live.organization()));
        groupsBefore = byUser(membersBefore);
        groupsAfter = byUser(membersAfter);
    }

    private void happens(Change change, Set<Assignment> future) {
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

    Set<Access> before(String user) {
        return access(user, groupsBefore.getOrDefault(user, Set.of()), before);
    }

    Set<Access> after(String user) {
        return access(user, groupsAfter.getOrDefault(user, Set.of()), after);
    }

    Set<String> membersBefore(String group) {
        return membersBefore.getOrDefault(group, Set.of());
    }

    Set<String> membersAfter(String group) {
        return membersAfter.getOrDefault(group, Set.of());
    }

    /** Users behind a principal, before or after. */
    SortedSet<String> behind(Principal principal) {
        SortedSet<String> users = new TreeSet<>();
        if (principal.name() != null) {
            switch (principal.type()) {
                case USER -> users.add(principal.name());
                case GROUP -> {
                    users.addAll(membersBefore(principal.name()));
                    users.addAll(membersAfter(principal.name()));
                }
            }
        }
        return users;
    }

    /** Users for whom a change of memberships or assignments may make a difference. */
    SortedSet<String> touched(List<Change> changes) {
        SortedSet<String> users = new TreeSet<>();
        for (Change change : changes) {
            if (change instanceof Change.OfMembership membership) {
                users.add(membership.user());
            } else if (change instanceof Change.OfUser user) {
                users.add(user.userName());
            } else if (change instanceof Change.OfAssignment assignment) {
                users.addAll(behind(assignment.principal()));
            }
        }
        return users;
    }

    private static Set<Access> access(String user, Set<String> groups, Map<Principal, Set<Access>> index) {
        Set<Access> result = new HashSet<>(index.getOrDefault(Principal.user(user), Set.of()));
        groups.forEach(group -> result.addAll(index.getOrDefault(Principal.group(group), Set.of())));
        return result;
    }

    private static void index(Map<Principal, Set<Access>> index, Assignment assignment, OrganizationTree organization) {
        Account account = organization.account(assignment.account());
        String name = account == null ? assignment.account() : account.name();
        index.computeIfAbsent(assignment.principal(), principal -> new HashSet<>())
                .add(new Access(assignment.account(), name, assignment.permissionSet()));
    }

    private static Map<String, Set<String>> byUser(Map<String, Set<String>> members) {
        Map<String, Set<String>> result = new HashMap<>();
        members.forEach((group, users) -> users.forEach(
                user -> result.computeIfAbsent(user, u -> new HashSet<>()).add(group)));
        return result;
    }
}
