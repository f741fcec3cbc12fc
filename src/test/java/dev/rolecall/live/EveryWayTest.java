package dev.rolecall.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.Coverage;
import dev.rolecall.model.PermissionSet;
import dev.rolecall.sandbox.Generation;
import dev.rolecall.sandbox.Sandbox;
import dev.rolecall.sandbox.SandboxEdit;
import dev.rolecall.sandbox.SandboxOptions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Contract 4: the result never depends on which way was chosen, and what a way sees beyond the coverage is dropped. */
class EveryWayTest {
    private static final String DELEGATED = "222222222222";
    private static final String ORPHAN = "00000000-0000-4000-8000-00000000dead";

    static Stream<Arguments> organizations() {
        return IntStream.rangeClosed(1, 12)
                .boxed()
                .flatMap(seed -> Stream.of(Coverage.values()).map(coverage -> Arguments.of(seed, coverage)));
    }

    @ParameterizedTest
    @MethodSource("organizations")
    void givesTheSame(int seed, Coverage coverage) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
        SandboxOptions options = SandboxOptions.defaults()
                .withSeed("empty")
                .withClock(clock)
                .withGeneration(Generation.parse(
                        "accounts=14,units=6,permissionSets=9,groups=12,users=25,assignments=120,seed=" + seed));
        Sandbox sandbox = Sandbox.start(options);
        List<String> names = names(sandbox);
        spoil(sandbox.edit(), names, new Random(seed));
        ReadScope scope = scope(sandbox, coverage, names, new Random(seed));

        LiveEstate chosen = live(sandbox, scope, null);
        LiveEstate bySet = live(sandbox, scope, Way.BY_PERMISSION_SET);
        LiveEstate byPrincipal = live(sandbox, scope, Way.BY_PRINCIPAL);

        assertThat(parts(bySet)).isEqualTo(parts(chosen));
        assertThat(parts(byPrincipal)).isEqualTo(parts(chosen));
        assertThat(chosen.estate().assignments()).isNotEmpty();
        // The same organization, seen by somebody who may not ask by principal.
        Sandbox elsewhere = Sandbox.start(options.withCaller(DELEGATED));
        spoil(elsewhere.edit(), names, new Random(seed));
        assertThat(parts(live(elsewhere, scope, null))).isEqualTo(parts(chosen));
    }

    private static LiveEstate live(Sandbox sandbox, ReadScope scope, @Nullable Way forced) {
        return Bystander.read(sandbox, scope, forced).live();
    }

    private static List<String> names(Sandbox sandbox) {
        return List.copyOf(live(sandbox, everything(Coverage.GROUPS, Set.of()), null)
                .owners()
                .keySet());
    }

    /** Orphans, roles that nobody holds, stale roles that only users or orphans keep. */
    private static void spoil(SandboxEdit edit, List<String> names, Random random) {
        edit.account(DELEGATED, "identity", "Security").delegate(DELEGATED);
        List<String> accounts = new ArrayList<>(edit.memberAccounts());
        accounts.add("100000000001");
        for (int i = 0; i < 12; i++) {
            String set = names.get(random.nextInt(names.size()));
            String account = accounts.get(random.nextInt(accounts.size()));
            switch (random.nextInt(3)) {
                case 0 -> edit.assign(set, "GROUP", ORPHAN, account);
                case 1 -> edit.assign(set, "USER", ORPHAN, account);
                default -> edit.provision(set, account);
            }
        }
        for (int i = 0; i < 3; i++) {
            edit.permissionSet(names.get(random.nextInt(names.size())), set -> set.description("Changed since"));
        }
        edit.user("leaver@example.com", "Given", "Family").group("Leavers", "");
        for (String set : names.subList(0, 4)) {
            edit.assignUser(set, "leaver@example.com", accounts.get(random.nextInt(accounts.size())));
            edit.assignGroup(set, "Leavers", accounts.get(random.nextInt(accounts.size())));
        }
    }

    private static ReadScope everything(Coverage coverage, Set<String> sets) {
        return new ReadScope(
                coverage, false, null, "platform", sets, Set.of(), Set.of(), Set.of(), Set.of(), Map.of(), false);
    }

    /** Most sets are defined, one of them as it is not; one is buried, and a user and a group are. */
    private static ReadScope scope(Sandbox sandbox, Coverage coverage, List<String> names, Random random) {
        Set<String> named = new TreeSet<>(names.subList(1 + random.nextInt(3), names.size()));
        Map<String, PermissionSet> present = new TreeMap<>(
                live(sandbox, everything(coverage, named), null).estate().permissionSets());
        String buried = List.copyOf(named).get(random.nextInt(named.size()));
        String changed = List.copyOf(named).get(random.nextInt(named.size()));
        present.computeIfPresent(changed, (name, set) -> set.withDescription("Otherwise"));
        present.remove(buried);
        return new ReadScope(
                coverage,
                false,
                null,
                "platform",
                named,
                Set.of(buried),
                Set.of("Leavers"),
                Set.of("Leavers"),
                Set.of("leaver@example.com"),
                present,
                true);
    }

    /** All that a plan can see, but for whose credentials were used. */
    private static Map<String, Object> parts(LiveEstate live) {
        Map<String, Object> parts = new TreeMap<>();
        parts.put("users", live.estate().users());
        parts.put("groups", live.estate().groups());
        parts.put("sets", live.estate().permissionSets());
        parts.put("assignments", live.estate().assignments());
        parts.put("owners", live.owners());
        parts.put("provisioned", live.provisioned());
        parts.put("elsewhere", live.elsewhere());
        parts.put("notes", live.notes());
        parts.put("unsupported", live.unsupported());
        parts.put("ous", live.organization().ouPaths());
        parts.put("accounts", List.copyOf(live.organization().accounts()));
        return parts;
    }
}
