package dev.rolecall.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.ControlTower;
import dev.rolecall.sandbox.Generation;
import dev.rolecall.sandbox.Sandbox;
import dev.rolecall.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The files that bootstrap makes, and what it keeps of those that are there. */
class BootstrapFilesTest extends BootstrapStage {
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
    void ousWhoseNamesDifferInCaseAloneHaveAFileEach() {
        world(
                "empty",
                edit -> edit.account("200000000001", "one", "Workloads").account("200000000002", "two", "workloads"));

        List<String> files = written(json(0));

        valid();
        assertThat(files)
                .filteredOn(file -> file.startsWith("developers/workloads"))
                .hasSize(2);
        assertThat(files().toString()).contains("{ou: Workloads}", "{ou: workloads}");
        assertThat(written(json(0))).isEmpty();
    }

    @Test
    void aSlashInAnOusNameIsNoStepDown() {
        world("empty", edit -> edit.account("200000000001", "one", "a").account("200000000002", "two", ""));
        Sandbox sandbox = opened();
        sandbox.edit().account("200000000003", "three", "a%2Fb");
        String root = sandbox.organizations().listRoots(r -> {}).roots().get(0).id();
        String unit = sandbox.organizations()
                .createOrganizationalUnit(r -> r.parentId(root).name("a/b"))
                .organizationalUnit()
                .id();
        sandbox.organizations()
                .moveAccount(
                        r -> r.accountId("200000000002").sourceParentId(root).destinationParentId(unit));
        sandbox.save(state);

        json(0);

        valid();
        assertThat(files().toString()).containsPattern("ou: .?a%2Fb");
        assertThat(plan().path("changes")
                        .valueStream()
                        .filter(change ->
                                change.path("permissionSet").asString("").equals("Developer"))
                        .map(change -> change.path("principal").path("name").asString("") + " "
                                + change.path("account").asString(""))
                        .filter(each -> each.startsWith("Developers-")))
                .containsExactlyInAnyOrder(
                        "Developers-a 200000000001",
                        "Developers-a%2Fb 200000000002",
                        "Developers-a%252Fb 200000000003");
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
    void adoptingAgainChangesNothing() {
        world("control-tower", edit -> {});
        String[] options = {"--adopt", "--owner", "platform", "--apply", "--yes"};
        json(0, options);
        Map<String, String> before = files();

        assertThat(written(json(0, options))).isEmpty();

        assertThat(files()).isEqualTo(before);
        assertThat(plan().path("changes")).isEmpty();
    }

    @Test
    void adoptingLaterAddsTheFilesAndSaysWhatStillProtectsThem() {
        world("control-tower", edit -> {});
        json(0, "--apply", "--yes");

        JsonNode done = json(0, "--adopt");

        assertThat(written(done)).contains("control-tower/groups.yaml");
        assertThat(done.path("notes").toString()).contains("protect: {controlTower: false}");
    }
}
