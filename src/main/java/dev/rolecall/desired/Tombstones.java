package dev.rolecall.desired;

import dev.rolecall.model.ControlTower;
import dev.rolecall.model.Globs;
import dev.rolecall.model.GuardSettings.Protection;
import dev.rolecall.model.Location;
import dev.rolecall.model.Settings;
import dev.rolecall.model.Tombstone.Kind;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may not stand under {@code removed:}: what a file defines or uses, and what is protected. */
final class Tombstones {
    private final Sections sections;
    private final Names names;
    private final Settings settings;
    private final Problems problems;

    Tombstones(Sections sections, Names names, Settings settings, Problems problems) {
        this.sections = sections;
        this.names = names;
        this.settings = settings;
        this.problems = problems;
    }

    /** The list that holds tombstones of that kind. */
    static String section(Kind kind) {
        return switch (kind) {
            case PERMISSION_SET -> "removed.permissionSets";
            case GROUP -> "removed.groups";
            case USER -> "removed.users";
        };
    }

    void check() {
        check(Kind.PERMISSION_SET, "permission set", names.permissionSets());
        check(Kind.GROUP, "group", names.groups());
        Map<String, Location> users = new HashMap<>(names.users());
        sections.entries("groups").forEach(group -> uses(group, "members", users));
        sections.entries("assignments").forEach(assignment -> uses(assignment, "users", users));
        check(Kind.USER, "user", users);
    }

    private static void uses(Located entry, String key, Map<String, Location> users) {
        for (Located user : entry.items(key)) {
            String name = user.text();
            if (name != null) {
                users.putIfAbsent(name, user.location());
            }
        }
    }

    private void check(Kind kind, String label, Map<String, Location> wanted) {
        Map<String, Location> seen = new HashMap<>();
        for (Located tombstone : sections.entries(section(kind))) {
            String name = tombstone.text();
            if (name == null) {
                continue;
            }
            Location first = seen.putIfAbsent(name, tombstone.location());
            Location use = wanted.get(name);
            String shield = shield(kind, name, settings.guards().protect());
            String subject = label + " '" + name + "'";
            if (first != null) {
                problems.add(tombstone.location(), subject + " is listed twice under removed:", "first in " + first);
            } else if (use != null) {
                problems.add(tombstone.location(), subject + " is to be removed, but is used", "used in " + use);
            } else if (shield != null) {
                problems.add(tombstone.location(), subject + " is protected and can't be removed", shield);
            }
        }
    }

    /** What protects that name, as a hint; nothing where nothing does. */
    static @Nullable String shield(Kind kind, String name, Protection protect) {
        boolean set = kind == Kind.PERMISSION_SET;
        if (kind == Kind.USER) {
            return null;
        }
        if (protect.controlTower() && (set ? ControlTower.PERMISSION_SETS : ControlTower.GROUPS).contains(name)) {
            return "it is Control Tower's own: guards.protect.controlTower";
        }
        if (Globs.matches(set ? protect.permissionSets() : protect.groups(), name)) {
            return "by guards.protect." + (set ? "permissionSets" : "groups");
        }
        return null;
    }
}
