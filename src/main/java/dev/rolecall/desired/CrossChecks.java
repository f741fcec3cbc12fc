package dev.rolecall.desired;

import dev.rolecall.model.Location;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be said only once all files are read: names that are used are defined, and nobody writes what SCIM owns. */
final class CrossChecks {
    private static final String PROVIDER = "with identitySource: external the identity provider owns them";

    private static final int MOST_HINTS = 200;
    private static final Set<String> RESERVED = Set.of("Administrator", "AWSAdministrators");

    private final Sections sections;
    private final Names names;
    private final Problems problems;
    private final Map<String, Optional<String>> hints = new HashMap<>();

    CrossChecks(Sections sections, Names names, Problems problems) {
        this.sections = sections;
        this.names = names;
        this.problems = problems;
    }

    /** Not checked where a file could not be read: it may define the name. */
    void references() {
        if (problems.incomplete()) {
            return;
        }
        for (Located assignment : sections.entries("assignments")) {
            assignment.items("groups").forEach(group -> known("group", group, names.groups()));
            assignment.items("permissionSets").forEach(set -> known("permission set", set, names.permissionSets()));
        }
        Located block = sections.settings();
        if (block != null) {
            for (Located breakGlass : block.mapping("guards").items("breakGlass")) {
                known("group", breakGlass.get("group"), names.groups());
                known("permission set", breakGlass.get("permissionSet"), names.permissionSets());
            }
        }
    }

    private void known(String kind, @Nullable Located value, Map<String, Location> defined) {
        String name = value == null ? null : value.text();
        if (value == null
                || name == null
                || defined.containsKey(name)
                || names.perhaps().contains(name)) {
            return;
        }
        String nearest = nearest(kind, name, defined);
        String otherwise =
                kind.equals("group") ? "define it; for one that exists already '- name: " + name + "' will do" : null;
        problems.add(
                value.location(),
                kind + " '" + name + "' is defined by no file",
                nearest == null ? otherwise : nearest);
    }

    /** A slip in one place may leave thousands of references open: only so many names are looked up, each once. */
    private @Nullable String nearest(String kind, String name, Map<String, Location> defined) {
        String key = kind + " " + name;
        if (hints.size() < MOST_HINTS) {
            hints.computeIfAbsent(key, unused -> Optional.ofNullable(Nearest.hint(name, defined.keySet())));
        }
        return hints.getOrDefault(key, Optional.empty()).orElse(null);
    }

    /** Names that Identity Center keeps for itself (identity store API reference, CreateUser). */
    void reservedNames() {
        sections.entries("users").forEach(user -> notReserved("user", user.get("userName")));
        sections.entries("groups").stream()
                .filter(group -> group.keys().size() > 1)
                .forEach(group -> notReserved("group", group.get("name")));
    }

    private void notReserved(String kind, @Nullable Located value) {
        if (value != null && RESERVED.contains(String.valueOf(value.text()))) {
            problems.add(
                    value.location(),
                    "no " + kind + " can have the name '" + value.text() + "': AWS reserves it",
                    null);
        }
    }

    void externalIdentities() {
        for (Location users : sections.keys("users")) {
            problems.add(users, "users can't be defined here", PROVIDER);
        }
        for (Located group : sections.entries("groups")) {
            for (String key : List.of("description", "members", "previously")) {
                if (group.has(key)) {
                    problems.add(group.keyLocation(key), "'" + key + "' of a group can't be set here", PROVIDER);
                }
            }
        }
        for (String kind : List.of("group", "user")) {
            for (Located tombstone : sections.entries("removed." + kind + "s")) {
                problems.add(tombstone.location(), "a " + kind + " can't be removed from here", PROVIDER);
            }
        }
    }
}
