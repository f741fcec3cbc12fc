package dev.rolecall.plan;

import dev.rolecall.live.AccountPolicies;
import dev.rolecall.live.LiveEstate;
import dev.rolecall.model.Assignment;
import dev.rolecall.model.CustomerManagedPolicy;
import dev.rolecall.model.PermissionSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A role can be made in an account only where every customer managed policy that its set names is there (aws-facts 5): what
 * AWS would fail is held back. And a policy stays where a role still needs it.
 */
final class PolicyNeeds {
    private final LiveEstate live;
    private final PolicyTargets targets;
    private final Map<String, Set<CustomerManagedPolicy>> there;
    private final Map<String, Set<CustomerManagedPolicy>> inUse = new TreeMap<>();
    private final Map<String, String> obstacles = new TreeMap<>();
    private final SortedMap<String, String> heldSets = new TreeMap<>();
    private final SortedSet<String> unchecked = new TreeSet<>();

    private PolicyNeeds(List<Change> changes, LiveEstate live, AssignmentIndex assignments, PolicyTargets targets) {
        this.live = live;
        this.targets = targets;
        this.there = PolicyChanges.afterwards(live, changes);
        live.estate().permissionSets().values().forEach(set -> use(set, assignments));
        for (Change change : changes) {
            if (change instanceof Change.OfPolicy policy && policy.blocked() != null) {
                obstacles.put(policy.place().id() + policy.policy(), policy.blocked());
            }
        }
        for (Change change : changes) {
            if (change instanceof Change.OfPermissionSet set && change.blocked() == null) {
                String reason = impossible(set, assignments);
                if (reason != null) {
                    heldSets.put(set.name(), reason);
                }
            }
        }
    }

    /**
     * Why a set must stay as it is: it would name a policy that can't come to be where the set is held, and could not be
     * provisioned there any more. An account that nobody can enter is no such reason.
     */
    private @Nullable String impossible(Change.OfPermissionSet change, AssignmentIndex assignments) {
        PermissionSet before = change.before();
        PermissionSet after = change.after();
        if (before == null || after == null) {
            return null;
        }
        SortedSet<CustomerManagedPolicy> added = new TreeSet<>(after.neededPolicies());
        added.removeAll(before.neededPolicies());
        for (CustomerManagedPolicy policy : added) {
            for (Assignment held : assignments.of(change.name())) {
                String account = held.account();
                String obstacle = obstacles.get(account + policy);
                if (obstacle != null && live.policies().in(account) instanceof AccountPolicies.Open) {
                    return "it would name customer managed policy " + policy + ", which can't be put into "
                            + live.organization().label(account) + ": " + obstacle;
                }
            }
        }
        return null;
    }

    /** Where a role of the set, as it is now, is held, all the policies that it names are there. */
    private void use(PermissionSet set, AssignmentIndex assignments) {
        SortedSet<CustomerManagedPolicy> policies = set.neededPolicies();
        if (policies.isEmpty()) {
            return;
        }
        for (Assignment held : assignments.of(set.name())) {
            if (!live.provisioned(set.name()).stale().contains(held.account())) {
                inUse.computeIfAbsent(held.account(), account -> new HashSet<>())
                        .addAll(policies);
            }
        }
    }

    /** The same changes, some of them blocked. */
    static List<Change> heldBack(
            List<Change> changes,
            LiveEstate live,
            AssignmentIndex assignments,
            PolicyTargets targets,
            List<String> notes) {
        PolicyNeeds needs = new PolicyNeeds(changes, live, assignments, targets);
        List<Change> result = new ArrayList<>();
        for (Change change : changes) {
            if (change.blocked() != null) {
                result.add(change);
            } else if (change instanceof Change.OfPermissionSet set && needs.heldSets.containsKey(set.name())) {
                result.add(change.withWhy(change.why().blocked(needs.heldSets.get(set.name()))));
            } else if (change instanceof Change.OfAssignment assignment && change.action() == Action.CREATE) {
                String missing = needs.missing(
                        assignment.assignment().permissionSet(),
                        assignment.assignment().account(),
                        true);
                result.add(
                        missing == null ? change : change.withWhy(change.why().blocked(missing)));
            } else if (change instanceof Change.OfProvisioning provisioning) {
                result.addAll(needs.split(provisioning));
            } else {
                result.add(change);
            }
        }
        notes.addAll(needs.notes());
        return result;
    }

    /** Keeps a policy that is not wanted any more where a set that names it stays assigned. */
    static List<Change> kept(
            List<Change> changes, LiveEstate live, AssignmentIndex assignments, PolicyTargets targets) {
        Set<String> held = new HashSet<>();
        Set<Assignment> gone = new HashSet<>();
        List<Assignment> come = new ArrayList<>();
        for (Change change : changes) {
            if (change instanceof Change.OfPermissionSet set && change.blocked() != null) {
                held.add(set.name());
            } else if (change instanceof Change.OfAssignment assignment && change.blocked() == null) {
                if (change.action() == Action.DELETE) {
                    gone.add(assignment.assignment());
                } else {
                    come.add(assignment.assignment());
                }
            }
        }
        return changes.stream()
                .map(change -> change instanceof Change.OfPolicy policy
                                && change.action() == Action.DELETE
                                && change.blocked() == null
                        ? kept(policy, assignments, held, gone, come, live, targets)
                        : change)
                .toList();
    }

    private static Change kept(
            Change.OfPolicy change,
            AssignmentIndex assignments,
            Set<String> heldSets,
            Set<Assignment> gone,
            Collection<Assignment> come,
            LiveEstate live,
            PolicyTargets targets) {
        String account = change.place().id();
        for (String set : change.permissionSets()) {
            boolean stays = heldSets.contains(set)
                    || (live.estate().permissionSets().containsKey(set)
                            && targets.neededBy(set).isEmpty()
                            && !targets.defines(set));
            boolean names = stays
                    ? namesNow(set, change.policy(), live)
                    : targets.neededBy(set).contains(change.policy());
            boolean held = assignments.of(set).stream()
                            .anyMatch(held1 -> held1.account().equals(account) && !gone.contains(held1))
                    || come.stream()
                            .anyMatch(next -> next.permissionSet().equals(set)
                                    && next.account().equals(account));
            if (names && held) {
                return change.withWhy(change.why()
                        .blocked("permission set " + set + ", which is assigned there, names it"
                                + (heldSets.contains(set)
                                        ? " as long as its change is held back"
                                        : ": take it off the set, or define the policy")));
            }
        }
        return change;
    }

    private static boolean namesNow(String set, CustomerManagedPolicy policy, LiveEstate live) {
        PermissionSet present = live.estate().permissionSets().get(set);
        return present != null && present.neededPolicies().contains(policy);
    }

    private List<Change> split(Change.OfProvisioning change) {
        SortedMap<String, String> good = new TreeMap<>();
        SortedMap<String, String> bad = new TreeMap<>();
        Set<String> reasons = new TreeSet<>();
        change.accounts().forEach((account, name) -> {
            String missing = missing(change.permissionSet(), account, false);
            (missing == null ? good : bad).put(account, name);
            if (missing != null) {
                reasons.add(missing);
            }
        });
        if (bad.isEmpty()) {
            return List.of(change);
        }
        List<Change> result = new ArrayList<>();
        if (!good.isEmpty()) {
            result.add(new Change.OfProvisioning(change.permissionSet(), good, false, change.why()));
        }
        result.add(new Change.OfProvisioning(
                change.permissionSet(), bad, false, change.why().blocked(String.join("; ", reasons))));
        return result;
    }

    /** @param access whether somebody is to get in, for whom what is there must be as the files have it */
    private @Nullable String missing(String permissionSet, String account, boolean access) {
        String held = heldSets.get(permissionSet);
        if (held != null) {
            return "permission set " + permissionSet + " is held back: " + held;
        }
        for (CustomerManagedPolicy policy : targets.neededBy(permissionSet)) {
            String missing = missing(policy, account, access);
            if (missing != null) {
                return missing;
            }
        }
        return null;
    }

    private @Nullable String missing(CustomerManagedPolicy policy, String account, boolean access) {
        AccountPolicies.Seen seen = live.policies().in(account);
        boolean wanted = targets.wantedIn(account).containsKey(policy);
        if (there.getOrDefault(account, Set.of()).contains(policy)) {
            return null;
        } else if (seen instanceof AccountPolicies.Open) {
            String where = "there is no customer managed policy " + policy + " in "
                    + live.organization().label(account);
            String obstacle = obstacles.get(account + policy);
            return where
                    + (obstacle != null
                            ? ": " + obstacle
                            : wanted
                                    ? " yet, and putting it there is outside of --only"
                                    : ", and no file puts one there");
        }
        boolean used = inUse.getOrDefault(account, Set.of()).contains(policy);
        if (wanted && seen instanceof AccountPolicies.Shut shut && (access || !used)) {
            return "whether customer managed policy " + policy + " is in "
                    + live.organization().label(account) + (used ? " as the files have it" : "") + " is not known: "
                    + PolicyChanges.reason(shut);
        } else if (used) {
            return null;
        }
        // Who keeps the policy there may well have put it there: AWS will say.
        unchecked.add(policy + " in " + live.organization().label(account));
        return null;
    }

    private List<String> notes() {
        if (unchecked.isEmpty()) {
            return List.of();
        }
        List<String> some = List.copyOf(unchecked).subList(0, Math.min(unchecked.size(), 5));
        return List.of("not checked whether they are there: customer managed policies " + String.join(", ", some)
                + (unchecked.size() > some.size() ? " and " + (unchecked.size() - some.size()) + " more" : "")
                + (targets.canEnter() ? "" : " (with 'rolecall.accountRole' set, the accounts are looked into)"));
    }
}
