package dev.rolecall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.identitystore.IdentitystoreClient;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.ssoadmin.SsoAdminClient;
import software.amazon.awssdk.services.ssoadmin.model.CreatePermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.Tag;

/** The last value that is taken and the first that is refused, of names, lengths and pages (aws-facts.md section 1b). */
class InputBoundsTest {

    private static final String DEV = "400000000001";

    private final Sandbox sandbox = Sandbox.start(ContractSuite.options());
    private final SsoAdminClient sso = sandbox.ssoAdmin();
    private final String instance =
            sso.listInstances(ask -> {}).instances().get(0).instanceArn();
    private final String store = sso.listInstances(ask -> {}).instances().get(0).identityStoreId();
    private int made;

    private static void taken(ThrowingCallable call) {
        assertThatCode(call).doesNotThrowAnyException();
    }

    private static void refused(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        AwsServiceException.class,
                        e -> assertThat(e.awsErrorDetails().errorCode())
                                .isIn(
                                        "ValidationException",
                                        "InvalidInputException",
                                        "ValidationError",
                                        "InvalidInput"));
    }

    private CreatePermissionSetRequest.Builder set() {
        made++;
        return CreatePermissionSetRequest.builder().instanceArn(instance).name("Bound" + made);
    }

    private ThrowingCallable create(CreatePermissionSetRequest.Builder ask) {
        return () -> sso.createPermissionSet(ask.build());
    }

    private String made() {
        return sso.createPermissionSet(set().build()).permissionSet().permissionSetArn();
    }

    @Test
    @Rests(
            on = "aws-facts 1b: M11",
            facts = {"bound.set-name", "bound.set-description", "bound.relay-state"})
    void textsOfASet() {
        taken(create(set().name("x".repeat(32))));
        taken(create(set().name("aZ9+=,.@-_")));
        refused(create(set().name("x".repeat(33))));
        refused(create(set().name("a/b")));
        refused(create(set().name("")));
        taken(create(set().description("x".repeat(700))));
        taken(create(set().description("caf\u00e9\n")));
        refused(create(set().description("x".repeat(701))));
        refused(create(set().description("")));
        refused(create(set().description("\u0101")));
        taken(create(set().relayState("x".repeat(240))));
        refused(create(set().relayState("x".repeat(241))));
        refused(create(set().relayState("")));
        refused(create(set().relayState("<script>")));
    }

    @Test
    @Rests(
            on = "aws-facts 1b: DM howtosessionduration, M11",
            facts = {"bound.session", "bound.duration"})
    void durationOfASession() {
        String usual = made();
        assertThat(sso.describePermissionSet(ask -> ask.instanceArn(instance).permissionSetArn(usual))
                        .permissionSet()
                        .sessionDuration())
                .isEqualTo("PT1H");
        for (String good : List.of("PT1H", "PT12H", "PT60M", "PT3600S")) {
            taken(create(set().sessionDuration(good)));
        }
        for (String bad : List.of("PT59M", "PT12H1M", "PT13H", "P1D", "1H", "", "PT" + "0".repeat(97) + "1H")) {
            refused(create(set().sessionDuration(bad)));
        }
    }

    @Test
    @Rests(
            on = "aws-facts 1b: DM limits, M11",
            facts = {"quota.inline-size", "bound.inline-characters", "quota.inline-count"})
    void textOfAnInlinePolicy() {
        String set = made();
        int room = 32_768 - ContractSuite.POLICY.length();
        taken(() -> put(set, ContractSuite.POLICY + " ".repeat(room)));
        refused(() -> put(set, ContractSuite.POLICY + " ".repeat(room + 1)));
        refused(() -> put(set, ContractSuite.POLICY.replace("s3:*", "s3:\u0101")));
        String other = ContractSuite.POLICY.replace("s3:*", "ec2:*");
        put(set, other);
        assertThat(sso.getInlinePolicyForPermissionSet(
                                ask -> ask.instanceArn(instance).permissionSetArn(set))
                        .inlinePolicy())
                .isEqualTo(other);
    }

    private void put(String set, String policy) {
        sso.putInlinePolicyToPermissionSet(
                ask -> ask.instanceArn(instance).permissionSetArn(set).inlinePolicy(policy));
    }

    @Test
    @Rests(
            on = "aws-facts 1b: M11, TagList; that a set holds 50 is assumed",
            facts = {"bound.tags", "quota.set-tags"})
    void tagsOfASet() {
        taken(() -> tag(tags(50)));
        assertThatThrownBy(() -> tag(tags(51)))
                .isInstanceOf(software.amazon.awssdk.services.ssoadmin.model.ServiceQuotaExceededException.class);
        refused(() -> tag(tags(76)));
        taken(() -> tag(List.of(tag("k".repeat(128), "v".repeat(256)))));
        taken(() -> tag(List.of(tag("k", ""))));
        refused(() -> tag(List.of(tag("k".repeat(129), "v"))));
        refused(() -> tag(List.of(tag("", "v"))));
        refused(() -> tag(List.of(tag("k", "v".repeat(257)))));
    }

    private static List<Tag> tags(int count) {
        return IntStream.range(0, count).mapToObj(i -> tag("k" + i, "v")).toList();
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    private void tag(List<Tag> tags) {
        String set = made();
        sso.tagResource(ask -> ask.instanceArn(instance).resourceArn(set).tags(tags));
    }

    @Test
    @Rests(
            on = "aws-facts 1b: M11",
            facts = {"bound.customer-policy", "bound.managed-arn"})
    void policiesOfASet() {
        taken(() -> customer("x".repeat(128), "/"));
        taken(() -> customer("long", "/" + "x".repeat(510) + "/"));
        refused(() -> customer("x".repeat(129), "/"));
        refused(() -> customer("far", "/" + "x".repeat(511) + "/"));
        refused(() -> customer("relative", "team/"));
        refused(() -> managed("arn:aws:iam::" + DEV + ":policy/Own"));
        refused(() -> managed("ReadOnlyAccess"));
        taken(() -> managed("arn:aws:iam::aws:policy/job-function/ViewOnlyAccess"));
    }

    private void customer(String name, String path) {
        String set = made();
        sso.attachCustomerManagedPolicyReferenceToPermissionSet(ask -> ask.instanceArn(instance)
                .permissionSetArn(set)
                .customerManagedPolicyReference(policy -> policy.name(name).path(path)));
    }

    private void managed(String arn) {
        String set = made();
        sso.attachManagedPolicyToPermissionSet(
                ask -> ask.instanceArn(instance).permissionSetArn(set).managedPolicyArn(arn));
    }

    @Test
    @Rests(
            on = "aws-facts 1b: M11, PrincipalId",
            facts = {"bound.principal"})
    void idOfAPrincipal() {
        taken(() -> assign("01234567-89ab-4cde-8f01-23456789abcd"));
        taken(() -> assign("0123456789-01234567-89ab-4cde-8f01-23456789abcd"));
        refused(() -> assign("ana@example.com"));
        refused(() -> assign("012345678-01234567-89ab-4cde-8f01-23456789abcd"));
    }

    private void assign(String principal) {
        String set = made();
        sso.createAccountAssignment(ask -> ask.instanceArn(instance)
                .permissionSetArn(set)
                .targetType("AWS_ACCOUNT")
                .targetId(DEV)
                .principalType("USER")
                .principalId(principal));
    }

    @Test
    @Rests(
            on = "aws-facts 1b: M11",
            facts = {"bound.directory-names"})
    void textsOfTheDirectory() {
        IdentitystoreClient directory = sandbox.identitystore();
        taken(() -> directory.createGroup(
                ask -> ask.identityStoreId(store).displayName("x".repeat(1_024)).description("x".repeat(1_024))));
        refused(() -> directory.createGroup(ask -> ask.identityStoreId(store).displayName("x".repeat(1_025))));
        refused(() -> directory.createGroup(
                ask -> ask.identityStoreId(store).displayName("D").description("x".repeat(1_025))));
        refused(() -> directory.createGroup(ask -> ask.identityStoreId(store).displayName("")));
        taken(() -> user("u".repeat(128)));
        refused(() -> user("u".repeat(129)));
        refused(() -> user(""));
    }

    private void user(String name) {
        sandbox.identitystore()
                .createUser(ask -> ask.identityStoreId(store)
                        .userName(name)
                        .displayName("D")
                        .name(full -> full.givenName("G").familyName("F")));
    }

    @Test
    @Rests(
            on = "aws-facts 2, 3 and 4: M11, MaxResults",
            facts = {"page.sso-admin", "page.identitystore", "page.organizations"})
    void sizesOfPages() {
        taken(() -> sso.listPermissionSets(ask -> ask.instanceArn(instance).maxResults(100)));
        refused(() -> sso.listPermissionSets(ask -> ask.instanceArn(instance).maxResults(101)));
        refused(() -> sso.listPermissionSets(ask -> ask.instanceArn(instance).maxResults(0)));
        IdentitystoreClient directory = sandbox.identitystore();
        taken(() -> directory.listGroups(ask -> ask.identityStoreId(store).maxResults(100)));
        refused(() -> directory.listGroups(ask -> ask.identityStoreId(store).maxResults(101)));
        refused(() -> directory.listGroups(ask -> ask.identityStoreId(store).maxResults(0)));
        OrganizationsClient organizations = sandbox.organizations();
        taken(() -> organizations.listAccounts(ask -> ask.maxResults(20)));
        refused(() -> organizations.listAccounts(ask -> ask.maxResults(21)));
        refused(() -> organizations.listAccounts(ask -> ask.maxResults(0)));
    }

    @Test
    @Rests(
            on = "aws-facts 1b: DM IAM reference_iam-quotas",
            facts = {"quota.role-name"})
    void nameOfARole() {
        taken(() -> role("r".repeat(64)));
        refused(() -> role("r".repeat(65)));
    }

    private void role(String name) {
        sandbox.iam(DEV).createRole(ask -> ask.roleName(name).assumeRolePolicyDocument(ContractSuite.TRUST));
    }
}
