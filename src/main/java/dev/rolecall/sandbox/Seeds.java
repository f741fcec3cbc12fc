package dev.rolecall.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.TreeMap;

/** What a sandbox can start from: a built-in seed by name, or a state file. */
final class Seeds {

    static final String MANAGEMENT = "100000000001";

    private Seeds() {}

    /** Whether there is anything of that name to start from, built in or a file. */
    static boolean has(String seed) {
        return seed.equals("empty") || seed.equals("control-tower") || (!seed.isEmpty() && Files.exists(Path.of(seed)));
    }

    /** @throws SandboxException when the seed is neither built in nor a readable state file */
    static World grow(String seed, Clock clock, String region, Behaviour behaviour) {
        return switch (seed) {
            case "empty" -> empty(clock, region, behaviour);
            case "control-tower" -> {
                World world = empty(clock, region, behaviour);
                ControlTowerSeed.plant(new SandboxEdit(world));
                yield world;
            }
            default -> {
                Path file = Path.of(seed);
                if (!Files.exists(file)) {
                    throw new SandboxException("There is no seed " + seed
                            + ": built in are control-tower and empty, or name a state file");
                }
                yield StateFiles.world(file, clock, behaviour);
            }
        };
    }

    /** An organization with nothing but its management account, and an Identity Center instance. */
    private static World empty(Clock clock, String region, Behaviour behaviour) {
        Ids ids = new Ids(1, 0);
        OrganizationFacts facts = new OrganizationFacts("o-" + ids.base36(10), "r-" + ids.base36(4), MANAGEMENT);
        World world = new World(clock, behaviour, ids, facts);
        world.organization()
                .put(new Account(
                        MANAGEMENT,
                        "management",
                        "management@example.com",
                        facts.rootId(),
                        "ACTIVE",
                        "INVITED",
                        world.now(),
                        new TreeMap<>()));
        world.organization().serviceAccess().put(Organization.SSO_PRINCIPAL, world.now());
        world.instances()
                .add(Instance.active(
                        "arn:aws:sso:::instance/ssoins-" + ids.hex(16),
                        "d-" + ids.hex(10),
                        MANAGEMENT,
                        region,
                        world.now()));
        return world;
    }
}
