package dev.rolecall.model;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who has what where: users, groups, permission sets by name, and assignments. The same shape serves what the files want
 * and what AWS has.
 */
public record Estate(
        SortedMap<String, User> users,
        SortedMap<String, Group> groups,
        SortedMap<String, PermissionSet> permissionSets,
        Set<Assignment> assignments) {

    public Estate {
        users = Collections.unmodifiableSortedMap(new TreeMap<>(users));
        groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
        permissionSets = Collections.unmodifiableSortedMap(new TreeMap<>(permissionSets));
        assignments = Collections.unmodifiableSet(new HashSet<>(assignments));
    }

    public Estate withGroups(Map<String, Group> others) {
        return new Estate(users, new TreeMap<>(others), permissionSets, assignments);
    }

    public Estate withAssignments(Collection<Assignment> others) {
        return new Estate(users, groups, permissionSets, Set.copyOf(others));
    }
}
