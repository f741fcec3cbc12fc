package dev.rolecall.plan;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a targeted run is about. Several names of one kind widen it, a second kind narrows it: nothing outside any of them
 * is changed. A thing that reaches wider than the target, such as the contents of a set when only an account is named, is
 * outside.
 */
public record Only(SortedSet<String> permissionSets, SortedSet<String> accounts, SortedSet<String> groups) {
    public static final Only EVERYTHING = new Only(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());

    public static Only of(Collection<String> permissionSets, Collection<String> accounts, Collection<String> groups) {
        return new Only(new TreeSet<>(permissionSets), new TreeSet<>(accounts), new TreeSet<>(groups));
    }

    public boolean everything() {
        return permissionSets.isEmpty() && accounts.isEmpty() && groups.isEmpty();
    }

    boolean wantsSet(String name) {
        return (permissionSets.isEmpty() ? everything() : permissionSets.contains(name))
                && accounts.isEmpty()
                && groups.isEmpty();
    }

    boolean wantsGroup(String name) {
        return (groups.isEmpty() ? everything() : groups.contains(name))
                && accounts.isEmpty()
                && permissionSets.isEmpty();
    }

    boolean wantsUsers() {
        return everything();
    }

    boolean wantsPolicy(String account) {
        return groups.isEmpty() && permissionSets.isEmpty() && (accounts.isEmpty() || accounts.contains(account));
    }

    boolean wantsProvisioning(String set, String account) {
        return groups.isEmpty()
                && (permissionSets.isEmpty() || permissionSets.contains(set))
                && (accounts.isEmpty() || accounts.contains(account));
    }

    boolean wantsAssignment(dev.rolecall.model.Assignment assignment) {
        String name = assignment.principal().name();
        return (permissionSets.isEmpty() || permissionSets.contains(assignment.permissionSet()))
                && (accounts.isEmpty() || accounts.contains(assignment.account()))
                && (groups.isEmpty()
                        || (name != null && assignment.principal().isGroup(name) && groups.contains(name)));
    }
}
