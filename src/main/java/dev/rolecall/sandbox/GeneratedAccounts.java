package dev.rolecall.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** A tree of units by department and stage, and accounts in it, most of them in the departments that came first. */
final class GeneratedAccounts {

    private static final List<String> STAGES = List.of("dev", "test", "prod");

    private final World world;
    private final Generation asked;
    private final SplittableRandom random;
    private final List<String> paths = new ArrayList<>();

    GeneratedAccounts(World world, Generation asked) {
        this.world = world;
        this.asked = asked;
        this.random = new SplittableRandom(asked.seed() * 31 + 1);
    }

    void make() {
        List<String> top = List.of("Security", "Infrastructure", "Sandbox", "Suspended", "Workloads");
        top.forEach(this::unit);
        for (int i = 0; room(); i++) {
            String department =
                    "Workloads/" + Words.numbered(Words.cyclic(Words.DEPARTMENTS, i), i / Words.DEPARTMENTS.size());
            staged(department);
            for (int team = 1; team <= random.nextInt(4) && room(); team++) {
                staged(department + "/Team " + team);
            }
        }
        accounts();
    }

    private boolean room() {
        return world.organization().units().size() < asked.units();
    }

    private void staged(String path) {
        unit(path);
        unit(path + "/Prod");
        unit(path + "/NonProd");
    }

    private void unit(String path) {
        if (room()) {
            new SandboxEdit(world).unit(path);
            paths.add(path);
        }
    }

    private void accounts() {
        if (paths.isEmpty()) {
            paths.add("");
        }
        SandboxEdit edit = new SandboxEdit(world);
        List<String> parents = paths.stream().map(edit::unitId).toList();
        Skew skew = new Skew(paths.size(), 0.5);
        String management = world.organization().facts().managementAccount();
        for (int i = 0; world.organization().accounts().size() < asked.accounts(); i++) {
            int where = skew.pick(random);
            String path = paths.get(where);
            String stage = path.endsWith("/Prod") ? "prod" : Words.cyclic(STAGES, random.nextInt(2));
            String name = slug(path) + "-" + stage + "-" + (i + 1);
            String id = newId();
            TreeMap<String, String> tags = new TreeMap<>();
            tags.put("env", stage);
            tags.put("cost-center", String.valueOf(1000 + where));
            if (random.nextInt(4) > 0) {
                tags.put("owner", slug(path));
            }
            world.organization()
                    .put(new Account(
                            id,
                            name,
                            "aws+" + id + "@example.com",
                            parents.get(where),
                            "ACTIVE",
                            random.nextInt(10) == 0 ? "INVITED" : "CREATED",
                            world.now().minus(Duration.ofDays(random.nextInt(1_500))),
                            tags));
            world.iam(id).put(AccessRoles.trusting(world, "OrganizationAccountAccessRole", management));
        }
    }

    private String newId() {
        String id = world.ids().account();
        while (world.organization().account(id).isPresent()) {
            id = world.ids().account();
        }
        return id;
    }

    private static String slug(String path) {
        String[] parts = path.split("/", -1);
        String last = parts.length > 1 ? parts[1] : parts[0];
        return last.isEmpty() ? "root" : last.toLowerCase(Locale.ROOT);
    }
}
