package dev.rolecall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ssoadmin.model.AccountAssignmentForPrincipal;

/** A made-up organization: the numbers asked for, the same for the same seed, and skewed as real ones are. */
class GeneratorTest {

    private static final Generation ASKED =
            Generation.parse("accounts=500,permissionSets=50,groups=300,users=3000,assignments=15000,seed=7");
    private static final StateDocument GENERATED = document("empty", ASKED);

    private static World world(String seed, Generation asked) {
        World world = Seeds.grow(seed, Clock.fixed(ContractSuite.NOW, ZoneOffset.UTC), "eu-west-1", Behaviour.plain());
        Generator.fill(world, asked);
        return world;
    }

    private static StateDocument document(String seed, Generation asked) {
        return Worlds.document(world(seed, asked));
    }

    private static Map<String, Integer> assignmentsByPrincipal(StateDocument state, String type) {
        Map<String, Integer> counts = new HashMap<>();
        state.assignments().stream()
                .filter(each -> each.principalType().equals(type))
                .forEach(each -> counts.merge(each.principalId(), 1, Integer::sum));
        return counts;
    }

    private static Set<String> ids(List<tools.jackson.databind.node.ObjectNode> things, String member) {
        Set<String> ids = new HashSet<>();
        things.forEach(each -> ids.add(each.get(member).stringValue()));
        return ids;
    }

    @Test
    void theNumbersAreThoseAskedForWithWhatTheSeedHolds() {
        for (String seed : List.of("empty", "control-tower")) {
            StateDocument state = seed.equals("empty") ? GENERATED : document(seed, ASKED);
            assertThat(state.accounts()).hasSize(500);
            assertThat(state.units()).hasSize(30);
            assertThat(state.permissionSets()).hasSize(50);
            assertThat(state.groups()).hasSize(300);
            assertThat(state.users()).hasSize(3_000);
            assertThat(state.assignments()).hasSize(15_000).doesNotHaveDuplicates();
        }
    }

    @Test
    void theSameSeedGivesTheSameAndAnotherAnother(@TempDir Path folder) throws IOException {
        Generation small = Generation.parse("accounts=40,permissionSets=20,groups=30,users=100,assignments=400,seed=7");
        StateFiles.write(folder.resolve("a"), document("empty", small));
        StateFiles.write(folder.resolve("b"), document("empty", small));
        assertThat(Files.readString(folder.resolve("b"))).isEqualTo(Files.readString(folder.resolve("a")));
        StateFiles.write(
                folder.resolve("c"),
                document(
                        "empty",
                        Generation.parse("accounts=40,permissionSets=20,groups=30,users=100,assignments=400,seed=8")));
        assertThat(Files.readString(folder.resolve("c"))).isNotEqualTo(Files.readString(folder.resolve("a")));
        assertThat(Worlds.document(Worlds.of(
                                StateFiles.read(folder.resolve("a")),
                                Clock.fixed(ContractSuite.NOW, ZoneOffset.UTC),
                                Behaviour.plain()))
                        .assignments())
                .hasSize(400);
    }

    @Test
    void aFewGroupsHaveVeryManyAssignmentsAndMostHaveFew() {
        List<Integer> counts =
                new ArrayList<>(assignmentsByPrincipal(GENERATED, "GROUP").values());
        counts.sort(Collections.reverseOrder());
        int all = counts.stream().mapToInt(Integer::intValue).sum();
        int top = counts.subList(0, 10).stream().mapToInt(Integer::intValue).sum();
        assertThat(top).isGreaterThan(all / 4);
        assertThat(counts.get(counts.size() / 2)).isLessThan(all / 300);
    }

    @Test
    void someAssignmentsAreUsersOwnAndSomeAreOrphans() {
        Set<String> users = ids(GENERATED.users(), "UserId");
        Set<String> groups = ids(GENERATED.groups(), "GroupId");
        long own = GENERATED.assignments().stream()
                .filter(each -> users.contains(each.principalId()))
                .count();
        long orphans = GENERATED.assignments().stream()
                .filter(each -> !users.contains(each.principalId()) && !groups.contains(each.principalId()))
                .count();
        assertThat(own).isBetween(300L, 1_500L);
        assertThat(orphans).isBetween(20L, 300L);
    }

    @Test
    void thereIsSomethingOfEveryKind() {
        List<PermissionSetState> sets = GENERATED.permissionSets();
        assertThat(sets).anyMatch(set -> set.content().managedPolicies().size() > 1);
        assertThat(sets).anyMatch(set -> !set.content().inlinePolicy().isEmpty());
        assertThat(sets).anyMatch(set -> !set.content().customerPolicies().isEmpty());
        assertThat(sets).anyMatch(set -> set.content().boundary() != null);
        assertThat(sets).anyMatch(set -> set.content().relayState() != null);
        assertThat(sets).anyMatch(set -> !set.tags().isEmpty());
        assertThat(sets).allMatch(set -> set.name().matches("[\\w+=,.@-]{1,32}"));
        Map<String, Long> revisions = new HashMap<>();
        sets.forEach(set -> revisions.put(set.arn(), set.revision()));
        Set<String> provisioned = new HashSet<>();
        long behind = 0;
        for (Provisioned each : GENERATED.provisioned()) {
            provisioned.add(each.permissionSet());
            behind += revisions.getOrDefault(each.permissionSet(), 0L) > each.revision() ? 1 : 0;
        }
        assertThat(behind).isPositive();
        assertThat(sets).anyMatch(set -> !provisioned.contains(set.arn()));
        assertThat(GENERATED.accounts()).anyMatch(account -> !account.usable());
        Set<String> busy = ids(GENERATED.memberships(), "GroupId");
        assertThat(ids(GENERATED.groups(), "GroupId")).anyMatch(group -> !busy.contains(group));
        assertThat(GENERATED.users())
                .anyMatch(user -> user.get("UserStatus").stringValue().equals("DISABLED"));
    }

    /** aws-facts.md section 1b. */
    @Test
    void quotasAreKept() {
        Map<String, Set<String>> groups = new HashMap<>();
        StateDocument dense =
                document("empty", Generation.parse("accounts=3,permissionSets=3,groups=150,users=10,assignments=900"));
        dense.assignments().stream()
                .filter(each -> each.principalType().equals("GROUP"))
                .forEach(each -> groups.computeIfAbsent(each.placeKey(), key -> new HashSet<>())
                        .add(each.principalId()));
        assertThat(groups.values()).allMatch(each -> each.size() <= 100);
    }

    @Test
    void asManyAssignmentsAreMadeAsFit() {
        Generation full = Generation.parse("accounts=3,permissionSets=2,groups=2,users=3,assignments=30");
        assertThat(document("empty", full).assignments()).hasSize(30);
        assertThatThrownBy(() -> Generation.parse("accounts=3,permissionSets=2,groups=2,users=3,assignments=31"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from 0 to 30");
    }

    @Test
    void whatIsRefusedIsSaidWithWhatIsAllowed() {
        assertThatThrownBy(() -> Generation.parse("accounts=1000000000000"))
                .hasMessage("accounts takes a whole number from 0 to 50000, not '1000000000000'");
        assertThatThrownBy(() -> Generation.parse("acounts=5")).hasMessageContaining("accounts, units, permissionSets");
        assertThatThrownBy(() -> Generation.parse("identitySource=okta"))
                .hasMessageContaining("identity-center or external");
    }

    /** aws-facts.md section 3: external ids are a hint that somebody else provisions. */
    @Test
    void anExternalSourceGivesExternalIds() {
        String text = "accounts=5,permissionSets=2,groups=4,users=9";
        StateDocument own = document("empty", Generation.parse(text));
        assertThat(own.users()).noneMatch(user -> user.has("ExternalIds"));
        StateDocument external = document("empty", Generation.parse(text + ",identitySource=external"));
        assertThat(external.users())
                .hasSize(9)
                .allSatisfy(user -> assertThat(
                                user.get("ExternalIds").get(0).get("Issuer").stringValue())
                        .isEqualTo("https://idp.example.com"));
        assertThat(external.groups()).hasSize(4).allMatch(group -> group.has("ExternalIds"));
    }

    @Test
    void oneOfEverythingIsEnough() {
        assertThat(document("empty", Generation.parse("accounts=1,permissionSets=1,groups=1,assignments=1"))
                        .assignments())
                .hasSize(1);
        assertThat(document("empty", Generation.parse("accounts=1,permissionSets=1,users=1,assignments=1"))
                        .assignments())
                .hasSize(1);
        assertThat(document("control-tower", Generation.parse("seed=3")).accounts())
                .hasSize(9);
    }

    /** The longest lists are paged through completely, each page by itself. */
    @Test
    void whatAPrincipalHasIsListedWholeAndOnce() {
        Sandbox sandbox =
                Sandbox.start(ContractSuite.options().withSeed("empty").withGeneration(ASKED));
        String instance =
                sandbox.ssoAdmin().listInstances(ask -> {}).instances().get(0).instanceArn();
        Map<String, Integer> ofGroups = assignmentsByPrincipal(GENERATED, "GROUP");
        String busiest = Collections.max(ofGroups.entrySet(), Map.Entry.comparingByValue())
                .getKey();
        assertThat(all(sandbox, instance, "GROUP", busiest)).hasSize(ofGroups.getOrDefault(busiest, 0));
        Map<String, Integer> ofUsers = assignmentsByPrincipal(GENERATED, "USER");
        String user = GENERATED.memberships().stream()
                .filter(each -> each.get("GroupId").stringValue().equals(busiest))
                .map(each -> each.get("MemberId").get("UserId").stringValue())
                .filter(ofUsers::containsKey)
                .findFirst()
                .orElseThrow();
        int expected = ofUsers.getOrDefault(user, 0)
                + GENERATED.memberships().stream()
                        .filter(each ->
                                each.get("MemberId").get("UserId").stringValue().equals(user))
                        .mapToInt(each ->
                                ofGroups.getOrDefault(each.get("GroupId").stringValue(), 0))
                        .sum();
        assertThat(all(sandbox, instance, "USER", user)).hasSize(expected).doesNotHaveDuplicates();
    }

    private static List<AccountAssignmentForPrincipal> all(
            Sandbox sandbox, String instance, String type, String principal) {
        return sandbox
                .ssoAdmin()
                .listAccountAssignmentsForPrincipalPaginator(
                        ask -> ask.instanceArn(instance).principalType(type).principalId(principal))
                .stream()
                .flatMap(page -> page.accountAssignments().stream())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "accounts",
                "accounts=-1",
                "accounts=50001",
                "accounts=1e3",
                "accounts=99999999999999999999",
                "people=3",
                "accounts=1,accounts=2",
                "accounts=1;users=2",
                "assignments=1",
                "accounts=1000000000000",
                "groups=-5,users=3",
                "permissionSets=3501",
                "acounts=5",
                "identitySource=okta"
            })
    void badTextIsRefused(String text) {
        assertThatThrownBy(() -> Generation.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
