package dev.rolecall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.InvalidInputException;
import software.amazon.awssdk.services.organizations.model.ConstraintViolationException;
import software.amazon.awssdk.services.organizations.model.InvalidInputExceptionReason;
import software.amazon.awssdk.services.ssoadmin.SsoAdminClient;
import software.amazon.awssdk.services.ssoadmin.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.ssoadmin.model.ValidationException;

/** Tags that no service takes: what is refused leaves nothing behind. */
class TagsTest {

    private final Backend aws = new Backend(Mode.DIRECT, SandboxOptions.defaults());
    private String instance = "";

    @BeforeEach
    void find() {
        instance = aws.ssoAdmin().listInstances(ask -> {}).instances().get(0).instanceArn();
    }

    @AfterEach
    void close() throws Exception {
        aws.close();
    }

    @Test
    @Rests(
            on = "the service model of sso-admin (M11), ServiceQuotaExceededException",
            facts = {"bound.tag-twice", "bound.tag-reserved", "quota.set-tags"})
    void aPermissionSetIsMadeWithFittingTagsOrNotAtAll() {
        SsoAdminClient sso = aws.ssoAdmin();
        assertThatThrownBy(() -> create("Twice", "a", "a"))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("a is given twice");
        assertThatThrownBy(() -> create("Reserved", "aws:x"))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("aws:x");
        assertThatThrownBy(() -> sso.createPermissionSet(ask -> ask.instanceArn(instance)
                        .name("Many")
                        .tags(IntStream.range(0, 51)
                                .mapToObj(i -> software.amazon.awssdk.services.ssoadmin.model.Tag.builder()
                                        .key("k" + i)
                                        .value("")
                                        .build())
                                .toList())))
                .isInstanceOf(ServiceQuotaExceededException.class);
        List<String> names = sso.listPermissionSetsPaginator(ask -> ask.instanceArn(instance)).permissionSets().stream()
                .map(arn -> sso.describePermissionSet(
                                ask -> ask.instanceArn(instance).permissionSetArn(arn))
                        .permissionSet()
                        .name())
                .toList();
        assertThat(names).isNotEmpty().doesNotContain("Twice", "Reserved", "Many");
        create("Two", "a", "A");
    }

    private void create(String name, String... keys) {
        aws.ssoAdmin()
                .createPermissionSet(ask -> ask.instanceArn(instance)
                        .name(name)
                        .tags(List.of(keys).stream()
                                .map(key -> software.amazon.awssdk.services.ssoadmin.model.Tag.builder()
                                        .key(key)
                                        .value("")
                                        .build())
                                .toList()));
    }

    @Test
    @Rests(
            on = "the service model of organizations (M11), InvalidInputException",
            facts = {"bound.tag-twice", "bound.tag-reserved", "quota.account-tags"})
    void anAccountKeepsTheTagsItHas() {
        String account = aws.organizations()
                .listAccounts(ask -> ask.maxResults(1))
                .accounts()
                .get(0)
                .id();
        var before = tagsOf(account);
        assertThatThrownBy(() -> tag(account, "a", "a"))
                .isInstanceOfSatisfying(
                        software.amazon.awssdk.services.organizations.model.InvalidInputException.class,
                        e -> assertThat(e.reason()).isEqualTo(InvalidInputExceptionReason.DUPLICATE_TAG_KEY));
        assertThatThrownBy(() -> tag(account, "aws:team"))
                .isInstanceOfSatisfying(
                        software.amazon.awssdk.services.organizations.model.InvalidInputException.class,
                        e -> assertThat(e.reason())
                                .isEqualTo(InvalidInputExceptionReason.INVALID_SYSTEM_TAGS_PARAMETER));
        String[] many = IntStream.range(0, 51).mapToObj(i -> "k" + i).toArray(String[]::new);
        assertThatThrownBy(() -> tag(account, many)).isInstanceOf(ConstraintViolationException.class);
        assertThat(tagsOf(account)).isEqualTo(before);
    }

    private void tag(String account, String... keys) {
        aws.organizations()
                .tagResource(ask -> ask.resourceId(account)
                        .tags(List.of(keys).stream()
                                .map(key -> software.amazon.awssdk.services.organizations.model.Tag.builder()
                                        .key(key)
                                        .value("")
                                        .build())
                                .toList()));
    }

    private List<software.amazon.awssdk.services.organizations.model.Tag> tagsOf(String account) {
        return aws.organizations()
                .listTagsForResource(ask -> ask.resourceId(account))
                .tags();
    }

    @Test
    @Rests(
            on = "IAM user guide, id_tags: keys do not differ by case",
            facts = {"bound.tag-twice", "bound.tag-reserved"})
    void inIamTheCaseOfAKeyMakesNoDifference() {
        IamClient iam = aws.sandbox().iam("400000000001");
        iam.createPolicy(ask ->
                ask.policyName("Tagged").policyDocument(ContractSuite.POLICY).tags(iamTag("Team", "a")));
        String arn = "arn:aws:iam::400000000001:policy/Tagged";
        iam.tagPolicy(ask -> ask.policyArn(arn).tags(iamTag("team", "b")));
        assertThat(iam.listPolicyTags(ask -> ask.policyArn(arn)).tags()).containsExactly(iamTag("team", "b"));
        assertThatThrownBy(() -> iam.tagPolicy(ask -> ask.policyArn(arn).tags(iamTag("x", ""), iamTag("X", ""))))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> iam.tagPolicy(ask -> ask.policyArn(arn).tags(iamTag("aws:x", ""))))
                .isInstanceOf(InvalidInputException.class);
    }

    private static software.amazon.awssdk.services.iam.model.Tag iamTag(String key, String value) {
        return software.amazon.awssdk.services.iam.model.Tag.builder()
                .key(key)
                .value(value)
                .build();
    }
}
