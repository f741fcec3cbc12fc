package dev.rolecall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.sandbox.Sandbox;
import dev.rolecall.sandbox.SandboxEdit;
import dev.rolecall.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What {@code access} says of files and of AWS, and what it says where the question is wrong. */
class AccessCommandTest {
    @TempDir
    Path directory;

    private final InProcess program = new InProcess();
    private Path config = Path.of("unset");

    @BeforeEach
    void files() throws IOException {
        config = Files.createDirectory(directory.resolve("config"));
        write("""
                rolecall: {version: 1, owner: platform}
                groups:
                  - {name: Platform, members: [ana@example.com, ben@example.com]}
                  - name: Readers
                    previously: OldReaders
                permissionSets:
                  - {name: Admin, awsManagedPolicies: [AdministratorAccess]}
                  - {name: ReadOnly, awsManagedPolicies: [ReadOnlyAccess]}
                assignments:
                  - {groups: [Platform], permissionSets: [Admin], accounts: [{name: prod}], expires: 2026-12-31}
                  - {groups: [Readers], permissionSets: [ReadOnly], accounts: [{all: true}]}
                  - {users: [ben@example.com], permissionSets: [Admin], accounts: [{name: prod}], expires: 2026-11-01}
                """);
        live(edit -> {});
    }

    private void write(String yaml) throws IOException {
        Files.writeString(config.resolve("all.yaml"), yaml);
    }

    /** Ana has what she should; Ben is in no group yet and has what has expired; Cho reads by the group's former name. */
    private void live(Consumer<SandboxEdit> more) {
        Sandbox sandbox = Sandbox.start(
                SandboxOptions.defaults().withSeed("empty").withClock(Clock.fixed(InProcess.NOW, ZoneOffset.UTC)));
        SandboxEdit edit = sandbox.edit();
        edit.account("011111111111", "prod", "").account("222222222222", "dev", "");
        edit.user("ana@example.com", "Ana", "Silva").user("ben@example.com", "Ben", "Okafor");
        edit.user("cho@example.com", "Cho", "Park");
        edit.group("Platform", "").member("Platform", "ana@example.com");
        edit.group("OldReaders", "").member("OldReaders", "cho@example.com");
        edit.permissionSet("Admin", set -> set).permissionSet("ReadOnly", set -> set);
        edit.assignGroup("Admin", "Platform", "011111111111");
        edit.assignUser("Admin", "ben@example.com", "011111111111");
        edit.assignGroup("ReadOnly", "OldReaders", "222222222222");
        more.accept(edit);
        sandbox.save(directory.resolve("memory.json"));
    }

    private int access(String... options) {
        List<String> args = new ArrayList<>(List.of(
                "access",
                "--backend",
                "memory",
                "--state",
                directory.resolve("memory.json").toString()));
        args.addAll(List.of(options));
        return program.run(args.toArray(String[]::new));
    }

    private int withFiles(String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        all.add(0, config.toString());
        return access(all.toArray(String[]::new));
    }

    /** Each as {@code user account set way}. */
    private List<String> grants() {
        List<String> grants = new ArrayList<>();
        for (JsonNode grant : program.json().path("grants")) {
            JsonNode via = grant.path("via");
            grants.add((grant.has("only") ? grant.path("only").asString() + ": " : "")
                    + grant.path("user").asString().replace("@example.com", "") + " "
                    + grant.path("account").path("name").asString() + " "
                    + grant.path("permissionSet").asString() + " "
                    + (via.isString() ? via.asString() : via.path("group").asString()));
        }
        return grants;
    }

    @Test
    void aFormerNameIsNoWayInWhereTheNewOneIsThereToo() throws IOException {
        live(edit -> edit.group("Readers", "").assignGroup("ReadOnly", "Readers", "222222222222"));

        assertThat(withFiles("--desired", "--user", "cho@example.com", "-o", "json"))
                .isZero();
        assertThat(grants()).isEmpty();
        assertThat(withFiles("--desired", "-o", "json")).isZero();
        assertThat(grants()).noneMatch(grant -> grant.startsWith("cho "));
    }

    @Test
    void liveGrantsTellWhichLineAsksForThem() {
        assertThat(withFiles("--account", "011111111111", "-o", "json")).isZero();

        assertThat(grants()).containsExactly("ana prod Admin Platform", "ben prod Admin direct");
        JsonNode ana = program.json().path("grants").get(0);
        assertThat(ana.path("source").asString()).endsWith("all.yaml:10:5");
        assertThat(ana.path("until").asString()).isEqualTo("2027-01-01T00:00:00Z");
        assertThat(ana.has("role")).isFalse();
        // It is over, and still there: the line that asked for it says so.
        JsonNode ben = program.json().path("grants").get(1);
        assertThat(ben.path("source").asString()).endsWith("all.yaml:12:5");
        assertThat(ben.path("until").asString()).isEqualTo("2026-11-02T00:00:00Z");
    }

    @Test
    void withoutFilesNoLineIsTold() {
        assertThat(access("--no-files", "--user", "ana@example.com", "-o", "json"))
                .isZero();

        assertThat(grants()).containsExactly("ana prod Admin Platform");
        assertThat(program.json().path("grants").get(0).has("source")).isFalse();
    }

    @Test
    void desiredIsWhatTheFilesGiveAndAWSOnlyTellsMembersThatTheyLeaveOut() {
        assertThat(withFiles("--desired", "-o", "json")).isZero();
        List<String> everything = List.of(
                "ana prod Admin Platform",
                "ben prod Admin Platform",
                "cho dev ReadOnly Readers",
                "cho prod ReadOnly Readers");
        assertThat(grants()).containsExactlyElementsOf(everything);

        for (String user : List.of("ana", "ben", "cho")) {
            assertThat(withFiles("--desired", "--user", user + "@example.com", "-o", "json"))
                    .isZero();
            assertThat(grants())
                    .containsExactlyElementsOf(everything.stream()
                            .filter(grant -> grant.startsWith(user))
                            .toList());
        }
    }

    @Test
    void desiredAsksNoIdentityStoreWhereTheFilesListAllMembers() {
        assertThat(withFiles("--desired", "--group", "Platform", "-o", "json")).isZero();

        assertThat(grants()).containsExactly("ana prod Admin Platform", "ben prod Admin Platform");
        program.json()
                .path("calls")
                .propertyNames()
                .forEach(call -> assertThat(call).startsWith("organizations:"));
    }

    @Test
    void theDifferenceHasEachSidesOwn() {
        assertThat(withFiles("--diff", "-o", "json")).isZero();
        assertThat(grants())
                .containsExactly(
                        "live: ben prod Admin direct",
                        "files: ben prod Admin Platform",
                        "live: cho dev ReadOnly OldReaders",
                        "files: cho dev ReadOnly Readers",
                        "files: cho prod ReadOnly Readers");
        assertThat(withFiles("--diff", "--user", "ana@example.com")).isZero();
        assertThat(program.out()).startsWith("AWS and the files give the same.");
        assertThat(withFiles("--diff", "-o", "csv")).isZero();
        assertThat(program.out().lines().toList())
                .hasSize(6)
                .contains("live,ben@example.com,011111111111,prod,Admin,direct,,," + config
                        + "/all.yaml:12:5,2026-11-02T00:00:00Z");
    }

    @Test
    void aNameThatNothingHasIsAnError() {
        assertThat(access("--no-files", "--user", "anna@example.com")).isEqualTo(64);
        assertThat(program.err())
                .contains("--user anna@example.com: there is no such user; did you mean 'ana@example.com'?");
        assertThat(access("--no-files", "--user", "ana@example.com", "--account", "prodd"))
                .isEqualTo(64);
        assertThat(program.err()).contains("did you mean 'prod'?");
        assertThat(access("--no-files", "--user", "ana@example.com", "--permission-set", "Readonly"))
                .isEqualTo(64);
        assertThat(program.err()).contains("did you mean 'ReadOnly'?");
        assertThat(access("--no-files", "--group", "Platfrom", "-o", "json")).isEqualTo(64);
        assertThat(program.json().path("format").asString()).isEqualTo("rolecall.error/1");
        // The files know a group that AWS does not have yet.
        assertThat(withFiles("--group", "Readers")).isEqualTo(64);
        assertThat(withFiles("--group", "Readers", "--diff")).isZero();
    }

    @Test
    void whoHasNothingOfWhatIsAskedIsNoError() {
        assertThat(access("--no-files", "--user", "ana@example.com", "--permission-set", "ReadOnly"))
                .isZero();
        assertThat(program.out()).isEqualTo("Nobody has what was asked about.\n");
        assertThat(access("--no-files", "--user", "z*", "-o", "json")).isZero();
        assertThat(grants()).isEmpty();
    }

    @Test
    void wrongUsage() {
        assertThat(access("--no-files", "--desired")).isEqualTo(64);
        assertThat(withFiles("--no-files")).isEqualTo(64);
        assertThat(withFiles("--diff", "--desired")).isEqualTo(64);
        assertThat(access("--no-files", "--user", "")).isEqualTo(64);
        assertThat(access(directory.resolve("nowhere").toString())).isEqualTo(3);
        assertThat(program.run("validate", config.toString(), "-o", "csv")).isEqualTo(64);
        assertThat(program.err()).contains("-o csv is for audit and access");
    }

    @Test
    void tablesAreAlignedAndNamesHarmless() {
        live(edit -> edit.account("333333333333", "\u001b[31mred\u202e", "")
                .group("=cmd|' /C calc'!A0", "")
                .member("=cmd|' /C calc'!A0", "cho@example.com")
                .assignGroup("ReadOnly", "=cmd|' /C calc'!A0", "333333333333"));
        assertThat(access("--no-files", "--user", "cho@example.com")).isZero();

        assertThat(program.out()).isEqualTo("""
                cho@example.com
                  \\u001b[31mred\\u202e (333333333333)  ReadOnly  via =cmd|' /C calc'!A0
                  dev (222222222222)                  ReadOnly  via OldReaders

                2 grants of 1 person.
                """);
        assertThat(access("--no-files", "--user", "cho@example.com", "-o", "csv"))
                .isZero();
        assertThat(program.out()).isEqualTo("""
                user,accountId,accountName,permissionSet,via,group,role,source,until
                cho@example.com,333333333333,\\u001b[31mred\\u202e,ReadOnly,group,'=cmd|' /C calc'!A0,,,
                cho@example.com,222222222222,dev,ReadOnly,group,OldReaders,,,
                """);
        assertThat(access("--no-files", "--user", "cho@example.com", "-o", "json"))
                .isZero();
        assertThat(program.out()).doesNotContain("\u001b").doesNotContain("\u202e");
        assertThat(program.json()
                        .get("grants")
                        .get(0)
                        .get("account")
                        .get("name")
                        .asString())
                .isEqualTo("\u001b[31mred\u202e");
    }
}
