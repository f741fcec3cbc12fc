package dev.rolecall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.sandbox.Generation;
import dev.rolecall.sandbox.Sandbox;
import dev.rolecall.sandbox.SandboxEdit;
import dev.rolecall.sandbox.SandboxOptions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.identitystore.IdentitystoreClient;
import software.amazon.awssdk.services.organizations.model.Account;
import software.amazon.awssdk.services.ssoadmin.SsoAdminClient;
import software.amazon.awssdk.services.ssoadmin.model.AccountAssignment;
import software.amazon.awssdk.services.ssoadmin.model.InstanceMetadata;
import tools.jackson.databind.JsonNode;

/**
 * What {@code access} tells of a generated organization is what comes out where every set is looked up in every account, every
 * holder resolved by hand, with AWS's own clients.
 */
class EveryAccessTest {
    private static final String CLOSED = "444444444444";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path directory;

    /** A way to a role. */
    private record Way(String user, String account, String accountName, String set, String group) {}

    private static final List<Way> TRUTH = new ArrayList<>();
    private static final Set<String> USERS = new TreeSet<>();
    private static final Set<String> GROUPS = new TreeSet<>();
    private final InProcess program = new InProcess();

    @BeforeAll
    static void organization() {
        Sandbox sandbox = Sandbox.start(SandboxOptions.defaults()
                .withSeed("empty")
                .withClock(Clock.fixed(InProcess.NOW, ZoneOffset.UTC))
                .withGeneration(Generation.parse(
                        "accounts=14,units=6,permissionSets=9,groups=12,users=25,assignments=160,seed=11")));
        spoil(sandbox);
        sandbox.save(state());
        TRUTH.clear();
        bruteForce(sandbox);
        assertThat(TRUTH).hasSizeGreaterThan(300);
    }

    private static Path state() {
        return directory.resolve("memory.json");
    }

    /** Who is gone, who is in no group, who holds the same twice, a group of nobody, an account that is closed. */
    private static void spoil(Sandbox sandbox) {
        SandboxEdit edit = sandbox.edit();
        edit.account(CLOSED, "closed", "Suspended");
        edit.account("012345678901", "zeros", "");
        edit.user("loner@example.com", "Lo", "Ner").user("twice@example.com", "Tw", "Ice");
        edit.user("nothing@example.com", "No", "Thing");
        edit.group("Nobody", "").group("A,\"b\"", "").member("A,\"b\"", "twice@example.com");
        edit.group("Idle", "").member("Idle", "nothing@example.com");
        edit.permissionSet("Extra", set -> set);
        edit.assignUser("Extra", "loner@example.com", "012345678901");
        edit.assignUser("Extra", "twice@example.com", "012345678901");
        edit.assignGroup("Extra", "A,\"b\"", "012345678901");
        edit.assignGroup("Extra", "A,\"b\"", CLOSED);
        edit.assignGroup("Extra", "Nobody", "012345678901");
        edit.assign("Extra", "GROUP", "00000000-0000-4000-8000-00000000dead", "012345678901");
        edit.accountState(CLOSED, "SUSPENDED");
    }

    private static void bruteForce(Sandbox sandbox) {
        SsoAdminClient sso = sandbox.ssoAdmin();
        IdentitystoreClient people = sandbox.identitystore();
        InstanceMetadata instance = sso.listInstances(r -> {}).instances().get(0);
        String store = instance.identityStoreId();
        Map<String, String> users = new HashMap<>();
        people.listUsersPaginator(r -> r.identityStoreId(store))
                .users()
                .forEach(user -> users.put(user.userId(), user.userName()));
        USERS.addAll(users.values());
        Map<String, String> groups = new HashMap<>();
        Map<String, List<String>> members = new HashMap<>();
        people.listGroupsPaginator(r -> r.identityStoreId(store)).groups().forEach(group -> {
            groups.put(group.groupId(), group.displayName());
            people.listGroupMembershipsPaginator(r -> r.identityStoreId(store).groupId(group.groupId()))
                    .groupMemberships()
                    .forEach(membership -> members.computeIfAbsent(group.groupId(), id -> new ArrayList<>())
                            .add(String.valueOf(users.get(membership.memberId().userId()))));
        });
        GROUPS.addAll(groups.values());
        List<Account> accounts = sandbox.organizations().listAccountsPaginator().stream()
                .flatMap(page -> page.accounts().stream())
                .filter(account -> account.stateAsString().equals("ACTIVE"))
                .toList();
        String arn = instance.instanceArn();
        sso.listPermissionSetsPaginator(r -> r.instanceArn(arn))
                .permissionSets()
                .forEach(set -> {
                    String name = sso.describePermissionSet(
                                    r -> r.instanceArn(arn).permissionSetArn(set))
                            .permissionSet()
                            .name();
                    for (Account account : accounts) {
                        sso.listAccountAssignmentsPaginator(r ->
                                        r.instanceArn(arn).permissionSetArn(set).accountId(account.id()))
                                .accountAssignments()
                                .forEach(each -> add(each, account, name, users, groups, members));
                    }
                });
    }

    private static void add(
            AccountAssignment each,
            Account account,
            String set,
            Map<String, String> users,
            Map<String, String> groups,
            Map<String, List<String>> members) {
        String user = users.get(each.principalId());
        if (user != null) {
            TRUTH.add(new Way(user, account.id(), account.name(), set, ""));
        }
        String group = groups.get(each.principalId());
        if (group != null) {
            members.getOrDefault(each.principalId(), List.of())
                    .forEach(member -> TRUTH.add(new Way(member, account.id(), account.name(), set, group)));
        }
    }

    private static List<Way> those(Predicate<Way> wanted) {
        return TRUTH.stream().filter(wanted).toList();
    }

    private List<Way> access(String... options) {
        return ways(document(options));
    }

    private JsonNode document(String... options) {
        List<String> args = new ArrayList<>(
                List.of("access", "--no-files", "--backend", "memory", "--state", state().toString(), "-o", "json"));
        args.addAll(List.of(options));
        assertThat(program.run(args.toArray(String[]::new))).as(program.err()).isZero();
        return program.json();
    }

    private static List<Way> ways(JsonNode document) {
        List<Way> ways = new ArrayList<>();
        for (JsonNode grant : document.path("grants")) {
            JsonNode via = grant.path("via");
            ways.add(new Way(
                    grant.path("user").asString(),
                    grant.path("account").path("id").asString(),
                    grant.path("account").path("name").asString(),
                    grant.path("permissionSet").asString(),
                    via.isString() && via.asString().equals("direct")
                            ? ""
                            : via.path("group").asString("?")));
        }
        return ways;
    }

    @Test
    void ofEverybodyAtOnce() {
        assertThat(access()).containsExactlyInAnyOrderElementsOf(TRUTH);
    }

    @Test
    void ofEachUserByOneCall() {
        for (String user : USERS) {
            JsonNode document = document("--user", user);

            assertThat(ways(document))
                    .as(user)
                    .containsExactlyInAnyOrderElementsOf(those(way -> way.user().equals(user)));
            JsonNode calls = document.path("calls");
            assertThat(calls.has("sso-admin:ListAccountAssignments")).isFalse();
            assertThat(calls.has("identitystore:ListUsers")).isFalse();
            // Through a group that holds nothing, nothing shows: then the group is asked (aws-facts 2).
            assertThat(calls.path("sso-admin:ListAccountAssignmentsForPrincipal")
                            .asInt())
                    .as(user)
                    .isEqualTo(user.equals("nothing@example.com") ? 2 : 1);
        }
    }

    @Test
    void ofEachGroupByOneCall() {
        for (String group : GROUPS) {
            JsonNode document = document("--group", group);

            assertThat(ways(document))
                    .as(group)
                    .containsExactlyInAnyOrderElementsOf(
                            those(way -> way.group().equals(group)));
            assertThat(document.path("calls")
                            .path("sso-admin:ListAccountAssignmentsForPrincipal")
                            .asInt())
                    .isEqualTo(1);
        }
    }

    @Test
    void ofEachAccountAndEachSet() {
        for (String account : TRUTH.stream().map(Way::account).collect(Collectors.toSet())) {
            assertThat(access("--account", account))
                    .containsExactlyInAnyOrderElementsOf(
                            those(way -> way.account().equals(account)));
        }
        for (String set : TRUTH.stream().map(Way::set).collect(Collectors.toSet())) {
            assertThat(access("--permission-set", set))
                    .containsExactlyInAnyOrderElementsOf(those(way -> way.set().equals(set)));
        }
    }

    @Test
    void kindsNarrowEachOtherAndNamesOfAKindWiden() {
        Way one = TRUTH.get(0);
        Way other = TRUTH.get(TRUTH.size() - 1);

        assertThat(access("--user", one.user(), "--user", other.user(), "--account", one.accountName()))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(those(
                        way -> (way.user().equals(one.user()) || way.user().equals(other.user()))
                                && way.accountName().equals(one.accountName())));
        assertThat(access("--group", "*-Developers", "--permission-set", one.set(), "--user", "*.*@example.com"))
                .containsExactlyInAnyOrderElementsOf(those(way -> way.group().endsWith("-Developers")
                        && way.set().equals(one.set())
                        && way.user().matches(".*\\..*@example\\.com")));
        assertThat(access("--user", "l?ner@*")).hasSize(1);
        assertThat(access("--group", "nothing like it*")).isEmpty();
        assertThat(access("--account", "*", "--permission-set", "?xtra")).hasSize(3);
    }

    @Test
    void whatNobodyHasIsSaid() {
        JsonNode document = document("--account", "zeros");

        assertThat(document.path("groupsWithoutMembers")).hasSize(1);
        JsonNode vacancy = document.path("groupsWithoutMembers").get(0);
        assertThat(vacancy.path("group").asString()).isEqualTo("Nobody");
        assertThat(vacancy.path("account").path("id").asString()).isEqualTo("012345678901");
        assertThat(document("--group", "Nobody").path("groupsWithoutMembers")).hasSize(1);
        assertThat(document("--user", "twice@example.com").path("notes").toString())
                .contains("closed (" + CLOSED + ") is SUSPENDED");
        assertThat(document("--group", "Nobody").path("notes")).isEmpty();
    }
}
