package dev.rolecall.model;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that the files of one directory say, valid in itself, before the organization has been looked at: selectors are
 * still selectors.
 *
 * @param policies sorted; absent where no file has that section, and then accounts are not looked into for leftovers
 * @param warnings what is probably not meant; never a reason to stop
 */
public record Definitions(
        Settings settings,
        SortedMap<String, UserDefinition> users,
        SortedMap<String, GroupDefinition> groups,
        SortedMap<String, PermissionSetDefinition> permissionSets,
        List<AssignmentRule> assignments,
        List<Tombstone> removed,
        @Nullable List<PolicyDefinition> policies,
        List<Problem> warnings) {

    public Definitions {
        users = Collections.unmodifiableSortedMap(new TreeMap<>(users));
        groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
        permissionSets = Collections.unmodifiableSortedMap(new TreeMap<>(permissionSets));
        assignments = List.copyOf(assignments);
        removed = List.copyOf(removed);
        policies = policies == null ? null : List.copyOf(policies);
        warnings = List.copyOf(warnings);
    }

    /** Whether a selector needs the tags of accounts, which cost one call each. */
    public boolean needsTags() {
        return Stream.concat(
                        assignments.stream()
                                .flatMap(rule -> Stream.concat(rule.accounts().stream(), rule.except().stream())),
                        definedPolicies().stream().flatMap(policy -> policy.accounts().stream()))
                .anyMatch(selector -> selector.kind() == AccountSelector.Kind.TAG);
    }

    /** The policies that are defined; none where there is no such section. */
    public List<PolicyDefinition> definedPolicies() {
        return policies == null ? List.of() : policies;
    }

    /** The entry of that name and path. */
    public @Nullable PolicyDefinition policy(CustomerManagedPolicy wanted) {
        return definedPolicies().stream()
                .filter(entry -> entry.policy().equals(wanted))
                .findFirst()
                .orElse(null);
    }

    public @Nullable Tombstone tombstone(Tombstone.Kind kind, String name) {
        return removed.stream()
                .filter(t -> t.kind() == kind && t.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
