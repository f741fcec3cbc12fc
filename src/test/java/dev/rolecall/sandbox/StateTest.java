package dev.rolecall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.ssoadmin.model.PrincipalType;
import software.amazon.awssdk.services.ssoadmin.model.TargetType;

/** State files: what is saved comes back equal, and nothing else is mistaken for it. */
class StateTest {

    private static final String POLICY = "{\"Version\":\"2012-10-17\",\"Statement\":[]}";

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
        iam.createRole(ask -> ask.roleName("Own").assumeRolePolicyDocument(POLICY));
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
}
