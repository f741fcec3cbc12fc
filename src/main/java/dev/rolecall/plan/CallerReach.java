package dev.rolecall.plan;

import dev.rolecall.live.LiveEstate;
import dev.rolecall.model.OrganizationTree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a delegated administrator can't do: assign in the management account, and touch a set that is provisioned there,
 * its assignments in other accounts included (aws-facts 5). Such changes are held back instead of tried.
 */
final class CallerReach {
    private CallerReach() {}

    static List<Change> applied(List<Change> changes, LiveEstate live) {
        if (live.organization().isManagement(live.caller().account())) {
            return changes;
        }
        return changes.stream()
                .map(change -> {
                    String reason = change.blocked() == null ? reason(change, live) : null;
                    return reason == null ? change : change.withWhy(change.why().blocked(reason));
                })
                .toList();
    }

    private static @Nullable String reason(Change change, LiveEstate live) {
        OrganizationTree organization = live.organization();
        String set = null;
        if (change instanceof Change.OfAssignment assignment) {
            if (organization.isManagement(assignment.assignment().account())) {
                return "account " + live.caller().account()
                        + " is not the management account, and only that one can change assignments there";
            }
            set = assignment.assignment().permissionSet();
        } else if (change instanceof Change.OfPermissionSet permissionSet) {
            set = permissionSet.name();
        } else if (change instanceof Change.OfOwner owner) {
            set = owner.permissionSet();
        } else if (change instanceof Change.OfProvisioning provisioning) {
            set = provisioning.permissionSet();
        }
        return set != null && live.inManagement(set)
                ? "permission set " + set + " is provisioned in the management account, and account "
                        + live.caller().account() + " is not that account"
                : null;
    }
}
