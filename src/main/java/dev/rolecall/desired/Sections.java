package dev.rolecall.desired;

import dev.rolecall.model.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The files' sections, those of one name merged: entries in the order of files and lines. */
final class Sections {
    private static final Set<String> KNOWN =
            Set.of("rolecall", "users", "groups", "permissionSets", "assignments", "removed", "policies");

    private final Map<String, List<Located>> entries = new TreeMap<>();
    private final Map<String, List<Location>> keys = new TreeMap<>();
    private final List<Located> settings = new ArrayList<>();

    /** Takes in a file. With a section that nobody knows, what the file defines is in doubt. */
    void add(Located root, Problems problems) {
        if (!root.isMapping() || !KNOWN.containsAll(root.keys())) {
            problems.doubtNames();
        }
        for (String key : root.keys()) {
            keys.computeIfAbsent(key, unused -> new ArrayList<>()).add(root.keyLocation(key));
            Located section = root.mapping(key);
            if (key.equals("rolecall")) {
                settings.add(section);
            } else if (key.equals("removed")) {
                section.keys().forEach(kind -> entries("removed." + kind).addAll(section.items(kind)));
            } else {
                entries(key).addAll(section.items());
            }
        }
    }

    /** Entries of a list such as {@code groups} or {@code removed.groups}. */
    List<Located> entries(String section) {
        return entries.computeIfAbsent(section, unused -> new ArrayList<>());
    }

    /** Where the section begins, in each file that has it. */
    List<Location> keys(String section) {
        return keys.getOrDefault(section, List.of()).stream()
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    /** The {@code rolecall:} block, the first if there are several. */
    @Nullable Located settings() {
        return settings.isEmpty() ? null : settings.get(0);
    }
}
