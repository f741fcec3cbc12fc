package dev.rolecall.desired;

import dev.rolecall.model.Location;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The names that the files define, and where.
 *
 * @param users by user name
 */
record Names(
        SortedMap<String, Location> users,
        SortedMap<String, Location> groups,
        SortedMap<String, Location> permissionSets) {

    /** Takes down all names; one that is there already is a problem. */
    static Names defined(Sections sections, Problems problems) {
        return new Names(
                names("user", sections.entries("users"), "userName", problems),
                names("group", sections.entries("groups"), "name", problems),
                names("permission set", sections.entries("permissionSets"), "name", problems));
    }

    private static SortedMap<String, Location> names(
            String kind, List<Located> entries, String key, Problems problems) {
        Map<String, Location> names = new TreeMap<>();
        for (Located entry : entries) {
            Located value = entry.get(key);
            String name = value == null ? null : value.text();
            if (value == null || name == null) {
                problems.doubtNames();
                continue;
            }
            Location first = names.putIfAbsent(name, value.location());
            if (first != null) {
                problems.add(value.location(), kind + " '" + name + "' is defined twice", "first in " + first);
            }
        }
        return Collections.unmodifiableSortedMap(new TreeMap<>(names));
    }
}
