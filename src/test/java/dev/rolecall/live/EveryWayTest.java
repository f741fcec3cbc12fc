package dev.rolecall.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.Coverage;
import dev.rolecall.model.PermissionSet;
import dev.rolecall.model.Settings;
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
import org.junit.jupiter.params.provider.EnumSource;
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

        ReadScope wide = wide(scope);
        LiveEstate whole = live(sandbox, wide, null);
        assertThat(parts(live(sandbox, wide, Way.BY_PERMISSION_SET))).isEqualTo(parts(whole));
        assertThat(parts(live(sandbox, wide, Way.BY_PRINCIPAL))).isEqualTo(parts(whole));
        assertThat(parts(live(elsewhere, wide, null))).isEqualTo(parts(whole));
        assertThat(whole.estate().permissionSets().keySet())
                .isEqualTo(whole.owners().keySet());
        assertThat(whole.estate().groups().values()).allMatch(group -> group.members() != null);
        assertThat(whole.elsewhere()).isEmpty();
        assertThat(partsButMembers(whole.within(scope))).isEqualTo(partsButMembers(chosen));
    }

    @ParameterizedTest
    @EnumSource(Coverage.class)
    void withoutFilesSeesWhatTheCoverageSaysOfAllSets(Coverage coverage) {
        Sandbox sandbox = Sandbox.start(SandboxOptions.defaults()
                .withSeed("empty")
                .withGeneration(
                        Generation.parse("accounts=5,units=2,permissionSets=3,groups=4,users=6,assignments=20")));
        String set = names(sandbox).get(0);
        sandbox.edit()
                .assign(set, "GROUP", ORPHAN, "100000000001")
                .user("ada@example.com", "Ada", "Byron")
                .assignUser(set, "ada@example.com", "100000000001")
                .permissionSet("Rogue", rogue -> rogue.tag("rolecall:owner", "somebody"))
                .provision("Rogue", "100000000001")
                .permissionSet(
                        "Rogue",
                        rogue -> rogue.description("Newer than its role").tag("rolecall:owner", "somebody"));

        LiveEstate live = live(sandbox, ReadScope.wholeInstance(Settings.DEFAULT, coverage), null);

        assertThat(live.estate().permissionSets()).hasSize(4).containsKey("Rogue");
        assertThat(live.owners().get("Rogue")).contains("somebody");
        assertThat(live.estate().assignments().stream()
                        .anyMatch(held -> held.principal().isOrphan()))
                .isEqualTo(coverage == Coverage.COMPLETE);
        assertThat(live.estate().assignments().stream()
                        .anyMatch(held ->
                                "ada@example.com".equals(held.principal().name())))
                .isEqualTo(coverage != Coverage.GROUPS);
        assertThat(live.provisioned("Rogue").stale())
                .isEqualTo(coverage == Coverage.COMPLETE ? Set.of("100000000001") : Set.of());
    }

    private static ReadScope wide(ReadScope scope) {
        return new ReadScope(
                scope.coverage(),
                scope.accountTags(),
                scope.instance(),
                scope.owner(),
                scope.namedSets(),
                scope.buriedSets(),
                scope.definedGroups(),
                scope.buriedGroups(),
                scope.buriedUsers(),
                scope.definedSets(),
                scope.ignoresManagement(),
                true,
                true);
    }

    /** Of groups that the files have nothing to do with, only a reading of the whole instance knows the members. */
    private static Map<String, Object> partsButMembers(LiveEstate live) {
        Map<String, Object> parts = parts(live);
        parts.put("groups", live.estate().groups().keySet());
        return parts;
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
