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
            } else if (change instanceof Change.OfAssignment assignment && change.action() == Action.CREATE) {
                String missing = needs.missing(
                        assignment.assignment().permissionSet(),
                        assignment.assignment().account());
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
        Set<Assignment> gone = new HashSet<>();
        List<Assignment> come = new ArrayList<>();
        for (Change change : changes) {
            if (change instanceof Change.OfAssignment assignment && change.blocked() == null) {
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
                        ? kept(policy, assignments, gone, come, live, targets)
                        : change)
                .toList();
    }

    private static Change kept(
            Change.OfPolicy change,
            AssignmentIndex assignments,
            Set<Assignment> gone,
            Collection<Assignment> come,
            LiveEstate live,
            PolicyTargets targets) {
        String account = change.place().id();
        for (String set : change.permissionSets()) {
            boolean names = (live.estate().permissionSets().containsKey(set)
                            && targets.neededBy(set).isEmpty())
                    ? stays(set, change.policy(), live, targets)
                    : targets.neededBy(set).contains(change.policy());
            boolean held = assignments.of(set).stream()
                            .anyMatch(held1 -> held1.account().equals(account) && !gone.contains(held1))
                    || come.stream()
                            .anyMatch(next -> next.permissionSet().equals(set)
                                    && next.account().equals(account));
            if (names && held) {
                return change.withWhy(change.why()
                        .blocked("permission set " + set + ", which is assigned there, names it: take it off the set,"
                                + " or define the policy"));
            }
        }
        return change;
    }

    /** Whether a set that the files do not define goes on naming the policy. */
    private static boolean stays(String set, CustomerManagedPolicy policy, LiveEstate live, PolicyTargets targets) {
        PermissionSet present = live.estate().permissionSets().get(set);
        return !targets.defines(set)
                && present != null
                && present.neededPolicies().contains(policy);
    }

    private List<Change> split(Change.OfProvisioning change) {
        SortedMap<String, String> good = new TreeMap<>();
        SortedMap<String, String> bad = new TreeMap<>();
        Set<String> reasons = new TreeSet<>();
        change.accounts().forEach((account, name) -> {
            String missing = missing(change.permissionSet(), account);
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

    private @Nullable String missing(String permissionSet, String account) {
        for (CustomerManagedPolicy policy : targets.neededBy(permissionSet)) {
            String missing = missing(policy, account);
            if (missing != null) {
                return missing;
            }
        }
        return null;
    }

    private @Nullable String missing(CustomerManagedPolicy policy, String account) {
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
        } else if (inUse.getOrDefault(account, Set.of()).contains(policy)) {
            return null;
        } else if (wanted && seen instanceof AccountPolicies.Shut shut) {
            return "whether customer managed policy " + policy + " is in "
                    + live.organization().label(account) + " is not known: " + PolicyChanges.reason(shut);
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
