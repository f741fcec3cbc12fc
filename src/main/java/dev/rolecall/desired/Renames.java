package dev.rolecall.desired;

import dev.rolecall.model.Location;
import dev.rolecall.model.Settings;
import dev.rolecall.model.Tombstone.Kind;
import java.util.HashMap;
import java.util.Map;

/** What {@code previously:} may name: a group that is nowhere else in the files, and not protected. */
final class Renames {
    private final Sections sections;
    private final Names names;
    private final Settings settings;
    private final Problems problems;

    Renames(Sections sections, Names names, Settings settings, Problems problems) {
        this.sections = sections;
        this.names = names;
        this.settings = settings;
        this.problems = problems;
    }

    void check() {
        Map<String, Location> used = new HashMap<>();
        for (Located tombstone : sections.entries("removed.groups")) {
            used.putIfAbsent(String.valueOf(tombstone.text()), tombstone.location());
        }
        for (Located group : sections.entries("groups")) {
            Located previously = group.get("previously");
            String old = previously == null ? null : previously.text();
            if (previously == null || old == null) {
                continue;
            }
            Location other = names.groups().get(old);
            Location first = used.putIfAbsent(old, previously.location());
            String shield = Tombstones.shield(Kind.GROUP, old, settings.guards().protect());
            if (old.equals(group.text("name"))) {
                problems.add(previously.location(), "'previously' is the group's own name", "leave it out");
            } else if (other != null) {
                problems.add(
                        previously.location(),
                        "'previously' names group '" + old + "', which is defined too",
                        "defined in " + other);
            } else if (first != null) {
                problems.add(
                        previously.location(),
                        "'previously' names group '" + old + "', which is spoken for already",
                        "first in " + first);
            } else if (shield != null) {
                problems.add(
                        previously.location(), "'previously' names group '" + old + "', which is protected", shield);
            }
        }
    }
}
