package dev.rolecall.scenario;

import dev.rolecall.desired.InvalidDefinitions;
import dev.rolecall.model.Definitions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** What files want, at random but never invalid in itself; and the same written in another order. */
final class RandomFiles {
    static final List<String> USERS =
            List.of("u0@example.com", "u1@example.com", "u2@example.com", "u3@example.com", "u4@example.com");
    static final List<String> GROUPS = List.of("g0", "g1", "g2", "g3");
    static final List<String> SETS = List.of("S0", "S1", "S2", "S3", "S4");
    static final List<String> ACCOUNTS =
            List.of("111111111111", "012345678901", "222222222222", "333333333333", Stage.MANAGEMENT);
    static final List<String> MANAGED = List.of("ReadOnlyAccess", "SecurityAudit", "job-function/ViewOnlyAccess");
    static final List<String> CUSTOMER = List.of("one", "two");
    private static final List<Map<String, Object>> SELECTORS = List.of(
            Map.of("ou", "/"),
            Map.of("ou", "Workloads"),
            Map.of("ou", "Workloads/Prod"),
            Map.of("name", "audit"),
            Map.of("id", "012345678901"),
            Map.of("id", "111111111111"),
            Map.of("tag", "env=dev"),
            Map.of("tag", "env=prod"),
            Map.of("all", true),
            Map.of("management", true));

    private final Dice dice;
    private final Map<String, Object> settings = new LinkedHashMap<>();
    private final Map<String, List<Object>> sections = new TreeMap<>();
    private final Map<String, List<Object>> removed = new TreeMap<>();
    private final List<String> definedGroups = new ArrayList<>();
    private final List<String> definedSets = new ArrayList<>();
    private final List<String> usedUsers = new ArrayList<>();

    private RandomFiles(Dice dice) {
        this.dice = dice;
    }

    /** The name a group may have had; it sorts as the present one does. */
    static String before(String group) {
        return group + "-was";
    }

    /**
     * Files for an AWS that has these sets.
     *
     * @param owners the owner of each, empty where there is none
     */
    static RandomFiles of(long seed, Map<String, String> owners) {
        RandomFiles files = new RandomFiles(new Dice(seed + 1_000_003));
        files.settings();
        files.users();
        files.groups();
        files.permissionSets(owners);
        files.assignments();
        files.tombstones(owners);
        return files;
    }

    private void settings() {
        settings.put("version", 1);
        settings.put("owner", "platform");
        settings.put("coverage", dice.one(List.of("complete", "complete", "complete", "principals", "groups")));
        settings.put("ownership", dice.oneIn(7) ? "defined" : "tag");
        settings.put("orphans", dice.oneIn(4) ? "keep" : "remove");
        settings.put("identitySource", dice.oneIn(7) ? "external" : "identity-center");
        settings.put("managementAccount", dice.oneIn(6) ? "ignore" : "manage");
        settings.put("takeOver", dice.oneIn(2) ? List.of("former") : List.of());
    }

    private boolean external() {
        return "external".equals(settings.get("identitySource"));
    }

    private boolean byTag() {
        return "tag".equals(settings.get("ownership"));
    }

    private void users() {
        for (String user : external() ? List.<String>of() : dice.some(USERS)) {
            Map<String, Object> fields = new LinkedHashMap<>(Map.of("userName", user));
            fields.put("givenName", dice.one(List.of("Given", "Other")));
            fields.put("familyName", "Family");
            if (dice.oneIn(3)) {
                fields.put("displayName", "Shown");
            }
            entry("users", fields);
            usedUsers.add(user);
        }
    }

    private void groups() {
        for (String group : GROUPS) {
            if (!dice.oneIn(1.4)) {
                continue;
            }
            definedGroups.add(group);
            Map<String, Object> fields = new LinkedHashMap<>(Map.of("name", group));
            if (!external() && dice.oneIn(2)) {
                List<String> members = new ArrayList<>(dice.some(USERS));
                if (dice.oneIn(15)) {
                    members.add("nobody@example.com");
                }
                usedUsers.addAll(members);
                fields.put("members", members);
            }
            if (!external() && dice.oneIn(3)) {
                fields.put("description", dice.one(List.of("As it was", "As it is")));
            }
            if (!external() && dice.oneIn(3)) {
                fields.put("previously", before(group));
            }
            entry("groups", fields);
        }
    }

    private void permissionSets(Map<String, String> owners) {
        for (String name : SETS) {
            String owner = owners.getOrDefault(name, "");
            boolean theirs = owner.equals("other")
                    || (owner.equals("former") && !List.of("former").equals(settings.get("takeOver")));
            if (dice.oneIn(1.5) && !(byTag() && theirs)) {
                definedSets.add(name);
                entry("permissionSets", permissionSet(name));
            }
        }
    }

    private Map<String, Object> permissionSet(String name) {
        Map<String, Object> fields = new LinkedHashMap<>(Map.of("name", name));
        fields.put("awsManagedPolicies", dice.some(MANAGED));
        fields.put(
                "customerManagedPolicies",
                dice.some(CUSTOMER).stream()
                        .map(policy -> Map.of("name", policy, "path", "/rolecall/"))
                        .toList());
        if (dice.oneIn(2)) {
            fields.put("description", dice.one(List.of("As it was", "As it is")));
        }
        if (dice.oneIn(2)) {
            fields.put("sessionDuration", "PT2H");
        }
        if (dice.oneIn(4)) {
            fields.put("relayState", "https://console.aws.amazon.com/");
        }
        if (dice.oneIn(3)) {
            fields.put(
                    "inlinePolicy",
                    Map.of(
                            "Version",
                            "2012-10-17",
                            "Statement",
                            List.of(Map.of("Effect", "Allow", "Action", "s3:GetObject", "Resource", "*"))));
        }
        if (dice.oneIn(4)) {
            fields.put("permissionsBoundary", Map.of("awsManagedPolicy", "PowerUserAccess"));
        }
        if (byTag() && dice.oneIn(3)) {
            fields.put("tags", Map.of("team", dice.one(List.of("a", "b"))));
        }
        if (dice.oneIn(4)) {
            fields.put("assignments", "additive");
        }
        return fields;
    }

    private void assignments() {
        if (definedSets.isEmpty() || definedGroups.isEmpty()) {
            return;
        }
        for (int i = dice.upTo(7); i > 0; i--) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("groups", dice.few(definedGroups));
            if (dice.oneIn(4)) {
                List<String> users = dice.few(USERS);
                usedUsers.addAll(users);
                fields.put("users", users);
            }
            fields.put("permissionSets", dice.few(definedSets));
            fields.put("accounts", dice.few(SELECTORS));
            if (dice.oneIn(4)) {
                fields.put("except", dice.few(SELECTORS));
            }
            if (dice.oneIn(3)) {
                fields.put("expires", dice.one(List.of("2026-11-23", "2026-11-24", "2027-01-31")));
            }
            if (dice.oneIn(3)) {
                fields.put("reason", dice.one(List.of("SEC-1", "SEC-2")));
            }
            entry("assignments", fields);
        }
    }

    private void tombstones(Map<String, String> owners) {
        for (String set : SETS) {
            String owner = owners.getOrDefault(set, "");
            boolean ours = !byTag() || owner.isEmpty() || owner.equals("platform");
            if (!definedSets.contains(set) && ours && dice.oneIn(3)) {
                bury("permissionSets", set);
            }
        }
        if (external()) {
            return;
        }
        for (String group : GROUPS) {
            if (!definedGroups.contains(group) && dice.oneIn(4)) {
                bury("groups", group);
            }
        }
        for (String user : USERS) {
            if (!usedUsers.contains(user) && dice.oneIn(4)) {
                bury("users", user);
            }
        }
    }

    private void entry(String section, Map<String, Object> fields) {
        sections.computeIfAbsent(section, key -> new ArrayList<>()).add(fields);
    }

    private void bury(String kind, String name) {
        removed.computeIfAbsent(kind, key -> new ArrayList<>()).add(name);
    }

    boolean buries(String kind, String name) {
        return removed.getOrDefault(kind, List.of()).contains(name);
    }

    boolean definesSet(String name) {
        return definedSets.contains(name);
    }

    boolean ownsByTag() {
        return byTag();
    }

    /** One file after the other, as it came. */
    Definitions written(Path directory) throws InvalidDefinitions {
        FilesOf files = new FilesOf(directory).with("settings.yaml", json(Map.of("rolecall", settings)));
        sections.forEach((section, entries) -> files.with(section + ".yaml", json(Map.of(section, entries))));
        return files.with("removed.yaml", json(Map.of("removed", removed))).load();
    }

    /** The same in other files, in another order, every list included. */
    Definitions writtenOtherwise(Path directory, long seed) throws InvalidDefinitions {
        Dice other = new Dice(seed);
        Map<String, Map<String, Object>> texts = new TreeMap<>();
        for (Map.Entry<String, List<Object>> section : sections.entrySet()) {
            for (Object entry : other.shuffled(section.getValue())) {
                Map<String, Object> file =
                        texts.computeIfAbsent(other.one(List.of("a", "b", "z")), name -> new LinkedHashMap<>());
                @SuppressWarnings("unchecked") // Only this loop makes them.
                List<Object> list = (List<Object>) file.computeIfAbsent(section.getKey(), key -> new ArrayList<>());
                list.add(otherwise(entry, other));
            }
        }
        texts.computeIfAbsent("m", name -> new LinkedHashMap<>()).put("removed", otherwise(removed, other));
        texts.computeIfAbsent("z", name -> new LinkedHashMap<>()).put("rolecall", settings);
        FilesOf files = new FilesOf(directory);
        texts.forEach((name, text) -> files.with(name + ".yml", json(text)));
        return files.load();
    }

    private static Object otherwise(Object value, Dice dice) {
        if (value instanceof List<?> list) {
            return dice.shuffled(
                    list.stream().map(item -> otherwise(item, dice)).toList());
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> result = new LinkedHashMap<>();
            dice.shuffled(new ArrayList<>(map.entrySet()))
                    .forEach(item -> result.put(item.getKey(), otherwise(item.getValue(), dice)));
            return result;
        }
        return value;
    }

    /** JSON is YAML. */
    private static String json(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }
}
