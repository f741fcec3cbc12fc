package dev.rolecall.bench;

import dev.rolecall.desired.DefinitionLoader;
import dev.rolecall.desired.InvalidDefinitions;
import dev.rolecall.desired.TargetResolver;
import dev.rolecall.live.Caller;
import dev.rolecall.live.Handles;
import dev.rolecall.live.LiveEstate;
import dev.rolecall.live.Provisioned;
import dev.rolecall.model.Account;
import dev.rolecall.model.AccountState;
import dev.rolecall.model.Assignment;
import dev.rolecall.model.Coverage;
import dev.rolecall.model.Definitions;
import dev.rolecall.model.DesiredEstate;
import dev.rolecall.model.Estate;
import dev.rolecall.model.Group;
import dev.rolecall.model.OrganizationTree;
import dev.rolecall.model.PermissionSet;
import dev.rolecall.model.Principal;
import dev.rolecall.model.User;
import dev.rolecall.plan.Allowance;
import dev.rolecall.plan.Only;
import dev.rolecall.plan.Plan;
import dev.rolecall.plan.Planner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Files and a live estate that differ by one in a hundred: how long until the plan is there, and how that grows. */
final class PlannerBench {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private PlannerBench() {}

    /** How much of everything there is; each set is held by two groups in a tenth of the accounts. */
    record Size(String name, int accounts, int units, int sets, int groups, int users) {
        int assignments() {
            return sets * (accounts / 10) * 2;
        }
    }

    static final List<Size> SIZES = List.of(
            new Size("M", 1_580, 100, 95, 950, 12_000),
            new Size("L", 5_000, 300, 300, 3_000, 40_000),
            new Size("1,000,000 assignments", 5_000, 300, 1_000, 3_000, 40_000));

    public static void main(String[] args) throws IOException, InvalidDefinitions {
        run().forEach(System.out::println);
    }

    static List<Figure> run() throws IOException, InvalidDefinitions {
        List<Figure> figures = new ArrayList<>();
        double smallest = 0;
        for (Size size : SIZES) {
            Taken taken = plan(size);
            String conditions = String.format(
                    "%,d assignments, %,d changes, -Xmx%d MiB",
                    size.assignments(), taken.changes(), Runtime.getRuntime().maxMemory() >> 20);
            figures.add(new Figure(
                    "planner",
                    size.name() + ": seconds",
                    taken.seconds(),
                    size.name().startsWith("1,") ? 8 : 2,
                    conditions));
            double each = taken.seconds() / size.assignments();
            smallest = smallest == 0 ? each : smallest;
            figures.add(new Figure(
                    "planner",
                    size.name() + ": seconds an assignment, as a multiple of the smallest size's",
                    each / smallest,
                    1.5,
                    conditions));
        }
        return figures;
    }

    private record Taken(double seconds, int changes) {}

    private static Taken plan(Size size) throws IOException, InvalidDefinitions {
        Path directory = Files.createTempDirectory("rolecall-bench");
        Files.writeString(directory.resolve("definitions.yaml"), definitions(size));
        Definitions definitions = DefinitionLoader.load(directory);
        OrganizationTree tree = tree(size);
        LiveEstate live = live(size, definitions, tree, TargetResolver.resolve(definitions, tree, NOW));
        double best = Double.MAX_VALUE;
        int changes = 0;
        for (int i = 0; i < runs(size); i++) {
            long start = System.nanoTime();
            DesiredEstate desired = TargetResolver.resolve(definitions, tree, NOW);
            Plan plan = Planner.plan(desired, live, Only.EVERYTHING, Allowance.NONE);
            best = Math.min(best, (System.nanoTime() - start) / 1e9);
            changes = plan.changes().size();
        }
        return new Taken(best, changes);
    }

    /** More of a small size, or it would be the compiler's warming up that is measured. */
    private static int runs(Size size) {
        return size.assignments() < 100_000 ? 20 : 5;
    }

    private static String unit(int number) {
        return "Unit" + number;
    }

    private static OrganizationTree tree(Size size) {
        List<String> units = new ArrayList<>();
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < size.units(); i++) {
            units.add(unit(i));
        }
        for (int i = 0; i < size.accounts(); i++) {
            accounts.add(new Account(
                    String.format("2%011d", i), "account-" + i, AccountState.ACTIVE, unit(i % size.units()), Map.of()));
        }
        accounts.add(new Account("100000000001", "management", AccountState.ACTIVE, "/", Map.of()));
        return new OrganizationTree("100000000001", units, accounts);
    }

    /** Every set goes to two groups in a tenth of the units. */
    private static String definitions(Size size) {
        Random random = new Random(size.sets());
        StringBuilder text = new StringBuilder("rolecall: {version: 1, owner: bench}\ngroups:\n");
        for (int i = 0; i < size.groups(); i++) {
            text.append("  - {name: Group").append(i).append("}\n");
        }
        text.append("permissionSets:\n");
        for (int i = 0; i < size.sets(); i++) {
            text.append("  - {name: Set").append(i).append(", awsManagedPolicies: [ReadOnlyAccess]}\n");
        }
        text.append("assignments:\n");
        for (int i = 0; i < size.sets(); i++) {
            int first = random.nextInt(size.groups());
            text.append("  - {permissionSets: [Set")
                    .append(i)
                    .append("], groups: [Group")
                    .append(first);
            text.append(", Group").append((first + 1) % size.groups()).append("], accounts: [");
            int from = random.nextInt(size.units());
            for (int unit = 0; unit < size.units() / 10; unit++) {
                text.append(unit == 0 ? "" : ", ")
                        .append("{ou: ")
                        .append(unit((from + unit) % size.units()))
                        .append('}');
            }
            text.append("]}\n");
        }
        return text.toString();
    }

    /** What the files want, but for one in a hundred: half of those are missing, half are others. */
    private static LiveEstate live(Size size, Definitions definitions, OrganizationTree tree, DesiredEstate desired) {
        Random random = new Random(7);
        Set<Assignment> assignments = new HashSet<>();
        SortedMap<String, TreeSet<String>> places = new TreeMap<>();
        for (Assignment grant : new TreeSet<>(desired.grants().keySet())) {
            int die = random.nextInt(200);
            Assignment held =
                    die == 0 ? grant.withPrincipal(Principal.group("Group" + random.nextInt(size.groups()))) : grant;
            assignments.add(held);
            places.computeIfAbsent(held.permissionSet(), set -> new TreeSet<>()).add(held.account());
        }
        SortedMap<String, User> users = new TreeMap<>();
        SortedMap<String, Group> groups = new TreeMap<>();
        for (int i = 0; i < size.users(); i++) {
            String name = "user" + i + "@example.com";
            users.put(name, new User(name, "User", "No" + i, "User No" + i, name));
        }
        for (int i = 0; i < size.groups(); i++) {
            TreeSet<String> members = new TreeSet<>();
            for (int member = 0; member < 30; member++) {
                members.add("user" + random.nextInt(size.users()) + "@example.com");
            }
            groups.put("Group" + i, new Group("Group" + i, null, members));
        }
        SortedMap<String, PermissionSet> sets = new TreeMap<>();
        SortedMap<String, Optional<String>> owners = new TreeMap<>();
        Map<String, Provisioned> provisioned = new TreeMap<>();
        definitions.permissionSets().forEach((name, definition) -> {
            sets.put(name, definition.permissionSet());
            owners.put(name, Optional.of("bench"));
            TreeSet<String> at = places.getOrDefault(name, new TreeSet<>());
            provisioned.put(name, new Provisioned(at, new TreeSet<>(), at));
        });
        Caller caller = new Caller("100000000001", "arn:aws:sts::100000000001:assumed-role/ci/run");
        return new LiveEstate(
                caller,
                tree,
                new Estate(users, groups, sets, assignments),
                owners,
                provisioned,
                Set.of(),
                Set.of(),
                Coverage.COMPLETE,
                List.of(),
                new Handles(new dev.rolecall.live.Instance("arn:aws:sso:::instance/ssoins-1", "d-1", Bench.REGION)));
    }
}
