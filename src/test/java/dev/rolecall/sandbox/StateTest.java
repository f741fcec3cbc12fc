package dev.rolecall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.ssoadmin.model.PrincipalType;
import software.amazon.awssdk.services.ssoadmin.model.TargetType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** State files: what is saved comes back equal, and nothing else is mistaken for it. */
class StateTest {

    private static final String POLICY = ContractSuite.POLICY;

    @TempDir
    Path folder = Path.of("");

    private static SandboxOptions options() {
        return ContractSuite.options();
    }

    private static Sandbox busy(SandboxOptions options) {
        Sandbox sandbox = Sandbox.start(options);
        sandbox.edit()
                .externalUser("ben@example.com", "https://idp.example.com", "u-1")
                .accountState("500000000001", "SUSPENDED")
                .delegate("200000000002")
                .accountInstance("400000000001")
                .customerPolicy("400000000001", "/team/", "Special", POLICY)
                .permissionSet(
                        "Rich",
                        set -> set.description("é")
                                .relayState("https://example.com")
                                .customerPolicy("/team/", "Special")
                                .managedBoundary("arn:aws:iam::aws:policy/ReadOnlyAccess")
                                .inlinePolicy(POLICY)
                                .tag("owner", "x"))
                .assignGroup("Rich", "AWSSecurityAuditors", "400000000001")
                .permissionSet("Rich", set -> set.description("changed since"));
        var instance = sandbox.ssoAdmin().listInstances(ask -> {}).instances().get(0);
        sandbox.ssoAdmin()
                .createAccountAssignment(ask -> ask.instanceArn(instance.instanceArn())
                        .permissionSetArn(sandbox.edit().permissionSetArn("Rich"))
                        .principalType(PrincipalType.USER)
                        .principalId(sandbox.edit().userId("ana@example.com"))
                        .targetType(TargetType.AWS_ACCOUNT)
                        .targetId("500000000001"));
        sandbox.organizations().createAccount(ask -> ask.accountName("new").email("new@example.com"));
        return sandbox;
    }

    @Test
    void whatIsSavedComesBackEqual() throws IOException {
        Path first = folder.resolve("first.json");
        Path second = folder.resolve("deeper/second.json");
        busy(options()).save(first);
        Sandbox.start(options().withSeed(first.toString())).save(second);
        assertThat(Files.readString(second)).isEqualTo(Files.readString(first));
    }

    @Test
    void aRoleKeepsItsTagsAndItsBoundary() throws IOException {
        Path file = folder.resolve("roles.json");
        Sandbox sandbox = Sandbox.start(options());
        var iam = sandbox.iam("400000000001");
        iam.createRole(ask -> ask.roleName("Own").assumeRolePolicyDocument(ContractSuite.TRUST));
        iam.tagRole(ask -> ask.roleName("Own")
                .tags(List.of(Tag.builder().key("a").value("1").build())));
        iam.putRolePermissionsBoundary(
                ask -> ask.roleName("Own").permissionsBoundary("arn:aws:iam::aws:policy/ReadOnlyAccess"));
        iam.updateRole(ask -> ask.roleName("Own").description("d").maxSessionDuration(7200));
        sandbox.save(file);
        var kept = Sandbox.start(options().withSeed(file.toString())).iam("400000000001");
        var before = iam.getRole(ask -> ask.roleName("Own")).role();
        assertThat(before.hasTags()).isTrue();
        assertThat(kept.getRole(ask -> ask.roleName("Own")).role()).isEqualTo(before);
    }

    @Test
    void theSameRunGivesTheSameState() throws IOException {
        busy(options()).save(folder.resolve("a.json"));
        busy(options()).save(folder.resolve("b.json"));
        assertThat(Files.readString(folder.resolve("b.json"))).isEqualTo(Files.readString(folder.resolve("a.json")));
    }

    @Test
    void theStateFileIsReadAtStartAndWrittenAtTheEnd() throws IOException {
        Path file = folder.resolve("state.json");
        SandboxOptions kept = options().withSeed("empty").withState(file);
        try (Sandbox sandbox = Sandbox.start(kept)) {
            sandbox.edit().group("Kept", "kept");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (Sandbox sandbox = Sandbox.start(kept)) {
            assertThat(sandbox.edit().groupId("Kept")).isNotEmpty();
            sandbox.reset();
            assertThatThrownBy(() -> sandbox.edit().groupId("Kept")).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(folder.toFile().list()).containsExactly("state.json");
    }

    @Test
    void newIdentifiersDoNotRepeatAfterALoad() {
        Path file = folder.resolve("state.json");
        Sandbox sandbox = Sandbox.start(options().withSeed("empty"));
        sandbox.save(file);
        sandbox.edit().group("A", "a");
        Sandbox again = Sandbox.start(options().withSeed(file.toString()));
        again.edit().group("B", "b").group("C", "c");
        assertThat(again.edit().groupId("B")).isEqualTo(sandbox.edit().groupId("A"));
        assertThat(again.edit().groupId("C")).isNotEqualTo(again.edit().groupId("B"));
    }

    @Test
    void anotherFileIsNamedAndRefused() throws IOException {
        Path file = folder.resolve("other.json");
        for (String text : new String[] {
            "{\"format\":\"rolecall.sandbox-state/2\"}",
            "{}",
            "[]",
            "",
            "not json",
            "{\"format\":\"rolecall.sandbox-state/1\"}",
            "{\"format\":\"rolecall.sandbox-state/1\",\"surprise\":1}",
            "{\"format\":\"rolecall.sandbox-state/1\",\"organization\":{\"id\":\"o-1\",\"rootId\":\"r-1\",\"managementAccount\":\"1\"}}"
        }) {
            Files.writeString(file, text);
            assertThatThrownBy(() -> Sandbox.start(options().withSeed(file.toString())))
                    .as(text)
                    .isInstanceOf(SandboxException.class)
                    .hasMessageContaining("other.json");
        }
        assertThatThrownBy(() -> Sandbox.start(options().withSeed("no-such-seed")))
                .isInstanceOf(SandboxException.class)
                .hasMessageContaining("control-tower");
    }

    @Test
    void theEmptySeedHoldsTheManagementAccountAndAnInstance() {
        Sandbox sandbox = Sandbox.start(options().withSeed("empty"));
        assertThat(sandbox.organizations().listAccounts().accounts())
                .extracting(account -> account.id())
                .containsExactly("100000000001");
        assertThat(sandbox.ssoAdmin().listInstances(ask -> {}).instances()).hasSize(1);
        sandbox.edit().noInstance();
        assertThat(sandbox.ssoAdmin().listInstances(ask -> {}).instances()).isEmpty();
    }

    private static List<ObjectNode> list(ObjectNode document, String name) {
        List<ObjectNode> things = new ArrayList<>();
        document.path(name).forEach(each -> things.add((ObjectNode) each));
        return things;
    }

    private void refused(ObjectNode document, String why) throws IOException {
        Path file = folder.resolve("mangled.json");
        Files.writeString(file, document.toString());
        assertThatThrownBy(() -> Sandbox.start(options().withSeed(file.toString())))
                .as(why)
                .isInstanceOf(SandboxException.class)
                .hasMessageContaining("mangled.json")
                .hasMessageContaining(why)
                .hasMessageNotContaining("Exception")
                .hasMessageNotContaining("dev.rolecall")
                .satisfies(
                        error -> assertThat(String.valueOf(error.getMessage())).doesNotContain("\n"));
    }

    private ObjectNode saved() throws IOException {
        Path file = folder.resolve("whole.json");
        busy(options()).save(file);
        return (ObjectNode) JsonMapper.shared().readTree(Files.readString(file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "units",
                "accounts",
                "users",
                "groups",
                "memberships",
                "assignments",
                "permissionSets",
                "provisioned"
            })
    void aThingThatIsNoneOrIsThereTwiceIsRefused(String name) throws IOException {
        ObjectNode whole = saved();
        int size = whole.path(name).size();
        assertThat(size).isPositive();
        ObjectNode empty = whole.deepCopy();
        empty.withArray(name).addObject();
        refused(empty, name + "[" + size + "] has no ");
        ObjectNode none = whole.deepCopy();
        none.withArray(name).addNull();
        refused(none, name + "[" + size + "] is null");
        ObjectNode twice = whole.deepCopy();
        twice.withArray(name).add(twice.path(name).get(0).deepCopy());
        refused(twice, name + "[" + size + "] is there twice");
        ObjectNode other = whole.deepCopy();
        other.put(name, 5);
        refused(other, name + " is not a list");
    }

    @Test
    void whatLeadsNowhereIsRefused() throws IOException {
        ObjectNode whole = saved();
        change(whole, "assignments", "account", "999999999999", "names the account 999999999999");
        change(whole, "assignments", "permissionSet", "arn:x", "names the permission set arn:x");
        change(whole, "assignments", "principalType", "ROBOT", "neither USER nor GROUP");
        change(whole, "provisioned", "account", "999999999999", "names the account 999999999999");
        change(whole, "accounts", "parent", "ou-x", "is in ou-x");
        change(whole, "accounts", "joined", "yesterday", "accounts[0].joined has a value that does not fit");
        change(whole, "memberships", "GroupId", "g-x", "names the group g-x");
        change(whole, "users", "Surprise", "x", "users[0] is not as identitystore writes it");
        change(
                whole,
                "units",
                "parent",
                list(whole, "units").get(0).path("id").asString(),
                "does not hang from the root");
    }

    private void change(ObjectNode whole, String list, String member, String value, String why) throws IOException {
        ObjectNode changed = whole.deepCopy();
        list(changed, list).get(0).put(member, value);
        refused(changed, why);
    }

    @Test
    void listsMayBeLeftOut() throws IOException {
        ObjectNode whole = saved();
        for (String name : List.of("requests", "provisioned", "assignments", "memberships", "iam", "delegations")) {
            whole.remove(name);
            Path file = folder.resolve("short.json");
            Files.writeString(file, whole.toString());
            assertThat(Sandbox.start(options().withSeed(file.toString())).hasAccount("100000000001"))
                    .isTrue();
        }
    }

    @Test
    void aStateFileIsClaimedByOneAlone() throws IOException {
        Path file = folder.resolve("state.json");
        try (StateClaim claim = StateClaim.take(file)) {
            assertThat(claim).isNotNull();
            assertThatThrownBy(() -> StateClaim.take(file))
                    .isInstanceOf(SandboxException.class)
                    .hasMessage("Another sandbox keeps its state in " + file);
        }
        assertThat(folder).isEmptyDirectory();
        Files.createFile(folder.resolve("state.json.lock"));
        StateClaim.take(file).close();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whereNothingCanBeKeptIsRefused() throws IOException {
        Path plain = Files.createFile(folder.resolve("plain"));
        for (Path place : List.of(folder, folder.resolve("missing/state.json"), plain.resolve("state.json"))) {
            assertThatThrownBy(() -> StateClaim.take(place))
                    .isInstanceOf(SandboxException.class)
                    .hasMessageContaining(place.toString());
        }
        assertThat(folder.resolve("missing")).doesNotExist();
        assertThatThrownBy(() -> Sandbox.start(options()).save(plain.resolve("state.json")))
                .isInstanceOf(SandboxException.class)
                .hasMessageNotContaining("Exception");
    }

    @Test
    void theTagsOfTheRootAreKept() {
        Path file = folder.resolve("tagged.json");
        Sandbox sandbox = Sandbox.start(options().withSeed("empty"));
        String root = sandbox.organizations().listRoots().roots().get(0).id();
        sandbox.organizations()
                .tagResource(ask -> ask.resourceId(root)
                        .tags(List.of(software.amazon.awssdk.services.organizations.model.Tag.builder()
                                .key("a")
                                .value("1")
                                .build())));
        sandbox.save(file);
        assertThat(Sandbox.start(options().withSeed(file.toString()))
                        .organizations()
                        .listTagsForResource(ask -> ask.resourceId(root))
                        .tags())
                .hasSize(1);
    }

    @Test
    void aLinkStandsForTheFileThatItLeadsTo() throws IOException {
        Path file = folder.resolve("real.json");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), Path.of("real.json"));
        Sandbox.start(options().withSeed("empty")).save(file);
        try (StateClaim claim = StateClaim.take(link)) {
            assertThat(claim.file()).isEqualTo(file.toRealPath());
            for (Path name : List.of(file, link)) {
                assertThatThrownBy(() -> StateClaim.take(name))
                        .isInstanceOf(SandboxException.class)
                        .hasMessage("Another sandbox keeps its state in " + name);
            }
        }
        try (Sandbox sandbox = Sandbox.start(options().withState(link))) {
            sandbox.edit().group("Kept", "kept");
        }
        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(file)).contains("Kept");
    }

    @Test
    void whatIsNoRegularFileIsRefused() throws IOException {
        Path dangling = Files.createSymbolicLink(folder.resolve("dangling"), Path.of("nowhere"));
        Path loop = Files.createSymbolicLink(folder.resolve("loop"), Path.of("loop"));
        for (Path place : List.of(dangling, loop, Path.of("/dev/null"), Path.of("/dev/zero"))) {
            for (ThrowingCallable use : List.<ThrowingCallable>of(
                    () -> StateClaim.take(place).close(),
                    () -> Sandbox.start(options().withState(place)).close(),
                    () -> Sandbox.start(options()).save(place))) {
                assertThatThrownBy(use)
                        .isInstanceOf(SandboxException.class)
                        .hasMessageStartingWith("Cannot keep the sandbox state in " + place + ": it is ")
                        .hasMessageNotContaining("Exception");
            }
        }
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("dangling", "loop");
        assertThat(Path.of("/dev/null.lock")).doesNotExist();
    }
}
