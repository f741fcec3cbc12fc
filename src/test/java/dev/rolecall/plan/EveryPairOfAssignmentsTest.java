package dev.rolecall.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.desired.DefinitionLoader;
import dev.rolecall.desired.InvalidDefinitions;
import dev.rolecall.desired.TargetResolver;
import dev.rolecall.live.Caller;
import dev.rolecall.live.Handles;
import dev.rolecall.live.Instance;
import dev.rolecall.live.LiveEstate;
import dev.rolecall.live.Provisioned;
import dev.rolecall.model.Account;
import dev.rolecall.model.AccountState;
import dev.rolecall.model.Assignment;
import dev.rolecall.model.Coverage;
import dev.rolecall.model.DesiredEstate;
import dev.rolecall.model.Estate;
import dev.rolecall.model.Group;
import dev.rolecall.model.OrganizationTree;
import dev.rolecall.model.PermissionSet;
import dev.rolecall.model.Principal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All that can be live beside all that can be wanted, with two accounts, two permission sets and two groups: 2^8 times 2^8
 * plans, each gone through change by change. Somebody else's set is assigned there too.
 */
class EveryPairOfAssignmentsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final String MANAGEMENT = "100000000001";
    private static final List<String> ACCOUNTS = List.of("200000000001", "200000000002");
    private static final List<String> SETS = List.of("S1", "S2");
    private static final List<String> GROUPS = List.of("G1", "G2");
    private static final Assignment THEIRS = new Assignment(ACCOUNTS.get(0), "Theirs", Principal.group("G1"));
    private static final List<Assignment> POSSIBLE = possible();
    private static final OrganizationTree TREE = new OrganizationTree(
            MANAGEMENT,
            List.of("Workloads"),
            List.of(
                    account(MANAGEMENT, "/"),
                    account(ACCOUNTS.get(0), "Workloads"),
                    account(ACCOUNTS.get(1), "Workloads")));

    @TempDir
    Path directory = Path.of("");

    private static Account account(String id, String path) {
        return new Account(id, "account-" + id, AccountState.ACTIVE, path, Map.of());
    }

    private static List<Assignment> possible() {
        List<Assignment> all = new ArrayList<>();
        for (String account : ACCOUNTS) {
            for (String set : SETS) {
                GROUPS.forEach(group -> all.add(new Assignment(account, set, Principal.group(group))));
            }
        }
        return all;
    }

    private static Set<Assignment> chosen(int bits) {
        Set<Assignment> chosen = new HashSet<>();
        for (int i = 0; i < POSSIBLE.size(); i++) {
            if ((bits & 1 << i) != 0) {
                chosen.add(POSSIBLE.get(i));
            }
        }
        return chosen;
    }

    @Test
    void eachConvergesInAsManyStepsAsDifferAndTakesNothingWantedAway() throws IOException, InvalidDefinitions {
        int pairs = 0;
        int changes = 0;
        List<String> wrong = new ArrayList<>();
        for (int wants = 0; wants < 1 << POSSIBLE.size(); wants++) {
            DesiredEstate desired = desired(chosen(wants));
            for (int has = 0; has < 1 << POSSIBLE.size(); has++) {
                Plan plan = Planner.plan(desired, live(chosen(has), desired), Only.EVERYTHING, Allowance.NONE);
                String why = wrong(plan.changes(), chosen(has), chosen(wants));
                if (why != null) {
                    wrong.add("has " + has + ", wants " + wants + ": " + why);
                }
                pairs++;
                changes += plan.changes().size();
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(pairs).isEqualTo(65_536);
        // Each of the eight differs in half of the pairs.
        assertThat(changes).isEqualTo(8 * 65_536 / 2);
    }

    /** What is wrong with these steps; absent where nothing is. */
    private static @Nullable String wrong(List<Change> changes, Set<Assignment> live, Set<Assignment> wanted) {
        Set<Assignment> lasting = new HashSet<>(live);
        lasting.retainAll(wanted);
        lasting.add(THEIRS);
        Set<Assignment> now = new HashSet<>(live);
        now.add(THEIRS);
        boolean taking = false;
        for (Change change : changes) {
            if (!(change instanceof Change.OfAssignment step) || change.blocked() != null) {
                return "not a change of an assignment, or held back: " + change;
            }
            boolean gives = step.action() == Action.CREATE;
            if (gives && taking) {
                return "access is given after some was taken away: " + change;
            }
            taking |= !gives;
            if (!(gives ? now.add(step.assignment()) : now.remove(step.assignment()))) {
                return "a step that changes nothing: " + change;
            }
            if (!now.containsAll(lasting)) {
                return "what is wanted and was there is missing after " + change;
            }
        }
        now.remove(THEIRS);
        return now.equals(wanted) ? null : "ends with " + now;
    }

    private DesiredEstate desired(Set<Assignment> wanted) throws IOException, InvalidDefinitions {
        StringBuilder text = new StringBuilder("""
                rolecall: {version: 1, owner: ours}
                groups: [{name: G1}, {name: G2}]
                permissionSets: [{name: S1, awsManagedPolicies: [ReadOnlyAccess]}, {name: S2, awsManagedPolicies: [ReadOnlyAccess]}]
                assignments:
                """);
        for (Assignment each : wanted) {
            text.append("  - {groups: [").append(each.principal().name());
            text.append("], permissionSets: [").append(each.permissionSet());
            text.append("], accounts: [{id: \"").append(each.account()).append("\"}]}\n");
        }
        Files.writeString(directory.resolve("all.yaml"), wanted.isEmpty() ? text + "  []\n" : text);
        return TargetResolver.resolve(DefinitionLoader.load(directory), TREE, NOW);
    }

    private static LiveEstate live(Set<Assignment> held, DesiredEstate desired) {
        Set<Assignment> all = new HashSet<>(held);
        all.add(THEIRS);
        SortedMap<String, PermissionSet> sets = new TreeMap<>();
        SortedMap<String, Optional<String>> owners = new TreeMap<>();
        Map<String, Provisioned> provisioned = new TreeMap<>();
        desired.definitions().permissionSets().forEach((name, definition) -> {
            sets.put(name, definition.permissionSet());
            owners.put(name, Optional.of("ours"));
        });
        sets.put("Theirs", PermissionSet.named("Theirs"));
        owners.put("Theirs", Optional.of("others"));
        for (String set : sets.keySet()) {
            TreeSet<String> at = new TreeSet<>();
            all.stream()
                    .filter(assignment -> assignment.permissionSet().equals(set))
                    .forEach(assignment -> at.add(assignment.account()));
            provisioned.put(set, new Provisioned(at, new TreeSet<>(), at));
        }
        SortedMap<String, Group> groups = new TreeMap<>();
        GROUPS.forEach(name -> groups.put(name, new Group(name, null, new TreeSet<>())));
        return new LiveEstate(
                new Caller(MANAGEMENT, "arn:aws:sts::" + MANAGEMENT + ":assumed-role/ci/run"),
                TREE,
                new Estate(new TreeMap<>(), groups, sets, all),
                owners,
                provisioned,
                Set.of(),
                Set.of(),
                Coverage.COMPLETE,
                List.of(),
                new Handles(new Instance("arn:aws:sso:::instance/ssoins-1", "d-1", "eu-west-1")));
    }
}
