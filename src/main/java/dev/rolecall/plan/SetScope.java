package dev.rolecall.plan;

import dev.rolecall.live.LiveEstate;
import dev.rolecall.live.Part;
import dev.rolecall.model.DesiredEstate;
import dev.rolecall.model.PermissionSetDefinition;
import dev.rolecall.model.Problem;
import dev.rolecall.model.Settings;
import dev.rolecall.model.Tombstone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which permission sets these files may touch: ownership decides it before anything is compared. */
final class SetScope {
    private final DesiredEstate desired;
    private final LiveEstate live;
    private final Map<String, PermissionSetDefinition> managed = new LinkedHashMap<>();
    private final SortedSet<String> doomed = new TreeSet<>();
    private final SortedMap<String, Optional<String>> adopted = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    SetScope(DesiredEstate desired, LiveEstate live, Protection protection) {
        this.desired = desired;
        this.live = live;
        desired.definitions().permissionSets().values().forEach(this::define);
        for (Tombstone tombstone : desired.definitions().removed()) {
            if (tombstone.kind() == Tombstone.Kind.PERMISSION_SET) {
                bury(tombstone, protection);
            }
        }
        if (byTag()) {
            live.owners().forEach((name, owner) -> {
                if (owner.filter(settings().owner()::equals).isPresent()
                        && !desired.definitions().permissionSets().containsKey(name)
                        && !outOfReach(name)) {
                    doomed.add(name);
                }
            });
        }
    }

    /** Sets that the files define and may change, sorted by name. */
    Map<String, PermissionSetDefinition> managed() {
        return managed;
    }

    /** Live sets that must be gone. */
    SortedSet<String> doomed() {
        return doomed;
    }

    /** Live sets to be adopted and whose they were. */
    SortedMap<String, Optional<String>> adopted() {
        return adopted;
    }

    List<Problem> problems() {
        return problems;
    }

    List<String> notes() {
        return notes;
    }

    private Settings settings() {
        return desired.settings();
    }

    /** Where an endpoint has no tags, defining a set is all the ownership there is. */
    private boolean byTag() {
        return settings().ownership() == Settings.Ownership.TAG
                && !live.unsupported().contains(Part.TAGS);
    }

    private void define(PermissionSetDefinition definition) {
        String name = definition.permissionSet().name();
        if (outOfReach(name)) {
            return;
        }
        Optional<String> owner = live.owners().get(name);
        if (byTag() && owner != null && !owner.equals(Optional.of(settings().owner()))) {
            if (owner.isPresent() && !settings().takeOver().contains(owner.get())) {
                problems.add(new Problem(
                        definition.source(),
                        "permission set '" + name + "' belongs to owner '" + owner.get() + "'",
                        "remove it here, or list the owner in 'rolecall.takeOver' to adopt it"));
                return;
            }
            adopted.put(name, owner);
        }
        managed.put(name, definition);
    }

    private void bury(Tombstone tombstone, Protection protection) {
        String name = tombstone.name();
        Optional<String> owner = live.owners().get(name);
        if (owner == null || outOfReach(name)) {
            return;
        }
        if (protection.coversSet(name)) {
            problems.add(new Problem(
                    tombstone.source(), "permission set '" + name + "' is protected and can't be removed", null));
        } else if (byTag()
                && owner.isPresent()
                && !owner.get().equals(settings().owner())) {
            problems.add(new Problem(
                    tombstone.source(),
                    "permission set '" + name + "' belongs to owner '" + owner.get() + "' and can't be removed here",
                    "only its owner's files can remove it"));
        } else {
            doomed.add(name);
        }
    }

    private boolean outOfReach(String name) {
        boolean outside =
                settings().managementAccount() == Settings.ManagementAccount.IGNORE && live.inManagement(name);
        if (outside) {
            String note = "permission set " + name
                    + " is provisioned in the management account: left alone (managementAccount: ignore)";
            if (!notes.contains(note)) {
                notes.add(note);
            }
        }
        return outside;
    }
}
