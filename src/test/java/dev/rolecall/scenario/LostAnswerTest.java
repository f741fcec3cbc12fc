package dev.rolecall.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.apply.EstateWriter;
import dev.rolecall.apply.Interruption;
import dev.rolecall.apply.Outcome;
import dev.rolecall.desired.InvalidDefinitions;
import dev.rolecall.model.Definitions;
import dev.rolecall.sandbox.Fault;
import dev.rolecall.sandbox.FaultPlan;
import dev.rolecall.sandbox.SandboxEdit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A write of which AWS's answer is lost, or says only that something went wrong, may have been done: that is found out. */
class LostAnswerTest {
    private static final String PROD = "111111111111";
    private static final String DEV = "222222222222";
    private static final String POLICY = "{\"Version\":\"2012-10-17\",\"Statement\":[]}";
    private static final String ARN = "arn:aws:iam::aws:policy/";

    private static final List<String> DIRECTORY_WRITES = List.of(
            "CreateUser",
            "UpdateUser",
            "DeleteUser",
            "CreateGroup",
            "UpdateGroup",
            "DeleteGroup",
            "CreateGroupMembership",
            "DeleteGroupMembership");

    private static final List<String> SSO_WRITES = List.of(
            "CreatePermissionSet",
            "UpdatePermissionSet",
            "DeletePermissionSet",
            "AttachManagedPolicyToPermissionSet",
            "DetachManagedPolicyFromPermissionSet",
            "AttachCustomerManagedPolicyReferenceToPermissionSet",
            "DetachCustomerManagedPolicyReferenceFromPermissionSet",
            "PutInlinePolicyToPermissionSet",
            "DeleteInlinePolicyFromPermissionSet",
            "PutPermissionsBoundaryToPermissionSet",
            "DeletePermissionsBoundaryFromPermissionSet",
            "TagResource",
            "UntagResource",
            "ProvisionPermissionSet",
            "CreateAccountAssignment",
            "DeleteAccountAssignment");

    /** Needs every write there is. */
    private static final String DEFINITIONS = """
            users:
              - {userName: ana@example.com, givenName: Anna}
              - {userName: new@example.com, givenName: Nia, familyName: New, displayName: Nia New, email: new@example.com}
            groups:
              - {name: Platform, description: Ours, members: [ana@example.com]}
              - {name: Renamed, previously: Named, description: Other}
              - {name: Fresh, description: New, members: [ana@example.com, new@example.com]}
            permissionSets:
              - name: Full
                description: Changed
                awsManagedPolicies: [SecurityAudit]
                customerManagedPolicies: [{name: after}]
                inlinePolicy: {Version: "2012-10-17", Statement: [{Effect: Deny, Action: "*", Resource: "*"}]}
                permissionsBoundary: {awsManagedPolicy: PowerUserAccess}
                tags: {new: tag}
              - {name: Plain}
              - name: Made
                description: Made now
                sessionDuration: PT2H
                relayState: https://console.aws.amazon.com/
                awsManagedPolicies: [ReadOnlyAccess]
                customerManagedPolicies: [{name: after}]
                tags: {team: platform}
            assignments:
              - {groups: [Platform], permissionSets: [Full], accounts: [{name: prod}]}
              - {groups: [Fresh], permissionSets: [Made], accounts: [{name: prod}]}
            removed: {users: [ben@example.com], groups: [Old]}
            """;

    @TempDir
    Path temp = Path.of("");

    /** What the journal was told, each write as text; sorted, for writes go side by side. */
    private final List<String> journal = Collections.synchronizedList(new ArrayList<>());

    private static Stage live() {
        Stage stage = Stage.empty();
        stage.edit()
                .account(PROD, "prod", "")
                .account(DEV, "dev", "")
                .customerPolicy(PROD, "/", "before", POLICY)
                .customerPolicy(PROD, "/", "after", POLICY)
                .user("ana@example.com", "Ana", "Silva")
                .user("ben@example.com", "Ben", "Weiss")
                .group("Platform", "Theirs")
                .group("Named", "Other")
                .group("Old", "")
                .member("Platform", "ben@example.com")
                .permissionSet(
                        "Full",
                        set -> set.tag("rolecall:owner", "platform")
                                .tag("old", "tag")
                                .managedPolicy(ARN + "ReadOnlyAccess")
                                .customerPolicy("/", "before"))
                .permissionSet(
                        "Plain",
                        set -> set.tag("rolecall:owner", "platform")
                                .inlinePolicy(POLICY)
                                .managedBoundary(ARN + "PowerUserAccess"))
                .permissionSet("Former", set -> set.tag("rolecall:owner", "platform"))
                .assignGroup("Full", "Platform", PROD)
                .assignGroup("Former", "Platform", DEV);
        return stage;
    }

    private Definitions definitions(String text) throws InvalidDefinitions {
        return new FilesOf(temp)
                .with("definitions.yaml", FilesOf.SETTINGS + text)
                .load();
    }

    private List<Outcome> apply(Stage stage, Stage.Planned planned, FaultPlan faults) {
        journal.clear();
        stage.sandbox().inject(faults);
        List<Outcome> outcomes = stage.apply(
                planned,
                new Interruption(),
                UnaryOperator.identity(),
                (operation, subject, id, result) -> journal.add(operation + " " + subject + ": " + result));
        stage.sandbox().inject(FaultPlan.none());
        return outcomes;
    }

    private List<String> journal() {
        return journal.stream().sorted().toList();
    }

    static Stream<String> writes() {
        return Stream.concat(
                DIRECTORY_WRITES.stream().map("identitystore:"::concat),
                SSO_WRITES.stream().map("sso-admin:"::concat));
    }

    static Stream<Arguments> writesAndFaults() {
        return writes().flatMap(write ->
                Stream.of(Fault.TIMEOUT, Fault.RESET, Fault.ERROR).map(fault -> Arguments.of(write, fault)));
    }

    @ParameterizedTest
    @MethodSource("writesAndFaults")
    void oneMoreTryIsAllThatItCosts(String operation, Fault fault) throws InvalidDefinitions {
        Definitions definitions = definitions(DEFINITIONS);
        try (Stage calm = live();
                Stage stage = live()) {
            assertThat(apply(calm, calm.plan(definitions), FaultPlan.none())).allMatch(Outcome::succeeded);
            List<String> told = journal();
            long calls = calm.sandbox().stats().callsOf(operation);
            assertThat(calls).isPositive();

            assertThat(apply(stage, stage.plan(definitions), FaultPlan.none().at(operation, 1, fault)))
                    .allMatch(Outcome::succeeded);
            assertThat(stage.sandbox().stats().callsOf(operation)).isEqualTo(calls + 1);
            assertThat(journal()).isEqualTo(told);
            assertThat(stage.state()).isEqualTo(calm.state());
            assertThat(stage.plan(definitions).plan().isEmpty()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"TIMEOUT", "RESET", "ERROR"})
    void theFirstAnswerOfEachWriteMayBeLostInOneRun(Fault fault) throws InvalidDefinitions {
        Definitions definitions = definitions(DEFINITIONS);
        try (Stage calm = live();
                Stage stage = live()) {
            apply(calm, calm.plan(definitions), FaultPlan.none());
            List<String> told = journal();
            FaultPlan faults = FaultPlan.none();
            for (String operation : writes().toList()) {
                faults = faults.at(operation, 1, fault);
            }
            assertThat(apply(stage, stage.plan(definitions), faults)).allMatch(Outcome::succeeded);
            assertThat(journal()).isEqualTo(told);
            assertThat(stage.state()).isEqualTo(calm.state());
            assertThat(stage.plan(definitions).plan().isEmpty()).isTrue();
        }
    }

    /** The read that looks up what was made, by the write of which the answer is lost. */
    static Stream<Arguments> lateReads() {
        return new TreeMap<>(Map.of(
                        "identitystore:CreateUser", List.of("identitystore:GetUserId", "identitystore:DescribeUser"),
                        "identitystore:CreateGroup", List.of("identitystore:GetGroupId", "identitystore:DescribeGroup"),
                        "identitystore:CreateGroupMembership", List.of("identitystore:GetGroupMembershipId"),
                        "sso-admin:CreatePermissionSet",
                                List.of(
                                        "sso-admin:ListPermissionSets",
                                        "sso-admin:DescribePermissionSet",
                                        "sso-admin:ListTagsForResource"),
                        "sso-admin:AttachManagedPolicyToPermissionSet",
                                List.of("sso-admin:ListManagedPoliciesInPermissionSet"),
                        "sso-admin:AttachCustomerManagedPolicyReferenceToPermissionSet",
                                List.of("sso-admin:ListCustomerManagedPolicyReferencesInPermissionSet"),
                        "sso-admin:CreateAccountAssignment",
                                List.of("sso-admin:DescribeAccountAssignmentCreationStatus"),
                        "sso-admin:DeleteAccountAssignment",
                                List.of("sso-admin:DescribeAccountAssignmentDeletionStatus"),
                        "sso-admin:ProvisionPermissionSet",
                                List.of("sso-admin:DescribePermissionSetProvisioningStatus")))
                .entrySet().stream()
                        .flatMap(each -> each.getValue().stream().map(read -> Arguments.of(each.getKey(), read)));
    }

    @ParameterizedTest
    @MethodSource("lateReads")
    void whatWasMadeMayBeSeenLate(String write, String read) throws InvalidDefinitions {
        Definitions definitions = definitions(DEFINITIONS);
        try (Stage stage = live()) {
            Stage.Planned planned = stage.plan(definitions);
            long before = stage.sandbox().stats().callsOf(read);
            FaultPlan faults = FaultPlan.none().at(write, 1, Fault.TIMEOUT).at(read, 1, Fault.STALE);
            assertThat(apply(stage, planned, faults)).allMatch(Outcome::succeeded);
            assertThat(stage.sandbox().stats().callsOf(read)).isGreaterThan(before);
            assertThat(stage.plan(definitions).plan().isEmpty()).isTrue();
        }
    }

    @Test
    void aMemberWhoseAddingWasLostCanBeRemovedAtOnce() throws InvalidDefinitions {
        Definitions definitions = definitions(DEFINITIONS);
        try (Stage stage = live()) {
            List<EstateWriter> writers = new ArrayList<>();
            Stage.Planned planned = stage.plan(definitions);
            stage.sandbox().inject(FaultPlan.none().at("identitystore:CreateGroupMembership", 1, Fault.TIMEOUT));
            stage.apply(
                    planned,
                    new Interruption(),
                    each -> {
                        writers.add(each);
                        return each;
                    },
                    (operation, subject, id, result) -> {});
            for (String member : List.of("ana@example.com", "new@example.com")) {
                writers.get(0).removeMember("Fresh", member);
            }
            writers.get(0).removeMember("Platform", "ana@example.com");
            assertThat(State.of(stage).group("Fresh")).contains("members=[]");
        }
    }

    private static final String TAKEN = """
            users: [{userName: cleo@example.com, givenName: Cleo, familyName: Roth, displayName: Cleo Roth}]
            groups: [{name: Crew, description: Ours}]
            permissionSets: [{name: Admin, description: Ours}]
            """;

    private List<String> failuresWhere(Consumer<SandboxEdit> meanwhile, String settings) throws InvalidDefinitions {
        Definitions definitions =
                new FilesOf(temp).with("definitions.yaml", settings + TAKEN).load();
        try (Stage stage = Stage.empty()) {
            Stage.Planned planned = stage.plan(definitions);
            meanwhile.accept(stage.edit());
            String before = stage.state();
            FaultPlan faults = FaultPlan.none();
            for (String write :
                    List.of("identitystore:CreateUser", "identitystore:CreateGroup", "sso-admin:CreatePermissionSet")) {
                faults = faults.at(write, 1, Fault.ERROR);
            }
            List<Outcome> outcomes = apply(stage, planned, faults);
            assertThat(outcomes).hasSize(3).noneMatch(Outcome::succeeded);
            assertThat(stage.state()).isEqualTo(before);
            assertThat(journal()).hasSize(3).allMatch(line -> line.contains(": failed: "));
            return outcomes.stream()
                    .map(outcome -> String.valueOf(outcome.error()))
                    .toList();
        }
    }

    @Test
    void whatSomebodyElseMadeOtherwiseMeanwhileIsNotTakenForOurs() throws InvalidDefinitions {
        assertThat(failuresWhere(
                        edit -> edit.user("cleo@example.com", "Other", "Cleo")
                                .group("Crew", "Theirs")
                                .permissionSet("Admin", set -> set.description("Ours")),
                        FilesOf.SETTINGS))
                .satisfiesExactlyInAnyOrder(
                        user -> assertThat(user)
                                .contains("creating user cleo@example.com: an earlier try may have been done, but")
                                .contains("names or address differ"),
                        group -> assertThat(group)
                                .contains("creating group Crew: an earlier try may have been done, but")
                                .contains("its description differs"),
                        set -> assertThat(set)
                                .contains("creating permission set Admin: an earlier try may have been done, but")
                                .contains("its tag rolecall:owner says otherwise"));
    }

    @Test
    void aSetThatHoldsMoreThanWasSentIsNotOursWhereNoTagTells() throws InvalidDefinitions {
        assertThat(failuresWhere(
                        edit -> edit.user("cleo@example.com", "Other", "Cleo")
                                .group("Crew", "Theirs")
                                .permissionSet(
                                        "Admin",
                                        set -> set.description("Ours").managedPolicy(ARN + "AdministratorAccess")),
                        "rolecall: {version: 1, owner: platform, ownership: defined}\n"))
                .anySatisfy(set -> assertThat(set)
                        .contains("creating permission set Admin: an earlier try may have been done, but")
                        .contains("it holds policies already"));
    }
}
