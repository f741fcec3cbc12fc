package dev.rolecall.plan;

import dev.rolecall.live.LiveEstate;
import dev.rolecall.model.Assignment;
import dev.rolecall.model.OrganizationTree;
import dev.rolecall.model.Principal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A group or user goes only when nothing is left that it holds: else its assignments would point to nobody. */
final class BuriedPrincipals {
    private BuriedPrincipals() {}

    /** Refuses where it still holds sets that are not ours. */
    static List<Refusal> refusals(List<Change> changes, LiveEstate live) {
        List<Refusal> refusals = new ArrayList<>();
        for (Change change : changes) {
            Principal principal = buried(change);
            if (principal == null) {
                continue;
            }
            List<String> held = live.elsewhere().stream()
                    .filter(assignment -> assignment.principal().equals(principal))
                    .map(Assignment::permissionSet)
                    .distinct()
                    .sorted()
                    .toList();
            if (!held.isEmpty()) {
                refusals.add(new Refusal(
                        "removed-principal",
                        principal.label() + " can't be removed: it still holds "
                                + (held.size() == 1 ? "a permission set" : held.size() + " permission sets")
                                + " that these files do not own (" + String.join(", ", held)
                                + "); have their owners take it off first"));
            }
        }
        return refusals;
    }

    /** Holds its removal back where it keeps something of ours, such as in an account that is not active. */
    static List<Change> heldBack(List<Change> changes, AssignmentIndex assignments, OrganizationTree organization) {
        Set<Assignment> removed = new HashSet<>();
        changes.forEach(change -> {
            if (change instanceof Change.OfAssignment assignment && assignment.action() == Action.DELETE) {
                removed.add(assignment.assignment());
            }
        });
        Map<String, String> keptGroups = new HashMap<>();
        List<Change> result = new ArrayList<>();
        for (Change change : changes) {
            Principal principal = buried(change);
            Change held = principal == null
                    ? change
                    : heldBack(
                            change,
                            assignments.of(principal).stream().filter(assignment -> !removed.contains(assignment)),
                            organization);
            if (held instanceof Change.OfGroup group && held.blocked() != null && held.action() == Action.DELETE) {
                keptGroups.put(group.name(), held.blocked());
            }
            result.add(held);
        }
        // A group that stays keeps its members, too.
        return result.stream()
                .map(change -> change instanceof Change.OfMembership membership
                                && change.action() == Action.DELETE
                                && keptGroups.containsKey(membership.group())
                        ? change.withWhy(change.why()
                                .blocked("group " + membership.group() + " stays: "
                                        + keptGroups.get(membership.group())))
                        : change)
                .toList();
    }

    private static Change heldBack(Change change, Stream<Assignment> left, OrganizationTree organization) {
        Set<String> where = left.map(
                        assignment -> assignment.permissionSet() + " in " + organization.label(assignment.account()))
                .collect(Collectors.toCollection(TreeSet::new));
        return where.isEmpty()
                ? change
                : change.withWhy(change.why().blocked("it still holds " + String.join(", ", where)));
    }

    private static @Nullable Principal buried(Change change) {
        if (change.action() != Action.DELETE) {
            return null;
        }
        if (change instanceof Change.OfGroup group) {
            return Principal.group(group.name());
        }
        return change instanceof Change.OfUser user ? Principal.user(user.userName()) : null;
    }
}
