package dev.rolecall.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.cli.Program;
import dev.rolecall.cli.Terminal;
import dev.rolecall.model.ControlTower;
import dev.rolecall.sandbox.Generation;
import dev.rolecall.sandbox.Sandbox;
import dev.rolecall.sandbox.SandboxEdit;
import dev.rolecall.sandbox.SandboxOptions;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From an organization to files that keep it, by the command. */
class BootstrapTest {
    @TempDir
    Path temp = Path.of("");

    private Path state = Path.of("");
    private String err = "";
    private String out = "";

    @BeforeEach
    void prepare() {
        state = temp.resolve("state.json");
    }

    @Test
    void fromZeroToInStepInOneCommandAndTheSecondRunChangesNothing() throws IOException {
        world("control-tower", edit -> {});
        Map<String, Object> theirs = controlTower();

        JsonNode first = json(0, "--owner", "platform", "--apply", "--yes");

        assertThat(first.path("format").asString()).isEqualTo("rolecall.bootstrap/1");
        assertThat(first.path("ready").asBoolean()).isTrue();
        assertThat(first.path("apply").path("format").asString()).isEqualTo("rolecall.plan/1");
        assertThat(first.path("apply").path("changes"))
                .hasSizeGreaterThan(20)
                .allSatisfy(
                        change -> assertThat(change.path("outcome").asString()).isEqualTo("done"))
                .noneSatisfy(change -> assertThat(
                                change.path("principal").path("type").asString())
                        .isEqualTo("USER"));
        assertThat(controlTower()).isEqualTo(theirs);
        assertThat(plan().path("changes")).isEmpty();
        Map<String, String> files = files();
        byte[] world = Files.readAllBytes(state);

        JsonNode second = json(0, "--apply", "--yes");

        assertThat(second.path("apply").path("changes")).isEmpty();
        assertThat(states(second)).containsOnly("kept");
        assertThat(files()).isEqualTo(files);
        assertThat(Files.readAllBytes(state)).isEqualTo(world);
    }

    @Test
    void preflightAloneTouchesNothing() throws IOException {
        world("control-tower", edit -> {});
        byte[] before = Files.readAllBytes(state);

        assertThat(run("bootstrap", "control-tower")).isZero();

        assertThat(out).contains("All that is needed holds.", "log-archive (200000000001)", "found all 8");
        assertThat(Files.readAllBytes(state)).isEqualTo(before);
        assertThat(temp.resolve("config")).doesNotExist();
    }

    @Test
    void nothingIsWrittenWhereAPreconditionFails() throws IOException {
        world("control-tower", SandboxEdit::noInstance);
        byte[] before = Files.readAllBytes(state);

        JsonNode found = json(1, "--apply", "--yes");

        assertThat(found.path("ready").asBoolean()).isFalse();
        assertThat(found.path("files").isMissingNode()).isTrue();
        assertThat(temp.resolve("config")).doesNotExist();
        assertThat(Files.readAllBytes(state)).isEqualTo(before);
    }

    @Test
    void theTwoStepsAreTakenOnRequestAndOnce() {
        Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());
        sandbox.organizations().disableAWSServiceAccess(r -> r.servicePrincipal("sso.amazonaws.com"));
        sandbox.save(state);

        assertThat(run("bootstrap", "control-tower")).isEqualTo(1);
        assertThat(out).contains("Not ready: trusted-access.");

        assertThat(run("bootstrap", "control-tower", "--enable-trusted-access", "--delegate-to", "audit"))
                .isZero();
        assertThat(out).contains("Done: trusted access", "Done: audit (200000000002)");
        assertThat(run("bootstrap", "control-tower", "--enable-trusted-access", "--delegate-to", "200000000002"))
                .isZero();
        assertThat(out).contains("Already so: trusted access", "Already so: audit", "can't touch permission sets");
        assertThat(opened().organizations()
                        .listDelegatedAdministrators(r -> r.servicePrincipal("sso.amazonaws.com"))
                        .delegatedAdministrators())
                .singleElement()
                .satisfies(delegate -> assertThat(delegate.id()).isEqualTo("200000000002"));
    }

    @Test
    void accountsThatCannotBeDelegatedTo() throws IOException {
        world(
                "control-tower",
                edit -> edit.account("444444444444", "audit", "Workloads")
                        .account("555555555555", "gone", "Workloads")
                        .accountState("555555555555", "SUSPENDED"));
        byte[] before = Files.readAllBytes(state);

        for (Map.Entry<String, String> each : Map.of(
                        "nowhere", "has no account 'nowhere'",
                        "audit", "several accounts 'audit'",
                        "management", "is the management account",
                        "gone", "is SUSPENDED")
                .entrySet()) {
            assertThat(run("bootstrap", "control-tower", "--delegate-to", each.getKey()))
                    .isEqualTo(1);
            assertThat(err).contains(each.getValue(), "othing was changed");
        }
        assertThat(Files.readAllBytes(state)).isEqualTo(before);
    }

    @Test
    void aStepThatWasTakenIsNotDeniedByWhatFailsAfterIt() {
        Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());
        sandbox.organizations().disableAWSServiceAccess(r -> r.servicePrincipal("sso.amazonaws.com"));
        sandbox.edit().noInstance();
        sandbox.save(state);

        JsonNode found = json(5, "--enable-trusted-access");

        assertThat(found.path("steps"))
                .singleElement()
                .satisfies(step -> assertThat(step.path("outcome").asString()).isEqualTo("done"));
    }

    @Test
    void filesAreValidWithoutWarningsWhateverTheOrganization() {
        List<String> kinds = List.of(
                "accounts=60,permissionSets=12,groups=20,users=40,assignments=120,seed=3",
                "accounts=120,units=40,permissionSets=5,groups=8,users=30,assignments=90,seed=4,identitySource=external");
        for (int i = 0; i < 4; i++) {
            String seed = i % 2 == 0 ? "empty" : "control-tower";
            SandboxOptions options = SandboxOptions.defaults().withSeed(seed);
            Sandbox sandbox =
                    Sandbox.start(i < 2 ? options : options.withGeneration(Generation.parse(kinds.get(i - 2))));
            sandbox.save(state);

            json(0, "--force", "--owner", "fresh");

            valid();
            assertThat(plan().path("changes"))
                    .as(seed + i)
                    .isNotEmpty()
                    .allSatisfy(change ->
                            assertThat(change.path("outcome").asString("none")).isNotEqualTo("blocked"));
        }
    }

    @Test
    void hostileNamesStayNames() {
        List<String> names = List.of(
                "yes",
                "null",
                "~",
                "0123",
                "- a",
                "a: b",
                "a #b",
                "#a",
                "&a",
                "*a",
                "!a",
                "|",
                "%a",
                "@a",
                "'a'",
                "\"a\"",
                "a,b",
                "[a]",
                "{a}",
                "a\\b",
                "Zoë",
                "日本",
                "a  b",
                "a:",
                "?",
                "<<",
                "a\tb",
                "$(id)",
                "..",
                "all",
                "ALL",
                "prod",
                "x\u202ey",
                "a\u001b[31mb",
                " lead",
                "Sonderfälle & Co");
        world("empty", edit -> {
            for (int i = 0; i < names.size(); i++) {
                String account = String.format("2%011d", i);
                edit.account(account, names.get(i), names.get(i))
                        .account("3" + account.substring(1), "p", names.get(i) + "/Prod");
            }
        });

        JsonNode done = json(0);
        valid();
        JsonNode plan = plan();

        assertThat(plan.path("notes").toString()).doesNotContain("matches no");
        assertThat(plan.path("changes").toString())
                .contains("Developers-a: b", "Developers-日本", "Developers-Zoë", "Developers-{a}", "Developers-..");
        assertThat(files().toString()).doesNotContain("\u001b", "\u202e");
        assertThat(done.path("files")).hasSizeGreaterThan(names.size());
    }

    @Test
    void whereAnIdentityProviderMakesGroupsNoneIsMadeAndNothingIsBlocked() {
        world(
                "control-tower",
                edit -> edit.group("PlatformAdministrators", "from the provider")
                        .externalGroup("PlatformAdministrators", "https://idp.example.com", "g-1"));

        JsonNode done = json(0);

        valid();
        assertThat(done.path("notes").toString()).contains("commented out until", "Developers-Workloads");
        String settings = files().get("rolecall.yaml");
        assertThat(settings).contains("identitySource: external", "#     breakGlass:");
        assertThat(files().get("platform.yaml")).contains("\n  - name: PlatformAdministrators\n");
        assertThat(files().get("read-only.yaml")).contains("#   - name: Readers", "#     permissionSets: [ReadOnly]");
        assertThat(plan().path("changes")).isNotEmpty().allSatisfy(change -> {
            assertThat(change.path("kind").asString()).isIn("permissionSet", "assignment");
            assertThat(change.path("blocked").isMissingNode()).isTrue();
        });
    }

    @Test
    void whatExistsIsKeptAndNotTakenOver() {
        world(
                "control-tower",
                edit -> edit.group("Readers", "older")
                        .user("eva@example.com", "Eva", "Lund")
                        .member("Readers", "eva@example.com")
                        .permissionSet(
                                "ReadOnly", set -> set.description("older").sessionDuration("PT3H"))
                        .permissionSet(
                                "Developer",
                                set -> set.description("others'")
                                        .sessionDuration("PT3H")
                                        .tag("rolecall:owner", "others"))
                        .permissionSet(
                                "Billing",
                                set -> set.description("ours")
                                        .sessionDuration("PT9H")
                                        .tag("rolecall:owner", "rolecall"))
                        .assignGroup("Billing", "Readers", "300000000001"));
        Object before = sets().get("ReadOnly");

        JsonNode done = json(0, "--apply", "--yes");

        assertThat(done.path("notes").toString())
                .contains("ReadOnly-rolecall", "Developer-rolecall", "group Readers", "permission set Billing");
        assertThat(done.path("apply").path("changes").toString())
                .contains("\"done\"")
                .doesNotContain("\"delete\"");
        assertThat(sets().get("ReadOnly")).isEqualTo(before);
        assertThat(sets().containsKey("ReadOnly-rolecall")).isTrue();
        assertThat(sets().containsKey("Developer-rolecall")).isTrue();
        assertThat(String.valueOf(sets().get("Billing"))).contains("PT9H", "Readers");
        assertThat(json(0, "--apply", "--yes").path("apply").path("changes")).isEmpty();
    }

    @Test
    void onAnotherRunOnlyWhatIsMissingIsWritten() throws IOException {
        world("control-tower", edit -> {});
        json(0, "--owner", "platform");
        Path config = temp.resolve("config");
        Files.writeString(config.resolve("platform.yaml"), "# mine now\ngroups:\n  - name: Mine\n");
        Files.delete(config.resolve("network.yaml"));
        Files.delete(config.resolve("developers/workloads.yaml"));

        JsonNode again = json(0, "--owner", "other");

        assertThat(written(again)).containsExactly("developers/workloads.yaml", "network.yaml");
        assertThat(files().get("platform.yaml")).contains("name: Mine");
        assertThat(again.path("notes").toString()).contains("the owner stays 'platform'");
        valid();
    }

    @Test
    void whatWasMovedIntoOtherFilesIsNotWrittenTwice() throws IOException {
        world("control-tower", edit -> {});
        json(0);
        Path config = temp.resolve("config");
        Files.move(config.resolve("network.yaml"), config.resolve("elsewhere.yaml"));
        Files.move(config.resolve("developers/workloads.yaml"), config.resolve("team.yaml"));

        JsonNode again = json(0);

        assertThat(written(again)).isEmpty();
        assertThat(again.path("notes").toString()).contains("network.yaml is not written");
    }

    @Test
    void aNewOuGetsAFileOfItsOwnAndARenamedOneTooWhileItsOldFileIsKept() {
        world("control-tower", edit -> {});
        json(0, "--apply", "--yes");
        Sandbox sandbox = opened();
        sandbox.edit().moveAccount("400000000001", "Sandboxes/Prod").moveAccount("400000000002", "Research");
        sandbox.save(state);

        JsonNode again = json(0);

        assertThat(written(again)).containsExactly("developers/research.yaml", "developers/sandboxes.yaml");
        assertThat(files().get("developers/sandboxes.yaml")).doesNotContain("[Developer]");
        assertThat(files().get("developers/research.yaml"))
                .contains("[Developer]")
                .doesNotContain("    except:");
        valid();
    }

    @Test
    void aDirectoryOfOthersIsLeftAlone() throws IOException {
        world("control-tower", edit -> {});
        Path config = Files.createDirectory(temp.resolve("config"));
        Files.writeString(config.resolve("rolecall.yaml"), FilesOf.SETTINGS);

        assertThat(run("bootstrap", "control-tower", "--to", config.toString())).isEqualTo(64);
        assertThat(err).contains("is not empty", "--force");
        assertThat(files()).containsOnlyKeys("rolecall.yaml");

        json(0, "--force");
        assertThat(temp.resolve("config.before-bootstrap/rolecall.yaml"))
                .content()
                .isEqualTo(FilesOf.SETTINGS);
    }

    @Test
    void faultsInFilesThatAreThereEndItBeforeAnythingIsWritten() throws IOException {
        world("control-tower", edit -> {});
        json(0);
        Path config = temp.resolve("config");
        Files.delete(config.resolve("network.yaml"));
        Files.writeString(config.resolve("platform.yaml"), "groups: [{nam: X}]\n");

        assertThat(run("bootstrap", "control-tower", "--to", config.toString())).isEqualTo(3);
        assertThat(err).contains("platform.yaml:1");
        assertThat(config.resolve("network.yaml")).doesNotExist();
    }

    @Test
    void aTargetThatCannotBeWrittenIsToldAndNothingIsLeft() throws IOException {
        world("control-tower", edit -> {});
        Files.writeString(temp.resolve("file"), "");

        assertThat(run(
                        "bootstrap",
                        "control-tower",
                        "--to",
                        temp.resolve("file/config").toString()))
                .isEqualTo(1);
        assertThat(err).contains("could not write beside");
        assertThat(run(
                        "bootstrap",
                        "control-tower",
                        "--to",
                        temp.resolve("file").toString()))
                .isEqualTo(64);
        assertThat(names()).containsExactly("file", "state.json");
    }

    /** A run that was killed leaves no more than hidden files beside the directory, and the first of those that were missing. */
    @Test
    void afterARunThatWasKilledTheNextGoesOn() throws IOException {
        world("control-tower", edit -> {});
        json(0);
        Map<String, String> whole = files();
        Path config = temp.resolve("config");
        List<String> order = new ArrayList<>(List.of(
                "developers/workloads.yaml",
                "developers/all.yaml",
                "security.yaml",
                "network.yaml",
                "billing.yaml",
                "rolecall.schema.json"));
        for (int left = 1; left <= order.size(); left++) {
            for (String file : order.subList(0, left)) {
                Files.delete(config.resolve(file));
            }
            Path stage = Files.createDirectory(temp.resolve(".config.killed-" + left + ".part"));
            Files.writeString(stage.resolve("half.yaml"), "groups: [");

            json(0);

            assertThat(files()).as("without the last %s", left).isEqualTo(whole);
        }
    }

    @Test
    void controlTowersOwnAreWrittenOutOnRequestAsTheyAre() {
        world("control-tower", edit -> {});
        Map<String, Object> theirs = controlTower();

        JsonNode done = json(0, "--adopt", "--owner", "platform");

        valid();
        assertThat(written(done))
                .contains("control-tower/groups.yaml", "control-tower/assignments.yaml")
                .contains("permission-sets/AWSAdministratorAccess.yaml");
        assertThat(files().get("rolecall.yaml")).contains("protect: {controlTower: false}");
        assertThat(files().toString()).doesNotContain("users:");
        assertThat(plan().path("changes")).isNotEmpty().allSatisfy(change -> {
            String about = change.path("permissionSet").asString("");
            if (ControlTower.PERMISSION_SETS.contains(about)
                    || change.path("subject").asString().startsWith("AWS")) {
                assertThat(change.path("action").asString()).isEqualTo("adopt");
            }
        });
        assertThat(controlTower()).isEqualTo(theirs);
    }

    @Test
    void wrongUsage() {
        for (List<String> options : List.of(
                List.of("bootstrap"),
                List.of("bootstrap", "landing-zone"),
                List.of("bootstrap", "control-tower", "--apply", "--yes"),
                List.of("bootstrap", "control-tower", "--yes"),
                List.of("bootstrap", "control-tower", "--adopt"),
                List.of("bootstrap", "control-tower", "--to", temp.resolve("c").toString(), "--owner", "a\u0007b"),
                List.of("bootstrap", "control-tower", "--to", temp.resolve("c").toString(), "--apply"))) {
            assertThat(run(options.toArray(String[]::new)))
                    .as(options.toString())
                    .isEqualTo(64);
        }
        assertThat(temp.resolve("c")).doesNotExist();
    }

    private void world(String seed, Consumer<SandboxEdit> edits) {
        Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withSeed(seed));
        edits.accept(sandbox.edit());
        sandbox.save(state);
    }

    private Sandbox opened() {
        return Sandbox.start(SandboxOptions.defaults().withSeed(state.toString()));
    }

    private Map<?, ?> sets() {
        return (Map<?, ?>) StateText.parts(opened()).getOrDefault("permissionSets", Map.of());
    }

    /** All that there is of Control Tower's groups, sets and roles. */
    private Map<String, Object> controlTower() {
        Map<String, Object> all = new TreeMap<>();
        Sandbox sandbox = opened();
        ((Map<?, ?>) StateText.parts(sandbox).getOrDefault("groups", Map.of())).forEach((name, group) -> {
            if (ControlTower.GROUPS.contains(String.valueOf(name))) {
                all.put("group " + name, String.valueOf(group));
            }
        });
        sets().forEach((name, set) -> {
            if (ControlTower.PERMISSION_SETS.contains(String.valueOf(name))) {
                all.put("set " + name, String.valueOf(set));
            }
        });
        sandbox.organizations().listAccountsPaginator(r -> {}).stream()
                .flatMap(page -> page.accounts().stream())
                .forEach(account -> sandbox.iam(account.id()).listRolesPaginator(r -> {}).roles().stream()
                        .filter(role -> role.roleName().startsWith("AWSReservedSSO_AWS"))
                        .forEach(role -> all.put(account.id() + " " + role.roleName(), role.toString())));
        assertThat(all).hasSizeGreaterThan(14 + 9);
        return all;
    }

    private JsonNode json(int code, String... options) {
        List<String> line = new ArrayList<>(List.of("bootstrap", "control-tower", "-o", "json"));
        if (code != 5) {
            line.addAll(List.of("--to", temp.resolve("config").toString()));
        }
        line.addAll(List.of(options));
        assertThat(run(line.toArray(String[]::new))).as(err + out).isEqualTo(code);
        return JsonMapper.shared().readTree(out);
    }

    private JsonNode plan() {
        assertThat(run("plan", temp.resolve("config").toString(), "-o", "json"))
                .as(err)
                .isZero();
        return JsonMapper.shared().readTree(out);
    }

    private void valid() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        assertThat(program(said, said, "validate", temp.resolve("config").toString()))
                .as(said.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("is valid").doesNotContain("warning");
    }

    private static List<String> states(JsonNode done) {
        return done.path("files")
                .valueStream()
                .map(file -> file.path("state").asString())
                .toList();
    }

    private static List<String> written(JsonNode done) {
        return done.path("files")
                .valueStream()
                .filter(file -> file.path("state").asString().equals("written"))
                .map(file -> file.path("file").asString())
                .toList();
    }

    private Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        Path config = temp.resolve("config");
        try (Stream<Path> all = Files.walk(config)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(config.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(temp)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private int run(String... arguments) {
        List<String> line = new ArrayList<>(List.of(arguments));
        line.addAll(List.of("--backend", "memory", "--state", state.toString(), "--quiet"));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = program(printed, said, line.toArray(String[]::new));
        out = printed.toString(StandardCharsets.UTF_8);
        err = said.toString(StandardCharsets.UTF_8);
        return code;
    }

    private static int program(ByteArrayOutputStream printed, ByteArrayOutputStream said, String... arguments) {
        Terminal terminal = new Terminal(
                new PrintStream(printed, true, StandardCharsets.UTF_8),
                new PrintStream(said, true, StandardCharsets.UTF_8),
                new BufferedReader(new StringReader("")),
                false,
                false);
        return new Program(terminal, Clock.fixed(Stage.NOW, ZoneOffset.UTC)).run(arguments);
    }
}
