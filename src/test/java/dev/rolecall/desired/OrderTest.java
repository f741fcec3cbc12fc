package dev.rolecall.desired;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.Assignment;
import dev.rolecall.model.Definitions;
import dev.rolecall.model.DesiredEstate;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which file says a thing, and after what, never changes what is wanted. */
class OrderTest {
    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
    private static final List<String> ENTRIES = List.of(
            "users: {userName: ana, givenName: Ana}",
            "users: {userName: ben, familyName: B}",
            "groups: {name: A, members: @[ana|ben|cho]}",
            "groups: {name: B, description: b}",
            "groups: {name: C}",
            "permissionSets: {name: S, awsManagedPolicies: @[ReadOnlyAccess|PowerUserAccess|ViewOnlyAccess], tags: {a: b, c: d}}",
            "permissionSets: {name: T, customerManagedPolicies: @[{name: x}|{name: y}|{name: z}]}",
            "permissionSets: {name: U, assignments: additive}",
            "assignments: {groups: @[A|B|C], permissionSets: @[S|T], accounts: @[{ou: Workloads}|{name: audit}]}",
            "assignments: {groups: @[A|B], permissionSets: [S], accounts: [{all: true}], except: @[{ou: Security}|{tag: env=dev}]}",
            "assignments: {groups: [A], permissionSets: [S], accounts: [{ou: Security}], expires: 2030-01-01}",
            "assignments: {groups: [A], permissionSets: [S], accounts: [{all: true}], expires: 2031-01-01}",
            "assignments: {users: @[ana|ben], permissionSets: [U], accounts: [{management: true}], expires: 2020-01-01}",
            "assignments: {groups: [C], permissionSets: [U], accounts: @[{name: nobody}|{name: network}]}");

    @TempDir
    Path temp = Path.of("");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void changesNothing(long seed) throws InvalidDefinitions {
        Random random = new Random(seed);
        assertThat(wanted("shuffled", shuffled(random), random)).isEqualTo(wanted("plain", ENTRIES, new Random(0)));
    }

    private static List<String> shuffled(Random random) {
        List<String> entries = new ArrayList<>(ENTRIES);
        Collections.shuffle(entries, random);
        return entries;
    }

    private List<Object> wanted(String name, List<String> entries, Random random) throws InvalidDefinitions {
        Fixture fixture = new Fixture(temp.resolve(name)).withSettings();
        Map<String, Map<String, String>> files = new TreeMap<>();
        for (String entry : entries) {
            int colon = entry.indexOf(": ");
            String file =
                    name.equals("plain") ? "all.yaml" : "f" + random.nextInt(4) + "/g" + random.nextInt(2) + ".yaml";
            files.computeIfAbsent(file, unused -> new TreeMap<>())
                    .merge(
                            entry.substring(0, colon),
                            "  - " + items(entry.substring(colon + 2), random) + "\n",
                            String::concat);
        }
        files.forEach((file, sections) -> fixture.with(
                file,
                sections.entrySet().stream()
                        .map(section -> section.getKey() + ":\n" + section.getValue())
                        .collect(Collectors.joining())));
        Definitions definitions = fixture.load();
        return withoutPlaces(definitions, TargetResolver.resolve(definitions, Trees.controlTower(), NOW));
    }

    /** Lists marked with {@code @} in any order. */
    private static String items(String entry, Random random) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (int at = entry.indexOf("@["); at >= 0; at = entry.indexOf("@[", from)) {
            int end = entry.indexOf(']', at);
            List<String> items =
                    new ArrayList<>(List.of(entry.substring(at + 2, end).split("\\|")));
            Collections.shuffle(items, random);
            text.append(entry, from, at).append(items);
            from = end + 1;
        }
        return text.append(entry.substring(from)).toString();
    }

    private static List<Object> withoutPlaces(Definitions definitions, DesiredEstate desired) {
        return List.of(
                definitions.users().values().stream().map(user -> user.user()).toList(),
                definitions.groups().values().stream()
                        .map(group -> group.group())
                        .toList(),
                definitions.permissionSets().values().stream()
                        .map(set -> List.of(set.permissionSet(), set.assignments()))
                        .toList(),
                ends(desired.grants()),
                ends(desired.expired()),
                desired.notes().stream()
                        .map(note -> note.replaceFirst(".*:[0-9]+: ", ""))
                        .toList());
    }

    private static Map<Assignment, String> ends(Map<Assignment, dev.rolecall.model.AssignmentRule> grants) {
        Map<Assignment, String> ends = new TreeMap<>();
        grants.forEach((assignment, rule) -> ends.put(assignment, String.valueOf(rule.expires())));
        return ends;
    }
}
