package dev.rolecall.desired;

import dev.rolecall.model.Location;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The names that the files define, and where.
 *
 * @param users by user name
 * @param perhaps whatever texts stand in entries without a sound name: what such an entry would have defined is among
 *     them, under a misspelt key or as a number, so nobody can say that it is defined nowhere
 */
record Names(
        SortedMap<String, Location> users,
        SortedMap<String, Location> groups,
        SortedMap<String, Location> permissionSets,
        Set<String> perhaps) {

    /** Takes down all names; one that is there already is a problem. */
    static Names defined(Sections sections, Problems problems) {
        Set<String> perhaps = new HashSet<>();
        return new Names(
                names("user", sections.entries("users"), "userName", perhaps, problems),
                names("group", sections.entries("groups"), "name", perhaps, problems),
                names("permission set", sections.entries("permissionSets"), "name", perhaps, problems),
                perhaps);
    }

    private static SortedMap<String, Location> names(
            String kind, List<Located> entries, String key, Set<String> perhaps, Problems problems) {
        Map<String, Location> names = new TreeMap<>();
        for (Located entry : entries) {
            Located value = entry.get(key);
            String name = value == null ? null : value.text();
            if (value == null || name == null) {
                texts(entry, perhaps);
                continue;
            }
            Location first = names.putIfAbsent(name, value.location());
            if (first != null) {
                problems.add(value.location(), kind + " '" + name + "' is defined twice", "first in " + first);
            }
        }
        return Collections.unmodifiableSortedMap(new TreeMap<>(names));
    }

    private static void texts(Located entry, Set<String> texts) {
        texts.add(entry.written());
        entry.items().forEach(item -> texts.add(item.written()));
        for (String key : entry.keys()) {
            Located value = entry.mapping(key);
            texts.add(value.written());
            value.items().forEach(item -> texts.add(item.written()));
        }
    }
}
