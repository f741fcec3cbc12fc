package dev.rolecall.scenario;

import static dev.rolecall.scenario.AuditStage.ASSIGNMENTS;
import static dev.rolecall.scenario.AuditStage.DEV;
import static dev.rolecall.scenario.AuditStage.GROUPS;
import static dev.rolecall.scenario.AuditStage.ORPHAN;
import static dev.rolecall.scenario.AuditStage.PROD;
import static dev.rolecall.scenario.AuditStage.SETS;
import static dev.rolecall.scenario.AuditStage.SETTINGS;
import static dev.rolecall.scenario.AuditStage.only;
import static dev.rolecall.scenario.AuditStage.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.audit.Audit;
import dev.rolecall.desired.InvalidDefinitions;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What nobody should leave as it is, rule by rule: one thing is amiss, and it alone is found. */
class AuditHygieneTest {
    @TempDir
    Path directory = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private AuditStage stage;

    @BeforeEach
    void open() {
        stage = AuditStage.inStep(directory);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private Audit audit() throws InvalidDefinitions {
        return stage.audit(SETTINGS, GROUPS, SETS, ASSIGNMENTS);
    }

    @Test
    void directUserAssignmentThatTheFilesAskFor() throws InvalidDefinitions {
        stage.edit().assignUser("ReadOnly", "ben@example.com", DEV);
        Audit audit = stage.audit(
                SETTINGS,
                GROUPS,
                SETS,
                ASSIGNMENTS.replace(
                        "[{groups",
                        "[{users: [ben@example.com], permissionSets: [ReadOnly], accounts: [{name: dev}]}, {groups"));
        assertThat(told(audit))
                .containsExactly(
                        "warning direct-user-assignment: ReadOnly for user ben@example.com in dev (" + DEV + ")");
        assertThat(only(audit).source()).isNotNull();
        assertThat(only(audit).fix()).contains("take the user out of the entry");
        assertThat(audit.inSync()).isTrue();
    }

    @Test
    void directUserAssignmentOfSomebodyElsesSet() throws InvalidDefinitions {
        stage.set("Theirs", "others").edit().assignUser("Theirs", "ben@example.com", DEV);
        Audit audit = audit();
        assertThat(told(audit))
                .containsExactly(
                        "warning direct-user-assignment: Theirs for user ben@example.com in dev (" + DEV + ")");
        assertThat(only(audit).fix()).contains("have owner 'others'");
    }

    @Test
    void orphanedAssignmentOfASetThatIsNotOurs() throws InvalidDefinitions {
        stage.set("Theirs", "others").edit().assign("Theirs", "USER", ORPHAN, DEV);
        assertThat(told(audit()))
                .containsExactly(
                        "warning orphaned-assignment: Theirs for deleted user " + ORPHAN + " in dev (" + DEV + ")");
    }

    @Test
    void notProvisioned() throws InvalidDefinitions {
        stage.touch("ReadOnly", "platform");
        Audit audit = audit();
        assertThat(told(audit)).containsExactly("warning not-provisioned: ReadOnly in prod (" + PROD + ")");
        assertThat(only(audit).account()).isEqualTo(PROD);
        assertThat(audit.inSync()).isFalse();
    }

    @Test
    void notProvisionedThoughNotOurs() throws InvalidDefinitions {
        stage.set("Theirs", "others")
                .edit()
                .assignGroup("Theirs", "Platform", DEV)
                .assignGroup("Theirs", "Platform", PROD);
        stage.touch("Theirs", "others");
        Audit audit = audit();
        assertThat(told(audit)).containsExactly("warning not-provisioned: Theirs in 2 accounts");
        assertThat(only(audit).message()).contains("prod (" + PROD + ")");
        assertThat(audit.inSync()).isTrue();
    }

    @Test
    void inactiveAccountAssignment() throws InvalidDefinitions {
        stage.edit().assignGroup("ReadOnly", "Platform", DEV).accountState(DEV, "SUSPENDED");
        Audit audit = audit();
        assertThat(told(audit))
                .containsExactly(
                        "warning inactive-account-assignment: ReadOnly for group Platform in dev (" + DEV + ")");
        assertThat(only(audit).message()).contains("SUSPENDED");
    }

    @Test
    void unmanagedPermissionSet() throws InvalidDefinitions {
        stage.set("Rogue", "").edit().assignGroup("Rogue", "Platform", DEV);
        assertThat(told(audit())).containsExactly("note unmanaged-permission-set: Rogue");
        stage.set("Theirs", "others").edit().assignGroup("Theirs", "Platform", DEV);
        assertThat(told(audit())).containsExactly("note unmanaged-permission-set: Rogue");
    }

    @Test
    void anUnmanagedSetThatNobodyHoldsIsToldOnce() throws InvalidDefinitions {
        stage.set("Rogue", "");
        Audit audit = audit();
        assertThat(told(audit)).containsExactly("note unmanaged-permission-set: Rogue");
        assertThat(only(audit).message()).contains("nobody is assigned to it");
    }

    @Test
    void unmanagedGroup() throws InvalidDefinitions {
        stage.edit().group("Legacy", "").member("Legacy", "ben@example.com");
        assertThat(told(audit())).containsExactly("note unmanaged-group: Legacy");
        assertThat(told(stage.audit(SETTINGS, GROUPS, SETS, ASSIGNMENTS, "groups: [{name: Legacy}]")))
                .isEmpty();
        assertThat(told(stage.audit(
                        SETTINGS.replace("version", "identitySource: external, version"),
                        "groups: [{name: Platform}]",
                        SETS,
                        ASSIGNMENTS)))
                .isEmpty();
    }

    @Test
    void unassignedPermissionSet() throws InvalidDefinitions {
        stage.set("Spare", "platform");
        Audit audit = stage.audit(
                SETTINGS,
                GROUPS,
                SETS,
                ASSIGNMENTS,
                "permissionSets: [{name: Spare, description: View, awsManagedPolicies: [ReadOnlyAccess]}]");
        assertThat(told(audit)).containsExactly("note unassigned-permission-set: Spare");
        assertThat(only(audit).source()).isNotNull();
    }

    @Test
    void emptyGroup() throws InvalidDefinitions {
        stage.edit().group("Idle", "");
        assertThat(told(stage.audit(SETTINGS, GROUPS, SETS, ASSIGNMENTS, "groups: [{name: Idle, members: []}]")))
                .containsExactly("note empty-group: Idle");
        assertThat(told(stage.audit(
                        SETTINGS, GROUPS, SETS, ASSIGNMENTS, "groups: [{name: Idle, members: [ben@example.com]}]")))
                .containsExactly("error membership-missing: ben@example.com in group Idle");
    }

    @Test
    void assignmentExpiresSoon() throws InvalidDefinitions {
        String soon = ASSIGNMENTS.replace("{groups", "{expires: 2026-12-07, groups");
        Audit audit = stage.audit(SETTINGS, GROUPS, SETS, soon);
        assertThat(told(audit))
                .containsExactly("note assignment-expires-soon: ReadOnly for group Platform in prod (" + PROD + ")");
        assertThat(audit.inSync()).isTrue();
        assertThat(told(stage.audit(SETTINGS, GROUPS, SETS, soon.replace("12-07", "12-08"))))
                .isEmpty();
        assertThat(told(stage.audit(SETTINGS.replace("version", "expiresSoon: 3d, version"), GROUPS, SETS, soon)))
                .isEmpty();
    }

    @Test
    void provisionedWithoutAssignment() throws InvalidDefinitions {
        stage.edit().provision("ReadOnly", DEV);
        Audit audit = audit();
        assertThat(told(audit)).containsExactly("note provisioned-without-assignment: ReadOnly in dev (" + DEV + ")");
        assertThat(only(audit).account()).isEqualTo(DEV);
        assertThat(told(stage.audit(SETTINGS, GROUPS, SETS, ASSIGNMENTS.replace("{name: prod}", "{all: true}"))))
                .containsExactly("error missing-assignment: ReadOnly for group Platform in dev (" + DEV + ")");
    }

    @Test
    void breakGlassMissing() throws InvalidDefinitions {
        String entry = SETTINGS.replace(
                "version",
                "guards: {breakGlass: [{group: %s, permissionSet: ReadOnly}], protect: {permissionSets: [Read*]}}, version");
        assertThat(told(stage.audit(entry.replace("%s", "Platform"), GROUPS, SETS, ASSIGNMENTS)))
                .isEmpty();
        Audit audit = stage.audit(entry.replace("%s", "Rescue"), GROUPS, SETS, ASSIGNMENTS, "groups: [{name: Rescue}]");
        assertThat(told(audit)).containsExactly("error break-glass-missing: ReadOnly for group Rescue");
        assertThat(only(audit).message()).contains("there is no group Rescue");
        assertThat(only(audit).fix()).contains("assign it to the group in the files");
        stage.edit().group("Helpers", "");
        assertThat(stage.audit(
                                entry.replace("%s", "Rescue"),
                                GROUPS,
                                SETS,
                                ASSIGNMENTS,
                                "groups: [{name: Rescue, previously: Helpers}]")
                        .findings())
                .anySatisfy(finding -> assertThat(finding.message()).contains("the group has it in no active account"));
        stage.edit().accountState(PROD, "SUSPENDED");
        assertThat(told(stage.audit(entry.replace("%s", "Platform"), GROUPS, SETS, ASSIGNMENTS)))
                .contains("error break-glass-missing: ReadOnly for group Platform");
    }

    @Test
    void withoutFilesOnlyWhatNeedsNone() throws InvalidDefinitions {
        stage.set("Rogue", "").edit().group("Legacy", "").assignUser("ReadOnly", "ben@example.com", DEV);
        Audit audit = stage.audit();
        assertThat(told(audit))
                .containsExactly(
                        "warning direct-user-assignment: ReadOnly for user ben@example.com in dev (" + DEV + ")",
                        "note unassigned-permission-set: Rogue",
                        "note empty-group: Legacy");
        assertThat(audit.inSync()).isNull();
    }

    @Test
    void theManagementAccountIsLeftAloneWhereTheFilesSaySo() throws InvalidDefinitions {
        stage.set("Theirs", "others")
                .edit()
                .assignUser("Theirs", "ben@example.com", Stage.MANAGEMENT)
                .assignUser("Theirs", "ben@example.com", DEV);
        assertThat(told(audit())).hasSize(2);
        assertThat(told(stage.audit(
                        SETTINGS.replace("version", "managementAccount: ignore, version"), GROUPS, SETS, ASSIGNMENTS)))
                .isEmpty();
    }
}
