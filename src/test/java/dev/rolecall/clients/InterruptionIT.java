package dev.rolecall.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.ssoadmin.SsoAdminClient;
import software.amazon.awssdk.services.ssoadmin.model.AccountAssignment;
import tools.jackson.databind.JsonNode;

/** Ctrl-C and SIGTERM in the middle of a larger apply: what is in flight is finished, the rest is not begun, and the next run goes on. */
@DisabledOnOs(OS.WINDOWS)
class InterruptionIT {
    private static final Duration MOST = Duration.ofSeconds(60);
    private static final int ACCOUNTS = 100;
    private static final int SETS = 3;
    private static final String SETTINGS = "rolecall: {version: 1, owner: platform}\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @Test
    void ctrlCAmongAssignments() {
        amongAssignments("INT", "-o", "json", finished -> {
            JsonNode plan = finished.json();
            PlanShape.check(plan, true);
            assertThat(PlanShape.outcomes(plan)).contains("done", "blocked").doesNotContain("failed");
            assertThat(plan.toString()).contains("interrupted");
        });
    }

    @Test
    void sigtermAmongAssignments() {
        amongAssignments("TERM", "-o", "text", finished -> {
            assertThat(finished.out()).contains("interrupted");
            assertThat(finished.err()).contains("finishing what is in flight");
        });
    }

    private void amongAssignments(String signal, String option, String format, Consumer<Finished> says) {
        try (ServedSandbox served = ServedSandbox.start("empty")) {
            served.sandbox().edit().also(edit -> {
                for (int i = 0; i < ACCOUNTS; i++) {
                    edit.account("2%011d".formatted(i), "account-" + i, "/");
                }
            });
            Resources.write(directory.resolve("config/all.yaml"), SETTINGS + """
                    groups: [{name: Everybody, description: All}]
                    permissionSets: [{name: S0}, {name: S1}, {name: S2}]
                    assignments:
                      - {groups: [Everybody], permissionSets: [S0, S1, S2], accounts: [{all: true}]}
                    """);

            Finished finished = interrupt(served, signal, "sso-admin:CreateAccountAssignment", 20, option, format);

            says.accept(finished);
            Set<String> live = assignments(served);
            assertThat(live.size()).isBetween(20, ACCOUNTS * SETS - 1);
            assertThat(live.size())
                    .isEqualTo((int) served.sandbox().stats().callsOf("sso-admin:CreateAccountAssignment"));
            if (format.equals("json")) {
                assertThat(done(finished.json())).isEqualTo(live);
            }

            goOn(served);
            assertThat(assignments(served)).hasSize(ACCOUNTS * SETS);
            assertThat(served.sandbox().stats().callsOf("sso-admin:CreateAccountAssignment"))
                    .as("none is made twice")
                    .isEqualTo(ACCOUNTS * SETS);
        }
    }

    @Test
    void ctrlCAmongPermissionSetsLeavesEachWholeOrAbsent() {
        try (ServedSandbox served = ServedSandbox.start("empty")) {
            String sets = IntStream.range(0, 60)
                    .mapToObj(i ->
                            "  - {name: S%02d, awsManagedPolicies: [ReadOnlyAccess, SecurityAudit], relayState: \"https://x.example.com/\", permissionsBoundary: {awsManagedPolicy: PowerUserAccess}}"
                                    .formatted(i))
                    .collect(Collectors.joining("\n"));
            Resources.write(directory.resolve("config/all.yaml"), SETTINGS + "permissionSets:\n" + sets + "\n");

            Finished finished = interrupt(served, "INT", "sso-admin:CreatePermissionSet", 20, "-o", "json");

            JsonNode plan = finished.json();
            int made = Collections.frequency(PlanShape.outcomes(plan), "done");
            assertThat(made).isBetween(1, 59);
            SsoAdminClient sso = served.sandbox().ssoAdmin();
            String instance = sso.listInstances(r -> {}).instances().get(0).instanceArn();
            List<String> arns = sso.listPermissionSetsPaginator(r -> r.instanceArn(instance)).permissionSets().stream()
                    .toList();
            assertThat(arns).hasSize(made);
            for (String arn : arns) {
                assertThat(sso.listManagedPoliciesInPermissionSet(
                                        r -> r.instanceArn(instance).permissionSetArn(arn))
                                .attachedManagedPolicies())
                        .hasSize(2);
                assertThat(sso.getPermissionsBoundaryForPermissionSet(
                                        r -> r.instanceArn(instance).permissionSetArn(arn))
                                .permissionsBoundary()
                                .managedPolicyArn())
                        .endsWith("PowerUserAccess");
            }
            goOn(served);
        }
    }

    private Finished interrupt(
            ServedSandbox served, String signal, String operation, int after, String option, String format) {
        try (Child apply = RolecallProcess.in(directory)
                .startInterruptible("apply", "--yes", "--endpoint-url", served.url(), option, format)) {
            Wait.until(
                    MOST,
                    () -> after + " times " + operation + ": "
                            + served.sandbox().stats() + apply.err(),
                    () -> served.sandbox().stats().callsOf(operation) >= after || !apply.alive());
            apply.signal(signal);
            return apply.end(MOST).expect(130).withoutStackTrace();
        }
    }

    private void goOn(ServedSandbox served) {
        String[] where = {"--endpoint-url", served.url(), "--time-scale", "50"};
        RolecallProcess rolecall = RolecallProcess.in(directory);
        rolecall.run("sync", "config", where[0], where[1], where[2], where[3]).expect(0);
        rolecall.run("plan", "--detailed-exitcode", where[0], where[1], where[2], where[3])
                .expect(0);
    }

    private static Set<String> done(JsonNode plan) {
        Set<String> done = new TreeSet<>();
        for (JsonNode change : plan.get("changes")) {
            if (change.get("kind").asString().equals("assignment")
                    && change.get("outcome").asString().equals("done")) {
                done.add(change.get("permissionSet").asString() + " in "
                        + change.get("account").asString());
            }
        }
        return done;
    }

    private static Set<String> assignments(ServedSandbox served) {
        SsoAdminClient sso = served.sandbox().ssoAdmin();
        String instance = sso.listInstances(r -> {}).instances().get(0).instanceArn();
        Map<String, String> names =
                sso.listPermissionSetsPaginator(r -> r.instanceArn(instance)).permissionSets().stream()
                        .collect(Collectors.toMap(
                                arn -> arn,
                                arn -> sso.describePermissionSet(
                                                r -> r.instanceArn(instance).permissionSetArn(arn))
                                        .permissionSet()
                                        .name()));
        Set<String> live = new TreeSet<>();
        for (int i = 0; i < ACCOUNTS; i++) {
            String account = "2%011d".formatted(i);
            names.forEach((arn, name) -> sso
                    .listAccountAssignments(
                            r -> r.instanceArn(instance).accountId(account).permissionSetArn(arn))
                    .accountAssignments()
                    .stream()
                    .map(AccountAssignment::accountId)
                    .forEach(id -> live.add(name + " in " + id)));
        }
        return live;
    }
}
