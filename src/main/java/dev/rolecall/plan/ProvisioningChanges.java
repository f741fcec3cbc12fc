package dev.rolecall.plan;

import dev.rolecall.live.LiveEstate;
import dev.rolecall.live.Provisioned;
import dev.rolecall.model.Assignment;
import dev.rolecall.model.Coverage;
import dev.rolecall.model.PermissionSetDefinition;
import dev.rolecall.model.Settings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which roles have to be brought up to date: after a change of the set all of them, else those that AWS calls stale. An
 * account where nobody will hold the set any more is left out, for its role goes. {@code staleRoles: keep} leaves the
 * stale ones alone.
 */
final class ProvisioningChanges {
    private ProvisioningChanges() {}

    static List<Change> of(
            Settings settings,
            LiveEstate live,
            AssignmentIndex assignments,
            SetScope scope,
            List<Change> others,
            List<String> notes,
            Only only) {
        Set<String> changed = new HashSet<>();
        Set<Assignment> removed = new HashSet<>();
        for (Change change : others) {
            if (change instanceof Change.OfPermissionSet set
                    && set.action() == Action.UPDATE
                    && set.before() != null
                    && set.after() != null
                    && !set.before().sameRole(set.after())) {
                changed.add(set.name());
            } else if (change instanceof Change.OfAssignment assignment && assignment.action() == Action.DELETE) {
                removed.add(assignment.assignment());
            }
        }
        List<Change> changes = new ArrayList<>();
        for (PermissionSetDefinition definition : scope.managed().values()) {
            String name = definition.permissionSet().name();
            Provisioned where = live.provisioned(name);
            boolean keep = settings.staleRoles() == Settings.StaleRoles.KEEP;
            SortedSet<String> due =
                    new TreeSet<>(changed.contains(name) ? where.assigned() : keep ? Set.<String>of() : where.stale());
            due.retainAll(where.assigned());
            if (!due.isEmpty() && live.coverage() == Coverage.COMPLETE) {
                // Under any other, somebody whom it does not look at may hold the set there and keep its role.
                due.removeAll(left(assignments.of(name), removed));
            }
            SortedMap<String, String> accounts = new TreeMap<>();
            for (String account : due) {
                dev.rolecall.model.Account target = live.organization().account(account);
                if (target != null && target.active()) {
                    if (only.wantsProvisioning(name, account)) {
                        accounts.put(account, target.name());
                    }
                } else {
                    notes.add("permission set " + name + " in "
                            + live.organization().label(account)
                            + " stays as it is: the account is not active");
                }
            }
            if (!accounts.isEmpty()) {
                boolean everywhere = changed.contains(name) && accounts.keySet().equals(where.accounts());
                changes.add(new Change.OfProvisioning(name, accounts, everywhere, Why.asked(definition.source())));
            }
        }
        return changes;
    }

    /** Accounts where somebody holds the set and nobody keeps it. */
    private static Set<String> left(List<Assignment> held, Set<Assignment> removed) {
        Set<String> left = new HashSet<>();
        Set<String> kept = new HashSet<>();
        held.forEach(assignment -> (removed.contains(assignment) ? left : kept).add(assignment.account()));
        left.removeAll(kept);
        return left;
    }
}
