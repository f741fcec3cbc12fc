package dev.rolecall.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.imports.Import;
import dev.rolecall.imports.ImportRequest;
import dev.rolecall.imports.ImportedFiles;
import dev.rolecall.live.LiveEstate;
import dev.rolecall.model.Coverage;
import dev.rolecall.model.Settings;
import dev.rolecall.plan.Action;
import dev.rolecall.sandbox.Generation;
import dev.rolecall.sandbox.Sandbox;
import dev.rolecall.sandbox.SandboxEdit;
import dev.rolecall.sandbox.SandboxOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * The law of import: a plan on the files finds nothing to do but to adopt sets. {@code -Drolecall.properties=N} tries N
 * organizations; a seed that fails fails again.
 */
class ImportTest {
    @TempDir
    Path temp = Path.of("");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Integer.getInteger("rolecall.properties", 60));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aPlanOnImportedFilesIsEmpty(long seed) {
        Imported imported = seed % 3 == 0 ? generated(seed) : random(seed);
        Dice dice = new Dice(seed);

        JsonNode plan = imported.planAfter(dice.one(List.of(
                List.of("--owner", "platform"),
                List.of("--owner", "fresh"),
                List.of("--owner", "fresh", "--take-over", "platform", "--take-over", "other"),
                List.of("--owner", "platform", "--exact"),
                List.of("--owner", "platform", "--control-tower"),
                List.of("--owner", "platform", "--coverage", "principals"),
                List.of("--owner", "platform", "--coverage", "groups"))));

        assertThat(plan.path("refusals")).isEmpty();
        assertThat(plan.path("changes"))
                .allSatisfy(
                        change -> assertThat(change.path("action").asString()).isEqualTo("adopt"));
    }

    private Imported random(long seed) {
        try (Stage stage = Stage.empty()) {
            RandomLive.fill(stage, seed);
            if (seed % 5 == 0) {
                stage.edit().externalUser(external(stage, seed), "https://idp.example.com", "u-" + seed);
            }
            return Imported.from(stage.sandbox(), temp);
        }
    }

    private static String external(Stage stage, long seed) {
        String user = "scim-" + seed + "@example.com";
        stage.edit().user(user, "Given", "Family");
        return user;
    }

    private Imported generated(long seed) {
        Dice dice = new Dice(seed);
        String asked = "accounts=" + (10 + dice.upTo(40)) + ",permissionSets=" + (5 + dice.upTo(30)) + ",groups="
                + (5 + dice.upTo(30)) + ",users=" + (5 + dice.upTo(60)) + ",assignments=" + (20 + dice.upTo(300))
                + ",seed=" + seed + (dice.oneIn(3) ? ",identitySource=external" : "");
        Sandbox sandbox = Sandbox.start(SandboxOptions.defaults()
                .withSeed(dice.one(List.of("empty", "control-tower")))
                .withGeneration(Generation.parse(asked)));
        return Imported.from(sandbox, temp);
    }

    /** Else the law would prove little. */
    @Test
    void mostOfThemHaveMuchToImport() {
        int worthwhile = 0;
        for (long seed = 1; seed <= 10; seed++) {
            try (Stage stage = Stage.empty()) {
                RandomLive.fill(stage, seed);
                Imported imported = Imported.from(stage.sandbox(), temp.resolve("of-" + seed));
                imported.planAfter(List.of("--owner", "platform"));
                JsonNode counts = imported.summary().path("counts");
                if (counts.path("permissionSets").asInt() > 1
                        && counts.path("entries").asInt() > 1) {
                    worthwhile++;
                }
            }
        }
        assertThat(worthwhile).isGreaterThanOrEqualTo(6);
    }

    @Test
    void whatIsNotInTheFilesIsTold() throws Exception {
        try (Stage stage = Stage.empty()) {
            SandboxEdit edit = stage.edit();
            edit.account("111111111111", "prod", "Workloads")
                    .account("222222222222", "gone", "Workloads")
                    .group("Team", "")
                    .permissionSet("Mine", set -> set.sessionDuration("PT1H"))
                    .permissionSet("Theirs", set -> set.sessionDuration("PT1H").tag("rolecall:owner", "others"))
                    .assignGroup("Mine", "Team", "111111111111")
                    .assignGroup("Mine", "Team", "222222222222")
                    .assign("Mine", "USER", "00000000-0000-4000-8000-00000000dead", "111111111111")
                    .accountState("222222222222", "SUSPENDED")
                    .permissionSet("Mine", set -> set.sessionDuration("PT2H"));
            Imported imported = Imported.from(stage.sandbox(), temp);

            assertThat(imported.planAfter(List.of())
                            .path("summary")
                            .path("adopt")
                            .asInt())
                    .isEqualTo(1);

            assertThat(imported.summary().path("notes").toString())
                    .contains("'others': permission set Theirs")
                    .contains("gone (222222222222)")
                    .contains("orphans: keep");
            assertThat(Files.readString(imported.files().resolve("rolecall.yaml")))
                    .contains("orphans: keep", "staleRoles: keep", "owner: rolecall", "# - ");
        }
    }

    /** Names from AWS that YAML, a terminal or a file system could take for something else. */
    private static final List<String> HOSTILE = List.of(
            "yes",
            "No",
            "on",
            "null",
            "~",
            "true",
            "0123",
            "1e3",
            "0x1F",
            "1_000",
            "12:30:45",
            "2026-01-01",
            ".inf",
            "-",
            "- a",
            "a: b",
            "a #b",
            "#a",
            "&a",
            "*a",
            "!a",
            "|",
            ">",
            "%a",
            "@a",
            "`a",
            "'a'",
            "\"a\"",
            "a,b",
            "[a]",
            "{a}",
            "a\\b",
            "<script>alert(1)</script>",
            "Zoë",
            "日本",
            "a  b",
            "a:",
            "?",
            "? a",
            "=",
            "<<",
            "Ω\uD83D\uDE00",
            "a\tb",
            "$(id)",
            "../../x");

    @Test
    void hostileNamesStayNames() {
        try (Stage stage = Stage.empty()) {
            SandboxEdit edit = stage.edit()
                    .user("ana@example.com", "yes", "0123")
                    .permissionSet(
                            "Mine",
                            set -> set.sessionDuration("PT1H")
                                    .tag("team", "0123")
                                    .tag("yes", "no"))
                    .permissionSet("..", set -> set.description("null").sessionDuration("PT1H"))
                    .permissionSet(
                            "mine", set -> set.description("# no comment: {x}").sessionDuration("PT1H"))
                    .permissionSet("0123", set -> set.description("a\nb\r\n c ").sessionDuration("PT1H"));
            for (int i = 0; i < HOSTILE.size(); i++) {
                String name = HOSTILE.get(i);
                String account = String.format("2%011d", i);
                edit.account(account, name, "Unit " + name.replace('/', '_'))
                        .group(name, name)
                        .member(name, "ana@example.com")
                        .assignGroup(List.of("Mine", "..", "mine", "0123").get(i % 4), name, account);
            }
            Imported imported = Imported.from(stage.sandbox(), temp);

            JsonNode plan = imported.planAfter(List.of());

            assertThat(plan.path("changes"))
                    .hasSize(4)
                    .allSatisfy(change ->
                            assertThat(change.path("action").asString()).isEqualTo("adopt"));
            assertThat(imported.summary().path("counts").path("groups").asInt()).isEqualTo(HOSTILE.size());
            assertThat(imported.everything()).doesNotContain("\u001b", "\u2028", "\u202e");
        }
    }

    /** What AWS has may be what files can't hold: then it is left out and told, and a plan leaves it alone. */
    @Test
    void namesThatFilesCannotHold() {
        try (Stage stage = Stage.empty()) {
            stage.edit()
                    .account("111111111111", "a\u001b[31mb\u202e", "Workloads")
                    .account("222222222222", "twin", "Workloads/a")
                    .account("333333333333", "twin", "Workloads/b")
                    .group("a\u001b[31mb", "")
                    .group("Fine", "x\u202ey")
                    .group("Emoji", "x\ud83e\udee0y\u061cz")
                    .user("in visible", "Given", "Family")
                    .member("Fine", "in visible")
                    .permissionSet("Mine", set -> set.sessionDuration("PT1H"))
                    .permissionSet(
                            "Odd",
                            set -> set.sessionDuration("PT1H")
                                    .inlinePolicy(
                                            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Perhaps\"}]}"))
                    .assignGroup("Mine", "a\u001b[31mb", "111111111111")
                    .assignUser("Mine", "in visible", "222222222222")
                    .assignGroup("Mine", "Fine", "111111111111")
                    .assignGroup("Mine", "Fine", "222222222222");
            Imported imported = Imported.from(stage.sandbox(), temp);

            JsonNode plan = imported.planAfter(List.of());

            assertThat(plan.path("changes"))
                    .hasSize(1)
                    .allSatisfy(change ->
                            assertThat(change.path("permissionSet").asString()).isEqualTo("Mine"));
            assertThat(imported.summary().path("notes").toString()).contains("set Odd", "in visible", "additive");
            assertThat(imported.everything())
                    .contains("assignments: additive", "222222222222", "111111111111")
                    .doesNotContain("\u001b", "\u202e", "name: twin");
        }
    }

    @Test
    void filesOfADelegatedAdministratorLeaveTheManagementAccountAlone() throws Exception {
        try (Stage stage = Stage.seenFrom("111111111111")) {
            stage.edit()
                    .account("111111111111", "delegate", "Security")
                    .delegate("111111111111")
                    .group("Team", "")
                    .permissionSet("Everywhere", set -> set.sessionDuration("PT1H"))
                    .permissionSet("Below", set -> set.sessionDuration("PT1H"))
                    .assignGroup("Everywhere", "Team", Stage.MANAGEMENT)
                    .assignGroup("Everywhere", "Team", "111111111111")
                    .assignGroup("Below", "Team", "111111111111");
            LiveEstate live = stage.readAll(Coverage.COMPLETE);
            ImportedFiles files =
                    Import.ofLive(live, new ImportRequest(Settings.defaults("platform"), true, false, false, Map.of()));
            FilesOf directory = new FilesOf(temp.resolve("config"));
            files.texts().forEach(directory::with);

            Stage.Planned planned = stage.plan(directory.load());

            assertThat(planned.plan().changes())
                    .singleElement()
                    .satisfies(change -> assertThat(change.action()).isEqualTo(Action.ADOPT))
                    .satisfies(change -> assertThat(change.blocked()).isNull());
            assertThat(files.notes().toString()).contains("permission set Everywhere");
            assertThat(files.texts().get("rolecall.yaml")).contains("managementAccount: ignore");
        }
    }
}
