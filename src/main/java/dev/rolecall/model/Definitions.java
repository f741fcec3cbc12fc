package dev.rolecall.model;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that the files of one directory say, valid in itself, before the organization has been looked at: selectors are
 * still selectors.
 *
 * @param warnings what is probably not meant; never a reason to stop
 */
public record Definitions(
        Settings settings,
        SortedMap<String, UserDefinition> users,
        SortedMap<String, GroupDefinition> groups,
        SortedMap<String, PermissionSetDefinition> permissionSets,
        List<AssignmentRule> assignments,
        List<Tombstone> removed,
        List<Problem> warnings) {

    public Definitions {
        users = Collections.unmodifiableSortedMap(new TreeMap<>(users));
        groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
        permissionSets = Collections.unmodifiableSortedMap(new TreeMap<>(permissionSets));
        assignments = List.copyOf(assignments);
        removed = List.copyOf(removed);
        warnings = List.copyOf(warnings);
    }

    /** Whether a selector needs the tags of accounts, which cost one call each. */
    public boolean needsTags() {
        return assignments.stream()
                .flatMap(rule -> java.util.stream.Stream.concat(rule.accounts().stream(), rule.except().stream()))
                .anyMatch(selector -> selector.kind() == AccountSelector.Kind.TAG);
    }

    public @Nullable Tombstone tombstone(Tombstone.Kind kind, String name) {
        return removed.stream()
                .filter(t -> t.kind() == kind && t.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
