package dev.rolecall.plan;

import dev.rolecall.model.ControlTower;
import dev.rolecall.model.Globs;
import dev.rolecall.model.GuardSettings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names that are never changed or removed. A Control Tower set that a file defines may be adopted and assigned, for that
 * changes nothing of what it is; its contents and its present assignments stay.
 */
final class Protection {
    private final GuardSettings.Protection settings;

    Protection(GuardSettings.Protection settings) {
        this.settings = settings;
    }

    boolean coversSet(String name) {
        return Globs.matches(settings.permissionSets(), name) || ownedByControlTower(name);
    }

    boolean coversGroup(String name) {
        return Globs.matches(settings.groups(), name)
                || (settings.controlTower() && ControlTower.GROUPS.contains(name));
    }

    private boolean ownedByControlTower(String set) {
        return settings.controlTower() && ControlTower.PERMISSION_SETS.contains(set);
    }

    List<Refusal> refusals(List<Change> changes) {
        List<Refusal> refusals = new ArrayList<>();
        for (Change change : changes) {
            String name = protectedName(change);
            if (name != null) {
                boolean controlTower =
                        ControlTower.GROUPS.contains(name) || ControlTower.PERMISSION_SETS.contains(name);
                refusals.add(new Refusal(
                        "protected",
                        change.action().label() + " " + change.kind().label() + " " + change.subject() + ": "
                                + name + " is protected"
                                + (controlTower && settings.controlTower()
                                        ? " as Control Tower's own; 'guards.protect.controlTower: false' would let it"
                                        : " by 'guards.protect'; take it off that list to let it")));
            }
        }
        return refusals;
    }

    private @Nullable String protectedName(Change change) {
        if (change instanceof Change.OfPermissionSet set) {
            return coversSet(set.name()) && set.action() != Action.CREATE ? set.name() : null;
        } else if (change instanceof Change.OfOwner owner) {
            return coversSet(owner.permissionSet()) && !ownedByControlTower(owner.permissionSet())
                    ? owner.permissionSet()
                    : null;
        } else if (change instanceof Change.OfGroup group && group.action() != Action.CREATE) {
            String before =
                    group.before() == null ? group.name() : group.before().name();
            return coversGroup(before) ? before : null;
        } else if (change instanceof Change.OfMembership membership) {
            return coversGroup(membership.group()) ? membership.group() : null;
        } else if (change instanceof Change.OfAssignment assignment && assignment.action() == Action.DELETE) {
            String set = assignment.assignment().permissionSet();
            return coversSet(set) ? set : null;
        }
        return null;
    }
}
