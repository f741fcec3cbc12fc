package dev.rolecall.plan;

import dev.rolecall.live.LiveEstate;
import dev.rolecall.live.Part;
import dev.rolecall.model.Assignment;
import dev.rolecall.model.DesiredEstate;
import dev.rolecall.model.OrganizationTree;
import dev.rolecall.model.PermissionSet;
import dev.rolecall.model.PermissionSetDefinition;
import dev.rolecall.model.Settings;
import dev.rolecall.model.Tombstone;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Permission sets themselves: adopted, made, changed, removed. */
final class SetChanges {
    private SetChanges() {}

    static List<Change> of(DesiredEstate desired, LiveEstate live, AssignmentIndex assignments, SetScope scope) {
        List<Change> changes = new ArrayList<>();
        for (PermissionSetDefinition definition : scope.managed().values()) {
            Why why = Why.asked(definition.source());
            String name = definition.permissionSet().name();
            PermissionSet present = live.estate().permissionSets().get(name);
            PermissionSet wanted = comparable(definition.permissionSet(), present, desired.settings(), live);
            if (present == null) {
                changes.add(new Change.OfPermissionSet(Action.CREATE, null, wanted, why));
                continue;
            }
            Optional<String> formerOwner = scope.adopted().get(name);
            if (formerOwner != null) {
                changes.add(new Change.OfOwner(
                        name, formerOwner.orElse(null), desired.settings().owner(), why));
            }
            PermissionSet before = withoutUntold(present, desired.settings());
            if (!before.equals(wanted)) {
                changes.add(new Change.OfPermissionSet(Action.UPDATE, before, wanted, why));
            }
        }
        for (String name : scope.doomed()) {
            PermissionSet present = live.estate().permissionSets().get(name);
            if (present != null) {
                Tombstone tombstone = desired.definitions().tombstone(Tombstone.Kind.PERMISSION_SET, name);
                Why why = tombstone == null ? Why.ABSENCE : Why.asked(tombstone.source());
                changes.add(new Change.OfPermissionSet(
                        Action.DELETE,
                        present,
                        null,
                        why.blocked(heldInInactiveAccounts(name, assignments, live.organization()))));
            }
        }
        return changes;
    }

    /** The wanted set where absent or untold parts are taken from what is there. */
    private static PermissionSet comparable(
            PermissionSet wanted, @Nullable PermissionSet present, Settings settings, LiveEstate live) {
        PermissionSet result = withoutUntold(wanted, settings);
        if (result.description() == null && present != null) {
            result = result.withDescription(present.description());
        }
        if (live.unsupported().contains(Part.BOUNDARY)) {
            result = result.withPermissionsBoundary(null);
        }
        if (live.unsupported().contains(Part.TAGS)) {
            result = result.withTags(Map.of());
        }
        if (live.unsupported().contains(Part.CUSTOMER_POLICIES)) {
            result = result.withPolicies(result.awsManagedPolicies(), Collections.emptySortedSet());
        }
        return result;
    }

    /** Where ownership is by definition, tags are neither read nor written. */
    private static PermissionSet withoutUntold(PermissionSet set, Settings settings) {
        return settings.ownership() == Settings.Ownership.DEFINED ? set.withTags(Map.of()) : set;
    }

    private static @Nullable String heldInInactiveAccounts(
            String set, AssignmentIndex assignments, OrganizationTree organization) {
        Set<String> inactive = assignments.of(set).stream()
                .map(Assignment::account)
                .filter(account -> !organization.active(account))
                .map(organization::label)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
        return inactive.isEmpty()
                ? null
                : "still assigned in " + String.join(", ", inactive)
                        + ", where nothing can be changed because the account is not active";
    }
}
