package dev.rolecall.imports;

import dev.rolecall.live.LiveEstate;
import dev.rolecall.model.PermissionSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Names for permission sets of ours in an instance that may have others: what exists is kept. A set of ours is written as it
 * is; the name of anybody else's is not used.
 */
final class SetNames {
    private static final int LONGEST = 32;

    private final LiveEstate live;
    private final StarterRequest request;
    private final SortedMap<String, String> present = new TreeMap<>();
    private final SortedMap<String, PermissionSet> kept = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();

    SetNames(LiveEstate live, StarterRequest request) {
        this.live = live;
        this.request = request;
        live.owners().keySet().forEach(name -> present.put(name.toLowerCase(Locale.ROOT), name));
    }

    /** That name, or one like it where somebody else has it. */
    String of(String wanted) {
        if (isFree(wanted)) {
            return keep(wanted);
        }
        String owner = request.settings().owner().replaceAll("[^A-Za-z0-9_.-]", "");
        String stem = wanted + "-" + owner;
        String name = stem.substring(0, Math.min(LONGEST, stem.length()));
        for (int i = 2; !isFree(name); i++) {
            String end = "-" + i;
            name = wanted.substring(0, Math.min(LONGEST - end.length(), wanted.length())) + end;
        }
        notes.add("permission set " + wanted
                + " is there and not of these files, so it is left alone: theirs is called " + name);
        return keep(name);
    }

    private boolean isFree(String name) {
        String there = present.get(name.toLowerCase(Locale.ROOT));
        return there == null || request.definedSets().contains(name) || (there.equals(name) && isOurs(name));
    }

    private boolean isOurs(String name) {
        Optional<String> owner = live.owners().get(name);
        return owner != null
                && owner.isPresent()
                && owner.get().equals(request.settings().owner());
    }

    private String keep(String name) {
        PermissionSet set = live.estate().permissionSets().get(name);
        if (set != null && isOurs(name) && !request.definedSets().contains(name)) {
            kept.put(name, set);
        }
        return name;
    }

    /** Sets of ours that are there and that no file defines any more, as they are. */
    SortedMap<String, PermissionSet> kept() {
        return kept;
    }

    List<String> notes() {
        List<String> all = new ArrayList<>(notes);
        if (!kept.isEmpty()) {
            all.add("written as they are, with 'assignments: additive' so that what is assigned stays: "
                    + Wording.list("permission set", kept.keySet()) + " (they carry the tag of this owner already)");
        }
        return all;
    }
}
