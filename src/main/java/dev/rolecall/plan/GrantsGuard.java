package dev.rolecall.plan;

import dev.rolecall.model.Principal;
import dev.rolecall.model.Settings;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** No more people than this become administrator-like in one plan, be it by assignment, membership or a set's new contents. */
final class GrantsGuard {
    private static final int MOST_NAMES = 10;

    private GrantsGuard() {}

    static List<Refusal> refusals(Settings settings, AdministratorSets sets, People people, Allowance allowance) {
        Integer most = allowance.adminPeople() != null
                ? allowance.adminPeople()
                : settings.guards().adminPeople();
        if (most == null) {
            return List.of();
        }
        SortedSet<String> candidates = new TreeSet<>(people.touched());
        candidates.addAll(people.behind(people.holdersBefore(sets.widened())));
        Set<Principal> holdersBefore = people.holdersBefore(sets.before());
        Set<Principal> holdersAfter = people.holdersAfter(sets.after());
        List<String> newly = candidates.stream()
                .filter(user -> people.isAmong(holdersAfter, user) && !people.wasAmong(holdersBefore, user))
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
}
