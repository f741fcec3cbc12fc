package dev.rolecall.imports;

import dev.rolecall.model.Principal;
import java.util.Comparator;
import java.util.List;

/**
 * An entry of {@code assignments:}: everybody named gets every set named in every account chosen.
 *
 * @param principals groups before users, by name
 * @param permissionSets by name
 */
record Entry(List<Principal> principals, List<String> permissionSets, Selection where) implements Comparable<Entry> {
    private static final Comparator<Entry> ORDER = Comparator.<Entry, String>comparing(
                    entry -> entry.permissionSets.get(0))
            .thenComparing(entry -> String.join("\n", entry.permissionSets))
            .thenComparing(entry -> entry.principals.get(0))
            .thenComparing(entry -> entry.principals.size())
            .thenComparing(entry -> entry.where.toString())
            .thenComparing(entry -> entry.principals.toString());

    Entry {
        principals = List.copyOf(principals);
        permissionSets = List.copyOf(permissionSets);
    }

    @Override
    public int compareTo(Entry other) {
        return ORDER.compare(this, other);
    }
}
