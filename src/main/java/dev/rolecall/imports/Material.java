package dev.rolecall.imports;

import dev.rolecall.live.LiveEstate;
import dev.rolecall.model.Estate;
import java.util.List;
import java.util.Set;

/**
 * What is to become files: all that AWS has, or what a Terraform state says.
 *
 * @param estate users, groups with their members, sets and assignments
 * @param shared sets of which more is assigned than the estate has: what the files do not list must stay
 * @param notes what could not be carried over into the estate
 */
record Material(Estate estate, Set<String> shared, List<String> notes) {
    Material {
        shared = Set.copyOf(shared);
        notes = List.copyOf(notes);
    }

    static Material of(LiveEstate live) {
        return new Material(live.estate(), Set.of(), List.of());
    }
}
