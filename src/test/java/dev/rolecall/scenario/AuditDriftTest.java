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
import dev.rolecall.audit.Finding;
import dev.rolecall.desired.InvalidDefinitions;
import dev.rolecall.model.Principal;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What differs from the files, rule by rule: one thing is amiss, and it alone is found. */
class AuditDriftTest {
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

    @Test
    void nothingIsFoundWhereAllIsInStep() throws InvalidDefinitions {
        Audit audit = stage.audit(SETTINGS, GROUPS, SETS, ASSIGNMENTS);
        assertThat(told(audit)).isEmpty();
        assertThat(audit.inSync()).isTrue();
        assertThat(audit.notes()).isEmpty();
    }

    @Test
    void missingAssignment() throws InvalidDefinitions {
        Audit audit = stage.audit(SETTINGS, GROUPS, SETS, ASSIGNMENTS.replace("{name: prod}", "{ou: Workloads}"));
        Finding finding = only(audit);
        assertThat(told(audit))
                .containsExactly("error missing-assignment: ReadOnly for group Platform in dev (" + DEV + ")");
        assertThat(finding.account()).isEqualTo(DEV);
        assertThat(finding.permissionSet()).isEqualTo("ReadOnly");
        assertThat(finding.principal()).isEqualTo(Principal.group("Platform"));
        assertThat(finding.source()).asString().endsWith("3.yaml:1:15");
        assertThat(finding.fix()).contains("rolecall sync");
        assertThat(audit.inSync()).isFalse();
        assertThat(audit.people()).singleElement().satisfies(person -> {
            assertThat(person.user()).isEqualTo("ana@example.com");
            assertThat(person.gains()).hasSize(1);
        });
    }

    @Test
    void unmanagedAssignment() throws InvalidDefinitions {
        stage.edit().assignGroup("ReadOnly", "Platform", DEV);
        assertThat(told(stage.audit(SETTINGS, GROUPS, SETS, ASSIGNMENTS)))
                .containsExactly("error unmanaged-assignment: ReadOnly for group Platform in dev (" + DEV + ")");
        assertThat(told(stage.audit(
                        SETTINGS,
                        GROUPS,
                        SETS.replace("name: ReadOnly", "name: ReadOnly, assignments: additive"),
                        ASSIGNMENTS)))
                .isEmpty();
    }

    @Test
    void anUnmanagedAssignmentOfAUserIsToldOnce() throws InvalidDefinitions {
        stage.edit().assignUser("ReadOnly", "ben@example.com", DEV);
        Audit audit = stage.audit(SETTINGS, GROUPS, SETS, ASSIGNMENTS);
        assertThat(told(audit))
                .containsExactly("error unmanaged-assignment: ReadOnly for user ben@example.com in dev (" + DEV + ")");
        assertThat(only(audit).message()).contains("directly");
        Audit off = stage.audit(
                SETTINGS.replace("owner: platform", "owner: platform, rules: {unmanaged-assignment: off}"),
                GROUPS,
                SETS,
                ASSIGNMENTS);
        assertThat(told(off))
                .containsExactly(
                        "warning direct-user-assignment: ReadOnly for user ben@example.com in dev (" + DEV + ")");
    }

    @Test
    void expiredAssignment() throws InvalidDefinitions {
        Audit audit =
                stage.audit(SETTINGS, GROUPS, SETS, ASSIGNMENTS.replace("{groups", "{expires: 2026-11-23, groups"));
        assertThat(told(audit))
                .containsExactly("error expired-assignment: ReadOnly for group Platform in prod (" + PROD + ")");
        assertThat(only(audit).message()).contains("2026-11-24T00:00:00Z");
        assertThat(only(audit).source()).isNotNull();
    }

    @Test
    void orphanedAssignmentThatAPlanRemoves() throws InvalidDefinitions {
        stage.edit().assign("ReadOnly", "GROUP", ORPHAN, DEV);
        Audit audit = stage.audit(SETTINGS, GROUPS, SETS, ASSIGNMENTS);
        assertThat(told(audit))
                .containsExactly(
                        "warning orphaned-assignment: ReadOnly for deleted group " + ORPHAN + " in dev (" + DEV + ")");
        assertThat(audit.inSync()).isFalse();
        assertThat(only(audit).fix()).contains("rolecall sync");
        Audit kept = stage.audit(SETTINGS.replace("version", "orphans: keep, version"), GROUPS, SETS, ASSIGNMENTS);
        assertThat(told(kept)).isEqualTo(told(audit));
        assertThat(kept.inSync()).isTrue();
        assertThat(only(kept).fix()).contains("delete-account-assignment").contains(ORPHAN);
    }

    @Test
    void missingPermissionSet() throws InvalidDefinitions {
        Audit audit = stage.audit(SETTINGS, GROUPS, SETS.replace("[{name", "[{name: Audit}, {name"), ASSIGNMENTS);
        assertThat(told(audit)).containsExactly("error missing-permission-set: Audit");
    }

    @Test
    void changedPermissionSet() throws InvalidDefinitions {
        Audit audit = stage.audit(
                SETTINGS,
                GROUPS,
                SETS.replace("ReadOnlyAccess", "SecurityAudit").replace("View", "Look"),
                ASSIGNMENTS);
        assertThat(told(audit)).containsExactly("error changed-permission-set: ReadOnly");
        assertThat(only(audit).message()).contains("awsManagedPolicies, description");
    }

    @Test
    void aSetThatHasToBeAdoptedIsToldOnceHoweverItDiffers() throws InvalidDefinitions {
        stage.set("Extra", "").edit().assignGroup("Extra", "Platform", DEV);
        String sets = SETS.replace("[{", "[{name: Extra, awsManagedPolicies: [%s]}, {");
        String assignments = ASSIGNMENTS.replace(
                "[{groups", "[{groups: [Platform], permissionSets: [Extra], accounts: [{name: dev}]}, {groups");
        Audit same = stage.audit(SETTINGS, GROUPS, sets.replace("%s", "ReadOnlyAccess"), assignments);
        assertThat(told(same)).containsExactly("error changed-permission-set: Extra");
        assertThat(only(same).fix()).contains("adopts");
        assertThat(same.inSync()).isFalse();
        assertThat(told(stage.audit(SETTINGS, GROUPS, sets.replace("%s", "SecurityAudit"), assignments)))
                .containsExactly("error changed-permission-set: Extra");
    }

    @Test
    void aSetThatNoFileDefinesAnyMoreIsTold() throws InvalidDefinitions {
        stage.set("Old", "platform").edit().assignGroup("Old", "Platform", DEV);
        assertThat(told(stage.audit(SETTINGS, GROUPS, SETS, ASSIGNMENTS)))
                .containsExactly(
                        "error unmanaged-assignment: Old for group Platform in dev (" + DEV + ")",
                        "error changed-permission-set: Old");
    }

    @Test
    void aSetThatMustBeGoneIsTold() throws InvalidDefinitions {
        stage.set("Old", "");
        Audit audit = stage.audit(SETTINGS, GROUPS, SETS, ASSIGNMENTS, "removed: {permissionSets: [Old]}");
        assertThat(told(audit)).containsExactly("error changed-permission-set: Old");
        assertThat(only(audit).message()).contains("removed:");
    }

    @Test
    void groups() throws InvalidDefinitions {
        assertThat(told(stage.audit(
                        SETTINGS, GROUPS.replace("[{", "[{name: Ops, description: Runs}, {"), SETS, ASSIGNMENTS)))
                .containsExactly("error missing-group: Ops");
        assertThat(told(stage.audit(SETTINGS, GROUPS.replace("Runs it", "Runs all"), SETS, ASSIGNMENTS)))
                .containsExactly("error changed-group: Platform");
    }

    @Test
    void aGroupThatIsToBeRenamedIsNotUnmanaged() throws InvalidDefinitions {
        Audit audit = stage.audit(
                SETTINGS,
                GROUPS.replace("name: Platform", "name: Runners, previously: Platform"),
                SETS,
                ASSIGNMENTS.replace("Platform", "Runners"));
        assertThat(told(audit)).containsExactly("error changed-group: Runners (was Platform)");
    }

    @Test
    void memberships() throws InvalidDefinitions {
        assertThat(told(stage.audit(SETTINGS, GROUPS.replace("ana@example.com", "ben@example.com"), SETS, ASSIGNMENTS)))
                .containsExactly(
                        "error membership-missing: ben@example.com in group Platform",
                        "error membership-unmanaged: ana@example.com in group Platform");
    }

    @Test
    void users() throws InvalidDefinitions {
        assertThat(told(stage.audit(
                        SETTINGS,
                        GROUPS,
                        SETS,
                        ASSIGNMENTS,
                        "users: [{userName: cho@example.com, givenName: Cho, familyName: Park},"
                                + " {userName: ana@example.com, givenName: Anna}]")))
                .containsExactly("error missing-user: cho@example.com", "error changed-user: ana@example.com");
    }

    @Test
    void whatAChangedSetsRolesLackIsPartOfThatFinding() throws InvalidDefinitions {
        stage.edit()
                .permissionSet(
                        "ReadOnly",
                        set -> set.description("Otherwise")
                                .managedPolicy("arn:aws:iam::aws:policy/ReadOnlyAccess")
                                .tag("rolecall:owner", "platform"));
        assertThat(told(stage.audit(SETTINGS, GROUPS, SETS, ASSIGNMENTS)))
                .containsExactly("error changed-permission-set: ReadOnly");
    }

    @Test
    void whatIsHeldBackSaysWhy() throws InvalidDefinitions {
        Audit audit = stage.audit(
                SETTINGS,
                GROUPS.replace("[ana@example.com]", "[ana@example.com, nobody@example.com]"),
                SETS,
                ASSIGNMENTS);
        assertThat(only(audit).fix()).contains("there is no user nobody@example.com in the identity store");
    }

    @Test
    void aGuardThatWouldRefuseIsNamed() throws InvalidDefinitions {
        stage.edit().assignGroup("ReadOnly", "Platform", DEV);
        Audit audit = stage.audit(
                SETTINGS.replace("version", "guards: {removals: {percent: 0, floor: 1}}, version"),
                GROUPS,
                SETS,
                ASSIGNMENTS);
        assertThat(audit.notes()).anyMatch(note -> note.contains("guard removals"));
    }
}
