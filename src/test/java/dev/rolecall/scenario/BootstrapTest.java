package dev.rolecall.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.sandbox.Sandbox;
import dev.rolecall.sandbox.SandboxEdit;
import dev.rolecall.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From an organization to files that keep it, by the command. */
class BootstrapTest extends BootstrapStage {
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
        assertThat(run("bootstrap", "control-tower", "--delegate-to", "audit")).isEqualTo(1);
        assertThat(err).contains("nothing was changed. Give --enable-trusted-access too");

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

        assertThat(run("bootstrap", "control-tower", "--delegate-to", "network"))
                .isEqualTo(1);
        assertThat(err)
                .contains(
                        "audit (200000000002) is the delegated administrator, and IAM Identity Center has one at a time",
                        "nothing was changed",
                        "deregister-delegated-administrator --account-id 200000000002");
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
}
