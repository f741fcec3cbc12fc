package dev.rolecall.imports;

import dev.rolecall.live.LiveEstate;
import dev.rolecall.model.ControlTower;
import dev.rolecall.model.PermissionSet;
import dev.rolecall.model.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which permission sets the files are to own. What they may not, or can't, is left out and told. */
final class SetChoice {
    private final LiveEstate live;
    private final ImportRequest request;
    private final Settings settings;
    private final boolean ignoresManagement;
    private final Set<String> known;
    private final SortedMap<String, PermissionSet> chosen = new TreeMap<>();
    private final SortedMap<String, SortedSet<String>> others = new TreeMap<>();
    private final SortedSet<String> controlTower = new TreeSet<>();
    private final SortedSet<String> inManagement = new TreeSet<>();
    private final List<String> notes = new ArrayList<>();

    SetChoice(
            SortedMap<String, PermissionSet> sets, LiveEstate live, ImportRequest request, boolean ignoresManagement) {
        this.live = live;
        this.request = request;
        this.settings = request.settings();
        this.ignoresManagement = ignoresManagement;
        this.known = Set.copyOf(sets.keySet());
        sets.values().forEach(this::choose);
        tell();
    }

    /** Files of an owner remove what carries the owner's tag and is not in them, so those that are to be all he has must have it. */
    void nothingOfOursIsForgotten() {
        SortedSet<String> forgotten = new TreeSet<>(live.owners().keySet());
        forgotten.removeIf(
                name -> known.contains(name) || !ours(name) || (ignoresManagement && live.inManagement(name)));
        if (!forgotten.isEmpty()) {
            throw new CannotImport("AWS has more that carries the tag of owner '" + settings.owner() + "': "
                    + Wording.list("permission set", forgotten) + "; files of that owner that leave it out would remove"
                    + " it. Import with another --owner");
        }
    }

    private boolean byTag() {
        return settings.ownership() == Settings.Ownership.TAG;
    }

    private boolean ours(String set) {
        return byTag() && settings.owner().equals(owner(set));
    }

    private void choose(PermissionSet set) {
        String name = set.name();
        String owner = owner(name);
        boolean ours = ours(name);
        if (ignoresManagement && live.inManagement(name)) {
            inManagement.add(name);
        } else if (byTag() && !ours && !owner.isEmpty() && !settings.takeOver().contains(owner)) {
            others.computeIfAbsent(owner, o -> new TreeSet<>()).add(name);
        } else if (request.refused().containsKey(name)) {
            if (ours) {
                throw new CannotImport("permission set '" + name + "' carries the tag of owner '" + owner
                        + "', so files of that owner that leave it out would remove it; but files can't hold it: "
                        + request.refused().get(name) + ". Mend it, or import with another --owner.");
            }
            notes.add("permission set " + name + " is left out, since files can't hold it: "
                    + request.refused().get(name));
        } else if (!ours && !request.controlTower() && ControlTower.PERMISSION_SETS.contains(name)) {
            controlTower.add(name);
        } else {
            chosen.put(name, set);
        }
    }

    private String owner(String set) {
        Optional<String> owner = live.owners().get(set);
        return owner == null ? "" : owner.orElse("");
    }

    private void tell() {
        others.forEach((owner, sets) -> notes.add("left out, since they belong to owner '" + owner + "': "
                + Wording.list("permission set", sets) + " (--owner " + owner
                + " imports them as their owner's, --take-over " + owner + " to be adopted)"));
        if (!controlTower.isEmpty()) {
            notes.add("left out, since Control Tower made them: " + Wording.list("permission set", controlTower)
                    + " (--control-tower imports them)");
        }
        if (!inManagement.isEmpty()) {
            notes.add("left out, since only the management account can change what is provisioned there: "
                    + Wording.list("permission set", inManagement));
        }
    }

    SortedMap<String, PermissionSet> chosen() {
        return chosen;
    }

    List<String> notes() {
        return notes;
    }
}
