package dev.rolecall.sandbox;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** An organizational unit; its parent is the root or another unit. */
record Unit(String id, String name, String parent, SortedMap<String, String> tags) {

    Unit {
        tags = Collections.unmodifiableSortedMap(tags == null ? new TreeMap<>() : new TreeMap<>(tags));
    }

    Unit withName(String newName) {
        return new Unit(id, newName, parent, tags);
    }

    Unit withTags(SortedMap<String, String> newTags) {
        return new Unit(id, name, parent, newTags);
    }
}
