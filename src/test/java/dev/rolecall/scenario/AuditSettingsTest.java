package dev.rolecall.scenario;

import static dev.rolecall.scenario.AuditStage.ASSIGNMENTS;
import static dev.rolecall.scenario.AuditStage.DEV;
import static dev.rolecall.scenario.AuditStage.GROUPS;
import static dev.rolecall.scenario.AuditStage.ORPHAN;
import static dev.rolecall.scenario.AuditStage.SETS;
import static dev.rolecall.scenario.AuditStage.SETTINGS;
import static dev.rolecall.scenario.AuditStage.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.audit.Audit;
import dev.rolecall.desired.InvalidDefinitions;
import dev.rolecall.model.Coverage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the files say of findings: how grave, which are accepted, on what none is; and what a coverage can't see. */
class AuditSettingsTest {
    private static final String DIRECT =
            "direct-user-assignment: ReadOnly for user ben@example.com in dev (" + DEV + ")";

    @TempDir
    Path directory = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private AuditStage stage;

    @BeforeEach
    void open() {
        stage = AuditStage.inStep(directory);
        stage.edit().assignUser("ReadOnly", "ben@example.com", DEV);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    /** In step but for a direct assignment; settings are put into the block. */
    private Audit audit(String settings) throws InvalidDefinitions {
        return audit(Coverage.COMPLETE, settings);
    }

    private Audit audit(Coverage coverage, String settings) throws InvalidDefinitions {
        return stage.audit(
                coverage,
                SETTINGS.replace("version: 1", "version: 1" + (settings.isEmpty() ? "" : ", " + settings)),
                GROUPS,
                SETS.replace("name: ReadOnly", "name: ReadOnly, assignments: additive"),
                ASSIGNMENTS);
    }

    @Test
    void severities() throws InvalidDefinitions {
        assertThat(told(audit(""))).containsExactly("warning " + DIRECT);
        assertThat(told(audit("rules: {direct-user-assignment: error}"))).containsExactly("error " + DIRECT);
        assertThat(told(audit("rules: {direct-user-assignment: note}"))).containsExactly("note " + DIRECT);
        assertThat(told(audit("rules: {direct-user-assignment: off}"))).isEmpty();
    }

    @Test
    void onWhatIsProtectedANoteAtMost() throws InvalidDefinitions {
        String all = "rules: {direct-user-assignment: error, unmanaged-group: error, unmanaged-permission-set: error}";
        assertThat(told(audit(all + ", guards: {protect: {permissionSets: ['Read*']}}")))
                .containsExactly("note " + DIRECT);
        stage.edit().group("AWSControlTowerAdmins", "").member("AWSControlTowerAdmins", "ben@example.com");
        stage.set("AWSReadOnlyAccess", "").edit().assignUser("AWSReadOnlyAccess", "ben@example.com", DEV);
        assertThat(told(audit(all)))
                .containsExactly(
                        "error " + DIRECT,
                        "note direct-user-assignment: AWSReadOnlyAccess for user ben@example.com in dev (" + DEV + ")",
                        "note unmanaged-permission-set: AWSReadOnlyAccess",
                        "note unmanaged-group: AWSControlTowerAdmins");
    }

    @Test
    void whatIsIgnoredIsCountedOnly() throws InvalidDefinitions {
        Audit audit = audit("ignore: [{rule: direct-user-assignment, subject: 'ReadOnly for user *', reason: SEC-9}]");
        assertThat(told(audit)).isEmpty();
        assertThat(audit.ignored()).isEqualTo(1);
        assertThat(audit.notes()).isEmpty();
    }

    @Test
    void anIgnoreThatEndedIsANote() throws InvalidDefinitions {
        String entry = "ignore: [{rule: direct-user-assignment, subject: '*', reason: SEC-9, until: %s}]";
        Audit ended = audit(entry.replace("%s", "2026-11-23"));
        assertThat(told(ended)).containsExactly("warning " + DIRECT);
        assertThat(ended.ignored()).isZero();
        assertThat(ended.notes())
                .singleElement()
                .asString()
                .contains("SEC-9")
                .contains("ended at 2026-11-24T00:00:00Z");
        assertThat(told(audit(entry.replace("%s", "2026-11-24")))).isEmpty();
    }

    @Test
    void anIgnoreThatMatchesNothingIsANote() throws InvalidDefinitions {
        String entry = "ignore: [{rule: %s, subject: 'Old*', reason: SEC-9}]";
        assertThat(audit(entry.replace("%s", "unmanaged-group")).notes())
                .singleElement()
                .asString()
                .contains("0.yaml:1:")
                .contains("unmanaged-group 'Old*'")
                .contains("matches no finding");
        // Whether it would have matched, this coverage can't tell.
        for (String rule : List.of(
                "orphaned-assignment", "not-provisioned", "expired-assignment", "inactive-account-assignment")) {
            assertThat(audit(Coverage.GROUPS, entry.replace("%s", rule)).notes())
                    .as(rule)
                    .noneMatch(note -> note.contains("matches no finding"));
        }
        assertThat(audit(entry.replace("%s", "role-leftover")).notes()).isEmpty();
    }

    @Test
    void aCoverageLeavesOutWhatItDoesNotSee() throws InvalidDefinitions {
        stage.set("Theirs", "others")
                .set("Spare", "others")
                .edit()
                .assignGroup("Theirs", "Platform", DEV)
                .assign("Theirs", "GROUP", ORPHAN, DEV)
                .provision("ReadOnly", Stage.MANAGEMENT);
        stage.touch("Theirs", "others");
        assertThat(told(audit("")))
                .containsExactly(
                        "warning orphaned-assignment: Theirs for deleted group " + ORPHAN + " in dev (" + DEV + ")",
                        "warning " + DIRECT,
                        "warning not-provisioned: Theirs in dev (" + DEV + ")",
                        "note unassigned-permission-set: Spare",
                        "note provisioned-without-assignment: ReadOnly in management (" + Stage.MANAGEMENT + ")");
        Audit principals = audit(Coverage.PRINCIPALS, "");
        assertThat(told(principals)).containsExactly("warning " + DIRECT);
        assertThat(principals.notes())
                .anyMatch(
                        note -> note.contains(
                                "orphaned-assignment, unassigned-permission-set,"
                                        + " provisioned-without-assignment; not-provisioned only for permission sets that the files own"));
        Audit groups = audit(Coverage.GROUPS, "");
        assertThat(told(groups)).isEmpty();
        assertThat(groups.notes()).anyMatch(note -> note.contains("direct-user-assignment"));
        assertThat(groups.coverage()).isEqualTo(Coverage.GROUPS);
    }

    @Test
    void whatAPlanHasToSeeBeyondTheCoverageIsNoFindingOfHygiene() throws InvalidDefinitions {
        stage.set("Old", "platform")
                .edit()
                .assignUser("Old", "ben@example.com", DEV)
                .assign("Old", "USER", ORPHAN, DEV);
        assertThat(told(audit(Coverage.GROUPS, "")))
                .containsExactly(
                        "error unmanaged-assignment: Old for deleted user " + ORPHAN + " in dev (" + DEV + ")",
                        "error unmanaged-assignment: Old for user ben@example.com in dev (" + DEV + ")",
                        "error changed-permission-set: Old");
    }
}
