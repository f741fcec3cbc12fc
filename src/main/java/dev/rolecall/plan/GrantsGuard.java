package dev.rolecall.plan;

import dev.rolecall.live.LiveEstate;
import dev.rolecall.model.Assignment;
import dev.rolecall.model.PermissionSet;
import dev.rolecall.model.Settings;
import dev.rolecall.plan.PersonImpact.Access;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** No more people than this become administrator-like in one plan, be it by assignment, membership or a set's new contents. */
final class GrantsGuard {
    private static final int MOST_NAMES = 10;

    private GrantsGuard() {}

    static List<Refusal> refusals(
            Settings settings, LiveEstate live, People people, List<Change> changes, Allowance allowance) {
        Integer most = allowance.adminPeople() != null
                ? allowance.adminPeople()
                : settings.guards().adminPeople();
        if (most == null) {
            return List.of();
        }
        Set<String> adminBefore = new HashSet<>();
        for (PermissionSet set : live.estate().permissionSets().values()) {
            if (AdministratorLike.is(set)) {
                adminBefore.add(set.name());
            }
        }
        Set<String> adminAfter = new HashSet<>(adminBefore);
        Set<String> widened = new HashSet<>();
        for (Change change : changes) {
            if (change instanceof Change.OfPermissionSet set && change.blocked() == null && set.after() != null) {
                if (!AdministratorLike.is(set.after())) {
                    adminAfter.remove(set.name());
                } else if (adminAfter.add(set.name())) {
                    widened.add(set.name());
                }
            }
        }
        SortedSet<String> candidates = new TreeSet<>(people.touched(changes));
        for (Assignment assignment : live.estate().assignments()) {
            if (widened.contains(assignment.permissionSet())) {
                candidates.addAll(people.behind(assignment.principal()));
            }
        }
        List<String> newly = candidates.stream()
                .filter(user -> holds(people.after(user), adminAfter) && !holds(people.before(user), adminBefore))
                .toList();
        if (newly.size() <= most) {
            return List.of();
        }
        return List.of(new Refusal(
                "grants",
                newly.size() + " people would become administrator-like, more than the " + most + " of "
                        + (allowance.adminPeople() != null ? "--allow-grants" : "'guards.grants.adminPeople'") + ": "
                        + String.join(", ", newly.subList(0, Math.min(newly.size(), MOST_NAMES)))
                        + (newly.size() > MOST_NAMES ? " and " + (newly.size() - MOST_NAMES) + " more" : "")
                        + "; if that is meant, --allow-grants " + newly.size() + " lets this run through"));
    }

    private static boolean holds(Set<Access> accesses, Set<String> sets) {
        return accesses.stream().anyMatch(access -> sets.contains(access.permissionSet()));
    }
}
