package dev.rolecall.scenario;

import static dev.rolecall.scenario.AuditStage.DEV;
import static dev.rolecall.scenario.AuditStage.PROD;
import static dev.rolecall.scenario.AuditStage.only;
import static dev.rolecall.scenario.AuditStage.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.audit.Audit;
import dev.rolecall.audit.Finding;
import dev.rolecall.desired.InvalidDefinitions;
import dev.rolecall.model.Coverage;
import dev.rolecall.sandbox.RoleEdit;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The roles in the accounts against their permission sets: every deviation is told once, and none is invented. */
class AuditRolesTest {
    private static final String ROLE = "Inspection";
    private static final String READ_ONLY = "arn:aws:iam::aws:policy/ReadOnlyAccess";
    private static final String INLINE =
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Action\":[\"s3:Get*\",\"s3:Put*\"],\"Resource\":\"*\"}]}";
    private static final String LEFT_OVER = "AWSReservedSSO_ReadOnly_0123456789abcdef";

    @TempDir
    Path directory = Path.of("");

    private AuditStage stage;

    @BeforeEach
    void start() {
        stage = AuditStage.inStep(directory);
        stage.edit().role(PROD, ROLE).role(DEV, ROLE);
        // A set that uses all there is, in the same account.
        stage.edit()
                .customerPolicy(PROD, "/team/", "limits", INLINE)
                .permissionSet(
                        "Full",
                        set -> set.description("All")
                                .sessionDuration("PT2H")
                                .managedPolicy(READ_ONLY)
                                .managedPolicy("arn:aws:iam::aws:policy/job-function/ViewOnlyAccess")
                                .customerPolicy("/team/", "limits")
                                .inlinePolicy(INLINE)
                                .managedBoundary("arn:aws:iam::aws:policy/PowerUserAccess"))
                .assignGroup("Full", "Platform", PROD);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private RoleEdit full() {
        return stage.edit().portalRole("Full", PROD);
    }

    /** Without files: what the live sets say is what roles are to be. */
    private Audit audit() {
        return stage.auditRoles(Coverage.COMPLETE, ROLE);
    }

    @Test
    void nothingIsInvented() {
        assertThat(told(audit())).isEmpty();
        assertThat(audit().notes()).isEmpty();
    }

    static List<Arguments> deviations() {
        String limits = "arn:aws:iam::" + PROD + ":policy/team/limits";
        return List.of(
                deviation("AWS managed policies (missing ReadOnlyAccess)", role -> role.detach(READ_ONLY)),
                deviation(
                        "AWS managed policies (beyond the set AdministratorAccess)",
                        role -> role.attach("arn:aws:iam::aws:policy/AdministratorAccess")),
                deviation("customer managed policies (missing /team/limits)", role -> role.detach(limits)),
                deviation(
                        "customer managed policies (beyond the set /own)",
                        role -> role.attach("arn:aws:iam::" + PROD + ":policy/own")),
                deviation("inline policy (missing)", role -> role.inline("AwsSSOInlinePolicy", null)),
                deviation(
                        "inline policy (another document)",
                        role -> role.inline("AwsSSOInlinePolicy", INLINE.replace("Deny", "Allow"))),
                deviation(
                        "inline policies (beyond the set more)",
                        role -> role.inline("more", INLINE.replace("s3", "ec2"))),
                deviation("permissions boundary (none instead of PowerUserAccess)", role -> role.boundary(null)),
                deviation(
                        "permissions boundary (/team/limits instead of PowerUserAccess)",
                        role -> role.boundary(limits)),
                deviation("maximum session duration (PT1H instead of PT12H)", role -> role.maxSession(3600)));
    }

    private static Arguments deviation(String text, Consumer<RoleEdit> plant) {
        return Arguments.of(text, plant);
    }

    @ParameterizedTest
    @MethodSource("deviations")
    void aChangedRoleIsToldOnceAndTheFixMendsIt(String text, Consumer<RoleEdit> plant) {
        plant.accept(full());
        Finding finding = only(audit());
        assertThat(finding.rule().label()).isEqualTo("role-changed");
        assertThat(finding.severity().label()).isEqualTo("error");
        assertThat(finding.subject()).isEqualTo("Full in prod (" + PROD + ")");
        assertThat(finding.account()).isEqualTo(PROD);
        assertThat(finding.permissionSet()).isEqualTo("Full");
        assertThat(finding.message())
                .isEqualTo("role " + full().name() + " is not as its permission set: different are " + text);
        doAsTold(finding.fix());
        assertThat(told(audit())).isEmpty();
    }

    @Test
    void allThatDiffersInARoleIsOneFinding() {
        full().detach(READ_ONLY).boundary(null).maxSession(3600);
        assertThat(only(audit()).message())
                .contains(
                        "AWS managed policies (missing ReadOnlyAccess); permissions boundary (none",
                        "; maximum session");
    }

    static List<Arguments> strangeTrusts() {
        return List.of(
                trust(
                        "it trusts others",
                        text -> text.replace("{\"Federated\"", "{\"AWS\":\"999999999999\",\"Federated\"")),
                trust("it trusts others", text -> text.replace(":saml-provider/AWSSSO_", ":saml-provider/Mine_")),
                trust("it trusts others", text -> text.replace(PROD, DEV)),
                trust("it trusts others", text -> text.replace("Principal", "NotPrincipal")),
                trust("it allows sts:*", text -> text.replaceAll("\\[\"sts:[^\\]]*\\]", "\"sts:*\"")),
                trust("it does not ask for a sign-in", text -> text.replaceAll(",\"Condition\":.*", "}]}")),
                trust("it does not ask for a sign-in", text -> text.replace("signin.aws", "signin.example")),
                trust("it denies something", text -> text.replace("Allow", "Deny")),
                trust("it trusts nobody", text -> "{}"));
    }

    private static Arguments trust(String text, java.util.function.UnaryOperator<String> change) {
        return Arguments.of(text, change);
    }

    @ParameterizedTest
    @MethodSource("strangeTrusts")
    void aRoleThatTrustsOthersIsChanged(String text, java.util.function.UnaryOperator<String> change) {
        full().trust(was -> {
            assertThat(change.apply(was)).as("planted").isNotEqualTo(was);
            return change.apply(was);
        });
        Finding finding = only(audit());
        assertThat(finding.rule().label()).isEqualTo("role-changed");
        assertThat(finding.message()).contains("different are trust policy (" + text);
        assertThat(finding.fix()).contains("delete all assignments of the set there and make them again");
    }

    /** IAM writes documents its own way: what means the same is no difference. */
    @Test
    void anotherSpellingIsNoDifference() {
        full().inline("AwsSSOInlinePolicy", INLINE.replace("\"s3:Get*\",\"s3:Put*\"", " \"S3:put*\", \"s3:Get*\" "))
                .trust(was -> was.replaceAll("\"(arn:aws:iam[^\"]*)\"", "[\"$1\"]"));
        assertThat(told(audit())).isEmpty();
    }

    @Test
    void aRoleThatIsGoneIsMissingAndTheFixBringsItBack() {
        full().remove();
        Finding finding = only(audit());
        assertThat(finding.rule().label()).isEqualTo("role-missing");
        assertThat(finding.subject()).isEqualTo("Full in prod (" + PROD + ")");
        doAsTold(finding.fix());
        assertThat(told(audit())).isEmpty();
    }

    @Test
    void aRoleWhoseSetIsNotThereIsLeftOver() {
        // In an account that has no set at all, and by a name that no set has.
        stage.leftOver(DEV, LEFT_OVER);
        stage.leftOver(PROD, "AWSReservedSSO_Gone_0123456789abcdef");
        assertThat(told(audit()))
                .containsExactly(
                        "error role-leftover: Gone in prod (" + PROD + ")",
                        "error role-leftover: ReadOnly in dev (" + DEV + ")");
    }

    @Test
    void aSecondRoleOfASetIsLeftOver() {
        stage.edit().portalRole("ReadOnly", PROD).copyAs(LEFT_OVER);
        assertThat(only(audit()).message()).contains("is left over: the permission set has another role here");
    }

    /** Of two roles, the one that is as its set is taken for the set's, whichever comes first. */
    @Test
    void aSecondRoleIsToldApartFromAChangedOne() {
        stage.edit()
                .portalRole("ReadOnly", PROD)
                .copyAs(LEFT_OVER)
                .attach("arn:aws:iam::aws:policy/AdministratorAccess");
        assertThat(only(audit()).rule().label()).isEqualTo("role-leftover");
    }

    /** AWS itself says that the role is older than the set: the difference is explained, and told once. */
    @Test
    void aStaleRoleIsNotToldTwice() throws InvalidDefinitions {
        stage.edit().permissionSet("Full", set -> set.description("Other"));
        assertThat(told(audit())).containsExactly("warning not-provisioned: Full in prod (" + PROD + ")");
    }

    @Test
    void anAccountThatCannotBeEnteredIsANoteAndNothingElse() {
        full().remove();
        stage.sandbox()
                .iam(PROD)
                .detachRolePolicy(r -> r.roleName(ROLE).policyArn("arn:aws:iam::aws:policy/AdministratorAccess"));
        stage.sandbox().iam(PROD).deleteRole(r -> r.roleName(ROLE));
        stage.leftOver(DEV, LEFT_OVER);
        Audit audit = audit();
        assertThat(told(audit)).containsExactly("error role-leftover: ReadOnly in dev (" + DEV + ")");
        assertThat(audit.notes())
                .singleElement()
                .asString()
                .contains(
                        "the roles in prod (" + PROD + ") were not looked at: entering account " + PROD
                                + ": AccessDenied",
                        "There must be a role arn:aws:iam::" + PROD + ":role/" + ROLE);
    }

    @Test
    void aDelegatedAdministratorSaysThatTheManagementAccountWasNotLookedAt() {
        stage.close();
        stage = AuditStage.seenFrom(directory, DEV);
        stage.edit().delegate(DEV);
        stage.leftOver(Stage.MANAGEMENT, LEFT_OVER);
        stage.leftOver(DEV, LEFT_OVER);
        stage.sandbox()
                .iam(PROD)
                .createRole(r -> r.roleName(ROLE)
                        .assumeRolePolicyDocument(
                                "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":"
                                        + "{\"AWS\":\"arn:aws:iam::" + DEV
                                        + ":root\"},\"Action\":\"sts:AssumeRole\"}]}"));
        Audit audit = audit();
        assertThat(told(audit)).containsExactly("error role-leftover: ReadOnly in dev (" + DEV + ")");
        assertThat(audit.notes())
                .singleElement()
                .asString()
                .contains("(" + Stage.MANAGEMENT + ") were not looked at", "it is the management account");
    }

    @Test
    void anInactiveAccountIsNotEntered() {
        stage.edit().accountState(DEV, "SUSPENDED");
        Audit audit = audit();
        assertThat(told(audit)).isEmpty();
        assertThat(audit.notes())
                .containsExactly("the roles in accounts that are not active were not looked at: dev (" + DEV + ")");
    }

    @Test
    void withoutTheQuestionNothingIsSaidOfRoles() throws InvalidDefinitions {
        full().remove();
        stage.leftOver(DEV, LEFT_OVER);
        assertThat(told(stage.audit())).isEmpty();
        Audit audit = stage.audit(
                "rolecall: {version: 1, owner: platform, ignore: [{rule: role-leftover, subject: '*', reason: old}]}",
                AuditStage.GROUPS,
                AuditStage.SETS,
                AuditStage.ASSIGNMENTS);
        assertThat(audit.notes()).as("an ignore that nothing was held against").isEmpty();
    }

    @Test
    void severityIgnoresAndSourcesAreAsForTheOthers() throws InvalidDefinitions {
        stage.edit().portalRole("ReadOnly", PROD).detach(READ_ONLY);
        stage.leftOver(DEV, LEFT_OVER);
        String[] files = {
            "rolecall: {version: 1, owner: platform, rules: {role-changed: warning, unmanaged-permission-set: off},"
                    + " ignore: [{rule: role-leftover, subject: 'ReadOnly in dev*', reason: old}]}",
            AuditStage.GROUPS,
            AuditStage.SETS,
            AuditStage.ASSIGNMENTS
        };
        Audit audit = stage.auditRoles(Coverage.COMPLETE, ROLE, files);
        Finding finding = only(audit);
        assertThat(finding.severity().label()).isEqualTo("warning");
        assertThat(finding.source())
                .hasToString(String.valueOf(finding.source()))
                .isNotNull();
        assertThat(audit.ignored()).isEqualTo(1);
        assertThat(audit.inSync()).as("a plan would be empty all the same").isTrue();
    }

    /** Without all places known, what is left over can't be told; what is assigned still can be missed. */
    @Test
    void aSmallerCoverageSaysWhatItCannotTell() {
        full().remove();
        stage.leftOver(DEV, LEFT_OVER);
        Audit audit = stage.auditRoles(Coverage.GROUPS, ROLE);
        assertThat(told(audit)).containsExactly("error role-missing: Full in prod (" + PROD + ")");
        assertThat(audit.notes()).anySatisfy(note -> assertThat(note).contains("role-leftover"));
    }

    @Test
    void moreRolesThanAPageAreAllCompared() {
        List<String> sets = IntStream.range(0, 130).mapToObj(i -> "Set" + i).toList();
        for (String set : sets) {
            stage.edit().permissionSet(set, is -> is.description("One of many")).assignGroup(set, "Platform", DEV);
        }
        assertThat(told(audit())).isEmpty();
        stage.edit().portalRole("Set99", DEV).attach(READ_ONLY);
        stage.edit().portalRole("Set129", DEV).remove();
        stage.leftOver(DEV, "AWSReservedSSO_Unset_0123456789abcdef");
        assertThat(told(audit()))
                .containsExactly(
                        "error role-missing: Set129 in dev (" + DEV + ")",
                        "error role-changed: Set99 in dev (" + DEV + ")",
                        "error role-leftover: Unset in dev (" + DEV + ")");
    }

    /** Runs the AWS CLI's command that the fix has, as it stands there. */
    private void doAsTold(String fix) {
        Matcher command =
                Pattern.compile("aws sso-admin provision-permission-set (.*)").matcher(fix);
        assertThat(command.find()).as(fix).isTrue();
        Map<String, String> options = Arrays.stream(command.group(1).split("--"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .collect(java.util.stream.Collectors.toMap(
                        each -> each.substring(0, each.indexOf(' ')), each -> each.substring(each.indexOf(' ') + 1)));
        stage.sandbox()
                .ssoAdmin()
                .provisionPermissionSet(r -> r.instanceArn(options.get("instance-arn"))
                        .permissionSetArn(options.get("permission-set-arn"))
                        .targetType(options.get("target-type"))
                        .targetId(options.get("target-id")));
    }
}
