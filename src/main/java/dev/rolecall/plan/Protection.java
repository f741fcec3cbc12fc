package dev.rolecall.plan;

import dev.rolecall.model.ControlTower;
import dev.rolecall.model.Globs;
import dev.rolecall.model.GuardSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Names that are never changed or removed. A Control Tower set that a file defines may be adopted and assigned, for that
 * changes nothing of what it is; its contents and its present assignments stay.
 */
public final class Protection {
    private static final int MOST_HARMS = 3;

    private final GuardSettings.Protection settings;

    public Protection(GuardSettings.Protection settings) {
        this.settings = settings;
    }

    /** Whether a permission set of that name is protected. */
    public boolean coversSet(String name) {
        return Globs.matches(settings.permissionSets(), name) || ownedByControlTower(name);
    }

    /** Whether a group of that name is protected. */
    public boolean coversGroup(String name) {
        return Globs.matches(settings.groups(), name)
                || (settings.controlTower() && ControlTower.GROUPS.contains(name));
    }

    private boolean ownedByControlTower(String set) {
        return settings.controlTower() && ControlTower.PERMISSION_SETS.contains(set);
    }

    /** One for each protected name, with what would be done to it. */
    List<Refusal> refusals(List<Change> changes) {
        SortedMap<String, List<String>> harms = new TreeMap<>();
        for (Change change : changes) {
            String name = protectedName(change);
            if (name != null) {
                harms.computeIfAbsent(name, n -> new ArrayList<>())
                        .add(change.action().label() + " " + change.kind().label() + " " + change.subject());
            }
        }
        List<Refusal> refusals = new ArrayList<>();
        harms.forEach((name, harm) -> refusals.add(new Refusal("protected", text(name, harm))));
        return refusals;
    }

    private String text(String name, List<String> harm) {
        boolean controlTower = settings.controlTower()
                && (ControlTower.GROUPS.contains(name) || ControlTower.PERMISSION_SETS.contains(name));
        return name + " is protected"
                + (controlTower
                        ? " as Control Tower's own ('guards.protect.controlTower: false' would end that)"
                        : " by 'guards.protect' (taking it off that list would end that)")
                + ", but this plan would " + String.join("; ", harm.subList(0, Math.min(harm.size(), MOST_HARMS)))
                + (harm.size() > MOST_HARMS ? "; and " + (harm.size() - MOST_HARMS) + " more" : "");
    }

    private @Nullable String protectedName(Change change) {
        if (change instanceof Change.OfPermissionSet set) {
            return coversSet(set.name()) && set.action() != Action.CREATE ? set.name() : null;
        } else if (change instanceof Change.OfOwner owner) {
            return coversSet(owner.permissionSet()) && !ownedByControlTower(owner.permissionSet())
                    ? owner.permissionSet()
                    : null;
        } else if (change instanceof Change.OfPolicy policy && policy.before() != null) {
            return policy.permissionSets().stream()
                    .filter(this::coversSet)
                    .findFirst()
                    .orElse(null);
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
