package dev.rolecall.desired;

import dev.rolecall.model.AssignmentRule;
import dev.rolecall.model.Definitions;
import dev.rolecall.model.GroupDefinition;
import dev.rolecall.model.Location;
import dev.rolecall.model.PermissionSetDefinition;
import dev.rolecall.model.Settings;
import dev.rolecall.model.Settings.IdentitySource;
import dev.rolecall.model.Tombstone;
import dev.rolecall.model.UserDefinition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes values of the sections, then looks at what concerns several of them. */
final class Assembly {
    private final Path directory;
    private final Sections sections;
    private final Problems problems;
    private final PolicyFiles policyFiles;

    Assembly(Path directory, Sections sections, Problems problems) {
        this.directory = directory;
        this.sections = sections;
        this.problems = problems;
        this.policyFiles = new PolicyFiles(directory, problems);
    }

    /** As far as the files are sound: only without problems is it complete. */
    Definitions definitions() {
        Settings settings = settings();
        Names names = Names.defined(sections, problems);
        CrossChecks checks = new CrossChecks(sections, names, problems);
        checks.references();
        new Tombstones(sections, names, settings, problems).check();
        new Renames(sections, names, settings, problems).check();
        if (settings.identitySource() == IdentitySource.EXTERNAL) {
            checks.externalIdentities();
        } else {
            checks.reservedNames();
        }
        return new Definitions(
                settings,
                users(),
                groups(),
                permissionSets(settings),
                assignments(),
                tombstones(),
                new PolicyReader(sections, policyFiles, problems).read(settings),
                problems.warnings());
    }

    private Settings settings() {
        List<Location> blocks = sections.keys("rolecall");
        if (blocks.isEmpty() && !problems.incomplete()) {
            problems.add(
                    Location.of(directory.toString()),
                    "no file has a 'rolecall:' block",
                    "one file says whose files these are: rolecall: {version: 1, owner: platform}");
        }
        blocks.stream()
                .skip(1)
                .forEach(
                        block -> problems.add(block, "a second 'rolecall:' block", "the first is in " + blocks.get(0)));
        Located block = sections.settings();
        return new SettingsReader(problems)
                .read(block == null ? Located.emptyMapping(Location.of(directory.toString())) : block);
    }

    private SortedMap<String, UserDefinition> users() {
        SortedMap<String, UserDefinition> users = new TreeMap<>();
        for (Located entry : sections.entries("users")) {
            UserDefinition user = UserReader.read(entry);
            users.putIfAbsent(user.user().userName(), user);
        }
        return users;
    }

    private SortedMap<String, GroupDefinition> groups() {
        SortedMap<String, GroupDefinition> groups = new TreeMap<>();
        for (Located entry : sections.entries("groups")) {
            GroupDefinition group = GroupReader.read(entry);
            groups.putIfAbsent(group.group().name(), group);
        }
        return groups;
    }

    private SortedMap<String, PermissionSetDefinition> permissionSets(Settings settings) {
        PermissionSetReader reader = new PermissionSetReader(policyFiles, settings, problems);
        SortedMap<String, PermissionSetDefinition> sets = new TreeMap<>();
        for (Located entry : sections.entries("permissionSets")) {
            PermissionSetDefinition set = reader.read(entry);
            sets.putIfAbsent(set.permissionSet().name(), set);
        }
        return sets;
    }

    private List<AssignmentRule> assignments() {
        AssignmentReader reader = new AssignmentReader(problems);
        return sections.entries("assignments").stream().map(reader::read).toList();
    }

    private List<Tombstone> tombstones() {
        List<Tombstone> tombstones = new ArrayList<>();
        for (Tombstone.Kind kind : Tombstone.Kind.values()) {
            for (Located entry : sections.entries(Tombstones.section(kind))) {
                String name = entry.text();
                if (name != null) {
                    tombstones.add(new Tombstone(kind, name, entry.location()));
                }
            }
        }
        return tombstones;
    }
}
