package dev.rolecall.plan;

import dev.rolecall.live.LiveEstate;
import dev.rolecall.model.Definitions;
import dev.rolecall.model.Group;
import dev.rolecall.model.GroupDefinition;
import dev.rolecall.model.GuardSettings;
import dev.rolecall.model.Tombstone;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Of a kind with at least so many live things, no more than a part may go in one plan (contract 5). Things to be adopted
 * count as managed, so that taking over a set can't empty it unseen.
 */
final class RemovalsGuard {
    private RemovalsGuard() {}

    static List<Refusal> refusals(
            Definitions definitions,
            LiveEstate live,
            AssignmentIndex assignments,
            SetScope scope,
            PolicyChanges policies,
            List<Change> changes,
            Allowance allowance) {
        Map<Kind, Integer> removed = new EnumMap<>(Kind.class);
        for (Change change : changes) {
            if (change.action() == Action.DELETE && change.blocked() == null) {
                removed.merge(change.kind(), 1, Integer::sum);
            }
        }
        GuardSettings guards = definitions.settings().guards();
        List<Refusal> refusals = new ArrayList<>();
        removed.forEach((kind, count) -> {
            GuardSettings.Removals limit = guards.removalsByKind().getOrDefault(kind.label(), guards.removals());
            int managed =
                    kind == Kind.POLICY ? policies.managed() : managed(kind, definitions, live, assignments, scope);
            boolean small = managed < limit.floor();
            boolean few = count * 100L <= (long) limit.percent() * managed;
            boolean allowed =
                    allowance.removals() != null && allowance.removals().covers(count, managed);
            if (!small && !few && !allowed) {
                refusals.add(new Refusal(
                        "removals",
                        count + " of " + managed + " " + plural(kind) + " would be removed, "
                                + Math.round(count * 100.0 / managed) + "% and more than the " + limit.percent()
                                + "% that 'guards.removals' lets through"
                                + (allowance.removals() == null
                                        ? "; if that is meant, --allow-removals " + count + " lets this run through"
                                        : " and the " + allowance.removals() + " of --allow-removals")));
            }
        });
        return refusals;
    }

    private static int managed(
            Kind kind, Definitions definitions, LiveEstate live, AssignmentIndex assignments, SetScope scope) {
        return switch (kind) {
            case USER ->
                (int) live.estate().users().keySet().stream()
                        .filter(user -> definitions.users().containsKey(user)
                                || definitions.tombstone(Tombstone.Kind.USER, user) != null)
                        .count();
            case GROUP -> managedGroups(definitions, live).size();
            case MEMBERSHIP ->
                managedGroups(definitions, live).stream()
                        .mapToInt(group -> group.knownMembers().size())
                        .sum();
            case PERMISSION_SET ->
                (int) live.estate().permissionSets().keySet().stream()
                        .filter(set -> ours(set, scope))
                        .count();
            case ASSIGNMENT ->
                assignments.sets().stream()
                        .filter(set -> ours(set, scope))
                        .mapToInt(set -> assignments.of(set).size())
                        .sum();
            case POLICY, PROVISIONING -> 0;
        };
    }

    private static boolean ours(String set, SetScope scope) {
        return scope.managed().containsKey(set) || scope.doomed().contains(set);
    }

    private static Set<Group> managedGroups(Definitions definitions, LiveEstate live) {
        Set<Group> groups = new HashSet<>();
        live.estate().groups().forEach((name, group) -> {
            GroupDefinition definition = definitions.groups().get(name);
            if ((definition != null && !definition.reference())
                    || definitions.tombstone(Tombstone.Kind.GROUP, name) != null) {
                groups.add(group);
            }
        });
        return groups;
    }

    private static String plural(Kind kind) {
        return switch (kind) {
            case USER -> "users";
            case GROUP -> "groups";
            case MEMBERSHIP -> "memberships";
            case POLICY -> "policies in accounts";
            case PERMISSION_SET -> "permission sets";
            case PROVISIONING -> "provisionings";
            case ASSIGNMENT -> "assignments";
        };
    }
}
