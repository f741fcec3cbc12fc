package dev.rolecall.desired;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.AccountSelector;
import dev.rolecall.model.AssignmentMode;
import dev.rolecall.model.Coverage;
import dev.rolecall.model.CustomerManagedPolicy;
import dev.rolecall.model.Definitions;
import dev.rolecall.model.GuardSettings;
import dev.rolecall.model.GuardSettings.Removals;
import dev.rolecall.model.Limits;
import dev.rolecall.model.PermissionSet;
import dev.rolecall.model.PermissionsBoundary;
import dev.rolecall.model.Principal;
import dev.rolecall.model.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefinitionLoaderTest {
    @TempDir
    Path temp = Path.of("");

    private Definitions load(String text) {
        return new Fixture(temp).with("all.yaml", text).load();
    }

    private Definitions loadWithSettings(String text) {
        return load(Fixture.SETTINGS + text);
    }

    @Test
    void whatTheSettingsLeaveOutHasItsDefault() {
        Settings settings = loadWithSettings("").settings();
        assertThat(settings.owner()).isEqualTo("platform");
        assertThat(settings.ownership()).isEqualTo(Settings.Ownership.TAG);
        assertThat(settings.identitySource()).isEqualTo(Settings.IdentitySource.IDENTITY_CENTER);
        assertThat(settings.managementAccount()).isEqualTo(Settings.ManagementAccount.MANAGE);
        assertThat(settings.coverage()).isEqualTo(Coverage.COMPLETE);
        assertThat(settings.orphans()).isEqualTo(Settings.Orphans.REMOVE);
        assertThat(settings.limits()).isEqualTo(Limits.DOCUMENTED);
        assertThat(settings.expiresSoon()).isEqualTo(Duration.ofDays(14));
        assertThat(settings.guards()).isEqualTo(GuardSettings.DEFAULT);
    }

    @Test
    void everySettingIsRead() {
        Settings settings = load("""
                        rolecall:
                          version: 1
                          owner: platform
                          ownership: defined
                          takeOver: [old-team]
                          region: eu-west-1
                          instance: arn:aws:sso:::instance/ssoins-1234567890abcdef
                          identitySource: external
                          managementAccount: ignore
                          coverage: groups
                          orphans: keep
                          accountRole: AWSControlTowerExecution
                          limits: {ssoAdminTps: 40}
                          expiresSoon: PT36H
                          guards:
                            removals: {percent: 30, assignment: {floor: 3}, group: {percent: 0}}
                            grants: {adminPeople: 0}
                            protect: {controlTower: false, permissionSets: ["Prod*"], groups: [Board]}
                          rules: {unmanaged-group: off}
                          ignore: [{rule: unmanaged-group, subject: "L*", reason: SEC-9, until: 2027-01-31}]
                        """).settings();
        assertThat(settings.ownership()).isEqualTo(Settings.Ownership.DEFINED);
        assertThat(settings.takeOver()).containsExactly("old-team");
        assertThat(settings.region()).isEqualTo("eu-west-1");
        assertThat(settings.instance()).isEqualTo("arn:aws:sso:::instance/ssoins-1234567890abcdef");
        assertThat(settings.identitySource()).isEqualTo(Settings.IdentitySource.EXTERNAL);
        assertThat(settings.managementAccount()).isEqualTo(Settings.ManagementAccount.IGNORE);
        assertThat(settings.coverage()).isEqualTo(Coverage.GROUPS);
        assertThat(settings.orphans()).isEqualTo(Settings.Orphans.KEEP);
        assertThat(settings.accountRole()).isEqualTo("AWSControlTowerExecution");
        assertThat(settings.limits()).isEqualTo(new Limits(40, 15));
        assertThat(settings.expiresSoon()).isEqualTo(Duration.ofHours(36));
        assertThat(settings.guards().removals()).isEqualTo(new Removals(30, 10));
        assertThat(settings.guards().removalsByKind())
                .containsEntry("assignment", new Removals(30, 3))
                .containsEntry("group", new Removals(0, 10));
        assertThat(settings.guards().adminPeople()).isZero();
        assertThat(settings.guards().protect().controlTower()).isFalse();
        assertThat(settings.rules()).containsEntry("unmanaged-group", "off");
        assertThat(settings.ignore())
                .singleElement()
                .satisfies(finding -> assertThat(finding.until()).isEqualTo(Instant.parse("2027-02-01T00:00:00Z")));
    }

    @Test
    void aPermissionSetIsReadWhole() {
        PermissionSet set = loadWithSettings("""
                        permissionSets:
                          - name: ReadOnly
                            description: View everything
                            sessionDuration: PT1H30M
                            relayState: https://console.aws.amazon.com/
                            awsManagedPolicies: [arn:aws-us-gov:iam::aws:policy/ReadOnlyAccess, ViewOnlyAccess, /job-function/Billing]
                            customerManagedPolicies: [{name: deny-billing, path: /rolecall/}, {name: plain}]
                            inlinePolicy: {Version: 2012-10-17, Statement: {Effect: Deny, Action: "*", Resource: "*"}}
                            permissionsBoundary: {awsManagedPolicy: PowerUserAccess}
                            tags: {team: platform, empty: ""}
                        """)
                .permissionSets()
                .values()
                .iterator()
                .next()
                .permissionSet();
        assertThat(set.sessionDuration()).isEqualTo(Duration.ofMinutes(90));
        assertThat(set.awsManagedPolicies())
                .containsExactly("ReadOnlyAccess", "job-function/Billing", "job-function/ViewOnlyAccess");
        assertThat(set.customerManagedPolicies())
                .containsExactlyInAnyOrder(
                        new CustomerManagedPolicy("deny-billing", "/rolecall/"),
                        new CustomerManagedPolicy("plain", "/"));
        assertThat(set.permissionsBoundary()).isEqualTo(PermissionsBoundary.aws("PowerUserAccess"));
        assertThat(set.tags()).containsEntry("team", "platform").containsEntry("empty", "");
        assertThat(set.inlinePolicy()).isNotNull();
    }

    @Test
    void controlTowersOwnSetsAreAdditiveUnlessTheFileSaysOtherwise() {
        var sets = loadWithSettings("""
                        permissionSets:
                          - name: AWSReadOnlyAccess
                          - {name: AWSPowerUserAccess, assignments: exclusive}
                          - name: Mine
                          - {name: Shared, assignments: additive}
                        """).permissionSets();
        assertThat(sets.values().stream().map(set -> set.assignments()))
                .containsExactly(
                        AssignmentMode.EXCLUSIVE,
                        AssignmentMode.ADDITIVE,
                        AssignmentMode.EXCLUSIVE,
                        AssignmentMode.ADDITIVE);
        assertThat(sets.keySet()).containsExactly("AWSPowerUserAccess", "AWSReadOnlyAccess", "Mine", "Shared");
    }

    @Test
    void aGroupWithNothingButANameIsAReference() {
        var groups = loadWithSettings("""
                        groups:
                          - name: Reference
                          - {name: Empty, members: []}
                          - {name: Described, description: x}
                          - {name: Renamed, previously: Old}
                        """).groups();
        assertThat(groups.values().stream()
                        .filter(group -> group.reference())
                        .map(group -> group.group().name()))
                .containsExactly("Reference");
        assertThat(groups.values().stream()
                        .filter(group -> group.group().members() != null)
                        .map(group -> group.group().name()))
                .containsExactly("Empty");
    }

    @Test
    void anAssignmentIsReadWhole() {
        var rule = loadWithSettings("""
                        groups: [{name: Platform}]
                        permissionSets: [{name: ReadOnly}]
                        assignments:
                          - groups: [Platform]
                            users: [ana@example.com]
                            permissionSets: [ReadOnly]
                            accounts: [{ou: /Workloads/Prod/}, {ou: /}, {name: a}, {id: "012345678901"}, {tag: a=b=c}, {all: true}, {management: true}]
                            except: [{name: legacy}]
                            expires: 2026-12-31
                            reason: SEC-123
                        """).assignments().get(0);
        assertThat(rule.principals()).containsExactly(Principal.group("Platform"), Principal.user("ana@example.com"));
        assertThat(rule.accounts().stream().map(AccountSelector::label))
                .containsExactly(
                        "ou: Workloads/Prod",
                        "ou: /",
                        "name: a",
                        "id: 012345678901",
                        "tag: a=b=c",
                        "all: true",
                        "management: true");
        assertThat(rule.except()).hasSize(1);
        assertThat(rule.expires()).isEqualTo(Instant.parse("2027-01-01T00:00:00Z"));
        assertThat(rule.reason()).isEqualTo("SEC-123");
        assertThat(rule.source().toString()).endsWith("all.yaml:5:5");
    }

    @Test
    void anInstantMayBeQuotedOrNotAndHasAnOffset() {
        var rules = loadWithSettings("""
                        permissionSets: [{name: A}]
                        assignments:
                          - {users: [a], permissionSets: [A], accounts: [{all: true}], expires: "2026-12-31T18:00:00+01:00"}
                          - {users: [a], permissionSets: [A], accounts: [{all: true}], expires: 2026-12-31T17:00Z}
                          - {users: [a], permissionSets: [A], accounts: [{all: true}], expires: "2026-12-31"}
                        """).assignments();
        assertThat(rules.stream().map(rule -> String.valueOf(rule.expires())))
                .containsExactly("2026-12-31T17:00:00Z", "2026-12-31T17:00:00Z", "2027-01-01T00:00:00Z");
    }
}
