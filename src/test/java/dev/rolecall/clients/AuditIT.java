package dev.rolecall.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** One instance of every finding, planted by boto3: each is found once, nothing else is, and each fix makes it vanish. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AuditIT {
    /** The finding's own fix is a command, which is given as it stands. */
    private static final String AS_TOLD = "as told";

    private static final Pattern COMMAND = Pattern.compile("aws (sso-admin [-a-z]+( --[-a-z]+ [^ ]+)+)$");

    /** Findings that no plan mends, by the rule. */
    private static final List<String> FIXES = List.of(
            "break-glass-missing=fix_break_glass",
            "orphaned-assignment=" + AS_TOLD,
            "direct-user-assignment=" + AS_TOLD,
            "unmanaged-permission-set=fix_unmanaged_set",
            "unmanaged-group=fix_unmanaged_group",
            "unassigned-permission-set=fix_unassigned",
            "empty-group=fix_empty",
            "provisioned-without-assignment=fix_provisioned");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path directory;

    @SuppressWarnings("NullAway.Init")
    private static SandboxProcess sandbox;

    @SuppressWarnings("NullAway.Init")
    private static RolecallProcess rolecall;

    @BeforeAll
    static void make() {
        Tools.needBoto3();
        Tools.needAwsCli();
        Resources.copy("audited/config", directory.resolve("config"), Map.of("ignore", "[]"));
        rolecall = RolecallProcess.in(directory);
        sandbox = SandboxProcess.start(directory, "--seed", "empty");
        boto3("accounts");
        run("sync").expect(0);
        boto3("beside_the_files");
    }

    @AfterAll
    static void end() {
        if (sandbox != null) {
            sandbox.close();
        }
    }

    private static JsonNode boto3(String kind) {
        return Tools.python(directory, "audited.py", sandbox.url(), kind);
    }

    private static Finished run(String command, String... options) {
        List<String> arguments =
                new ArrayList<>(List.of(command, "--endpoint-url", sandbox.url(), "--time-scale", "20"));
        arguments.addAll(List.of(options));
        return rolecall.run(arguments.toArray(String[]::new)).withoutStackTrace();
    }

    /** Each finding as {@code severity rule: subject}, twice where it is there twice. */
    private static List<String> told(JsonNode audit) {
        List<String> told = new ArrayList<>();
        audit.get("findings")
                .forEach(finding -> told.add(finding.get("severity").asString() + " "
                        + finding.get("rule").asString() + ": "
                        + finding.get("subject").asString()));
        return told;
    }

    private static Set<String> rules(JsonNode audit) {
        Set<String> rules = new TreeSet<>();
        audit.get("findings").forEach(finding -> rules.add(finding.get("rule").asString()));
        return rules;
    }

    @Test
    @Order(1)
    void nothingIsFoundBefore() {
        JsonNode audit = run("audit", "-o", "json").expect(0).json();
        assertThat(told(audit)).isEmpty();
        assertThat(audit.get("inSync").asBoolean()).isTrue();
        assertThat(audit.get("coverage").asString()).isEqualTo("complete");
    }

    @Test
    @Order(2)
    void eachIsFoundOnceAndNothingElse() {
        JsonNode planted = boto3("plant");
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Resources.write(
                directory.resolve("config/expiring.yaml"), """
                assignments:
                  - {groups: [Developers], permissionSets: [Temporary], accounts: [{name: dev}], expires: %s}
                  - {groups: [Platform], permissionSets: [Temporary], accounts: [{name: prod}], expires: %s}
                """.formatted(today.minusDays(3), today.plusDays(3)));
        JsonNode ids = planted.get("accounts");
        String prod = "prod (" + ids.get("prod").asString() + ")";
        String dev = "dev (" + ids.get("dev").asString() + ")";

        JsonNode audit = run("audit", "-o", "json").expect(2).json();
        assertThat(told(audit))
                .containsExactlyInAnyOrder(
                        "error missing-assignment: Audit for group Auditors in " + prod,
                        "error unmanaged-assignment: ReadOnly for group Developers in " + prod,
                        "error expired-assignment: Temporary for group Developers in " + dev,
                        "error missing-permission-set: Audit",
                        "error changed-permission-set: Developer",
                        "error missing-group: Security",
                        "error changed-group: Developers",
                        "error missing-user: dee@example.com",
                        "error changed-user: eve@example.com",
                        "error membership-missing: ana@example.com in group Security",
                        "error membership-unmanaged: cho@example.com in group Auditors",
                        "error break-glass-missing: Rescue for group BreakGlass",
                        "warning orphaned-assignment: Open for deleted group "
                                + planted.get("leavers").asString() + " in " + dev,
                        "warning direct-user-assignment: Open for user cho@example.com in " + prod,
                        "warning not-provisioned: Stale in " + prod,
                        "warning inactive-account-assignment: ReadOnly for group Platform in old ("
                                + ids.get("old").asString() + ")",
                        "note unmanaged-permission-set: Rogue",
                        "note unmanaged-group: =Legacy\t<b>",
                        "note unassigned-permission-set: Spare",
                        "note empty-group: Idle",
                        "note assignment-expires-soon: Temporary for group Platform in " + prod,
                        "note provisioned-without-assignment: Temporary in management ("
                                + ids.get("management").asString() + ")");
        assertThat(audit.get("inSync").asBoolean()).isFalse();
        for (JsonNode finding : audit.get("findings")) {
            assertThat(finding.get("message").asString()).isNotBlank();
            assertThat(finding.get("fix").asString()).isNotBlank();
        }
        assertThat(audit.get("people").toString()).contains("ben@example.com").contains("loses");
    }

    @Test
    @Order(3)
    void textAndTablesObeyNobody() {
        Finished text = run("audit").expect(2);
        assertThat(text.out()).contains("=Legacy\\u0009<b>").doesNotContain("\t");
        Finished table = run("audit", "-o", "csv", "--fail-on", "none").expect(0);
        assertThat(table.out())
                .startsWith("rule,severity,subject,message,account,permissionSet,principalType,principal,fix,source\n")
                .contains("unmanaged-group,note,'=Legacy\\u0009<b>,");
        assertThat(table.out().lines()).hasSize(23);
    }

    @Test
    @Order(4)
    void aSyncMendsTheDrift() {
        run("sync").expect(0);
        JsonNode audit = run("audit", "-o", "json").expect(2).json();
        Set<String> left = new TreeSet<>(Set.of("inactive-account-assignment", "assignment-expires-soon"));
        FIXES.forEach(fix -> left.add(fix.substring(0, fix.indexOf('='))));
        assertThat(rules(audit)).isEqualTo(left);
        assertThat(audit.get("findings")).hasSize(left.size());
        assertThat(audit.get("inSync").asBoolean()).isTrue();
    }

    @Test
    @Order(5)
    void eachFixMakesItsFindingVanish() {
        List<String> before =
                told(run("audit", "-o", "json", "--fail-on", "none").expect(0).json());
        for (String fix : FIXES) {
            String rule = fix.substring(0, fix.indexOf('='));
            String how = fix.substring(fix.indexOf('=') + 1);
            if (how.equals(AS_TOLD)) {
                String told = fixOf(rule);
                Matcher command = COMMAND.matcher(told);
                assertThat(command.find()).as(told).isTrue();
                Tools.aws(directory, sandbox.url(), command.group(1).split(" ", -1));
            } else {
                boto3(how);
            }
            List<String> after = told(
                    run("audit", "-o", "json", "--fail-on", "none").expect(0).json());
            assertThat(after).hasSize(before.size() - 1);
            assertThat(after)
                    .isEqualTo(before.stream()
                            .filter(finding -> !finding.contains(" " + rule + ": "))
                            .toList());
            before = after;
        }
    }

    private static String fixOf(String rule) {
        JsonNode audit =
                run("audit", "-o", "json", "--fail-on", "none").expect(0).json();
        for (JsonNode finding : audit.get("findings")) {
            if (finding.get("rule").asString().equals(rule)) {
                return finding.get("fix").asString();
            }
        }
        throw new AssertionError("no finding of " + rule);
    }

    /** Nobody can take an assignment off in an account that is closed, so it is accepted; the entry is given more time. */
    @Test
    @Order(6)
    void whatCanNotBeMendedIsAccepted() {
        Path files = directory.resolve("config");
        Resources.copy(
                "audited/config",
                files,
                Map.of("ignore", "[{rule: inactive-account-assignment, subject: '* in old (*)', reason: closed}]"));
        Resources.write(files.resolve("expiring.yaml"), """
                assignments:
                  - {groups: [Platform], permissionSets: [Temporary], accounts: [{name: prod}]}
                """);
        JsonNode audit =
                run("audit", "-o", "json", "--fail-on", "note").expect(0).json();
        assertThat(told(audit)).isEmpty();
        assertThat(audit.get("summary").get("ignored").asInt()).isEqualTo(1);
        assertThat(audit.get("inSync").asBoolean()).isTrue();
    }
}
