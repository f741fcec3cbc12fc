package dev.rolecall.plan;

import dev.rolecall.live.AccountPolicies;
import dev.rolecall.live.LiveEstate;
import dev.rolecall.model.CustomerManagedPolicy;
import dev.rolecall.model.PermissionSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names of the permission sets that are administrator-like, before and after a plan. What is blocked does not come about.
 *
 * @param widened those that become so while they are there already
 */
record AdministratorSets(Set<String> before, Set<String> after, Set<String> widened) {

    static AdministratorSets of(LiveEstate live, List<Change> changes) {
        Set<CustomerManagedPolicy> boundless = boundless(live.policies());
        Set<CustomerManagedPolicy> boundlessThen = then(boundless, changes);
        Map<String, PermissionSet> sets = new HashMap<>(live.estate().permissionSets());
        Set<String> before = new HashSet<>();
        for (PermissionSet set : sets.values()) {
            if (AdministratorLike.is(set, boundless)) {
                before.add(set.name());
            }
        }
        for (Change change : changes) {
            if (change instanceof Change.OfPermissionSet set && change.blocked() == null && set.after() != null) {
                sets.put(set.name(), set.after());
            }
        }
        Set<String> after = new HashSet<>();
        for (PermissionSet set : sets.values()) {
            if (AdministratorLike.is(set, boundlessThen)) {
                after.add(set.name());
            }
        }
        Set<String> widened = new HashSet<>(after);
        widened.removeAll(before);
        return new AdministratorSets(before, after, widened);
    }

    /** Customer managed policies that allow everything wherever they were read: of others it is news where they come to. */
    private static Set<CustomerManagedPolicy> boundless(AccountPolicies policies) {
        Set<CustomerManagedPolicy> boundless = new HashSet<>();
        Set<CustomerManagedPolicy> bounded = new HashSet<>();
        policies.accounts().values().forEach(seen -> {
            if (seen instanceof AccountPolicies.Open open) {
                open.known()
                        .forEach((name, policy) ->
                                (policy.document().allowsEverything() ? boundless : bounded).add(name));
            }
        });
        boundless.removeAll(bounded);
        return boundless;
    }

    private static Set<CustomerManagedPolicy> then(Set<CustomerManagedPolicy> before, List<Change> changes) {
        Set<CustomerManagedPolicy> then = new HashSet<>(before);
        for (Change change : changes) {
            if (change instanceof Change.OfPolicy policy
                    && change.blocked() == null
                    && policy.after() != null
                    && policy.after().allowsEverything()) {
                then.add(policy.policy());
            }
        }
        return then;
    }
}
