package dev.rolecall.plan;

import dev.rolecall.live.AwsPolicies;
import dev.rolecall.live.LiveEstate;
import dev.rolecall.model.DesiredEstate;
import dev.rolecall.model.PermissionSet;
import dev.rolecall.model.PermissionsBoundary;
import dev.rolecall.model.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A set that names a policy which AWS does not have can't be provisioned anywhere: what would newly name one is held back, and so
 * is what needs the set. What a set names already stays its own affair, for AWS may have retired it since.
 */
final class AwsPolicyNeeds {
    private static final int MOST = 5;

    private AwsPolicyNeeds() {}

    /** Policies of AWS, as policies or boundaries, that sets of the files are to name and do not name yet. */
    static SortedSet<String> newlyNamed(DesiredEstate desired, LiveEstate live, Only only) {
        SortedSet<String> policies = new TreeSet<>();
        desired.definitions().permissionSets().forEach((name, definition) -> {
            PermissionSet present = live.estate().permissionSets().get(name);
            boolean someoneElses = present == null && live.owners().containsKey(name);
            boolean outside = desired.settings().managementAccount() == Settings.ManagementAccount.IGNORE
                    && live.inManagement(name);
            if (only.wantsSet(name) && !someoneElses && !outside) {
                policies.addAll(added(present, definition.permissionSet()));
            }
        });
        return policies;
    }

    private static SortedSet<String> added(@Nullable PermissionSet before, @Nullable PermissionSet after) {
        SortedSet<String> added = named(after);
        added.removeAll(named(before));
        return added;
    }

    private static SortedSet<String> named(@Nullable PermissionSet set) {
        SortedSet<String> named = new TreeSet<>();
        if (set != null) {
            named.addAll(set.awsManagedPolicies());
            PermissionsBoundary boundary = set.permissionsBoundary();
            if (boundary != null && boundary.awsManagedPolicy() != null) {
                named.add(boundary.awsManagedPolicy());
            }
        }
        return named;
    }

    /** The same changes, some of them blocked. */
    static List<Change> heldBack(List<Change> changes, AwsPolicies policies, List<String> notes) {
        if (!policies.unchecked().isEmpty()) {
            notes.add(unchecked(policies));
        }
        SortedMap<String, String> reasons = new TreeMap<>();
        for (Change change : changes) {
            if (change instanceof Change.OfPermissionSet set) {
                SortedSet<String> missing = added(set.before(), set.after());
                missing.retainAll(policies.absent());
                if (!missing.isEmpty()) {
                    reasons.put(set.name(), absent(missing));
                }
            }
        }
        List<Change> result = new ArrayList<>();
        for (Change change : changes) {
            String reason = change.blocked() != null ? null : reason(change, reasons);
            result.add(reason == null ? change : change.withWhy(change.why().blocked(reason)));
        }
        return result;
    }

    private static @Nullable String reason(Change change, SortedMap<String, String> reasons) {
        if (change instanceof Change.OfPermissionSet set) {
            return reasons.get(set.name());
        } else if (change instanceof Change.OfProvisioning provisioning) {
            return needing(provisioning.permissionSet(), reasons);
        } else if (change instanceof Change.OfAssignment assignment && change.action() == Action.CREATE) {
            return needing(assignment.assignment().permissionSet(), reasons);
        }
        return null;
    }

    private static @Nullable String needing(String set, SortedMap<String, String> reasons) {
        String reason = reasons.get(set);
        return reason == null ? null : "permission set " + set + " is held back: " + reason;
    }

    private static String absent(SortedSet<String> missing) {
        return "AWS has no managed policy " + String.join(", ", missing)
                + ", and would fail to provision the set: correct the name, or take it out";
    }

    private static String unchecked(AwsPolicies policies) {
        List<String> all = List.copyOf(policies.unchecked());
        List<String> some = all.subList(0, Math.min(all.size(), MOST));
        return "not checked whether AWS has them: AWS managed policies " + String.join(", ", some)
                + (all.size() > MOST ? " and " + (all.size() - MOST) + " more" : "") + " ("
                + policies.reason() + ")";
    }
}
