package dev.rolecall.plan;

import dev.rolecall.model.PermissionSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Names of the permission sets that are administrator-like, before and after a plan. What is blocked does not come about.
 *
 * @param widened those that become so while they are there already
 */
record AdministratorSets(Set<String> before, Set<String> after, Set<String> widened) {

    static AdministratorSets of(Collection<PermissionSet> live, List<Change> changes) {
        Set<String> before = new HashSet<>();
        for (PermissionSet set : live) {
            if (AdministratorLike.is(set)) {
                before.add(set.name());
            }
        }
        Set<String> after = new HashSet<>(before);
        Set<String> widened = new HashSet<>();
        for (Change change : changes) {
            if (change instanceof Change.OfPermissionSet set && change.blocked() == null && set.after() != null) {
                if (!AdministratorLike.is(set.after())) {
                    after.remove(set.name());
                } else if (after.add(set.name())) {
                    widened.add(set.name());
                }
            }
        }
        return new AdministratorSets(before, after, widened);
    }
}
