package dev.rolecall.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.InvalidInputException;
import software.amazon.awssdk.services.organizations.model.InvalidInputExceptionReason;
import software.amazon.awssdk.services.organizations.model.ListAccountsResponse;
import software.amazon.awssdk.services.ssoadmin.model.ListPermissionSetsResponse;
import software.amazon.awssdk.services.ssoadmin.model.ValidationException;

/** Lists that are awkward on purpose. */
class PagingTest {

    private final HandClock clock = new HandClock();

    private Backend start(Mode mode, Paging paging) {
        return new Backend(
                mode,
                SandboxOptions.defaults()
                        .withClock(clock)
                        .withBehaviour(Behaviour.plain().withPaging(paging)));
    }

    /** aws-facts.md section 4: empty pages with a NextToken are possible. */
    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"DIRECT", "IN_PROCESS", "LOOPBACK"})
    @Rests(
            on = "aws-facts 4: M11",
            facts = {"page.empty"})
    void everyPageOfOrganizationsMayComeAfterAnEmptyOne(Mode mode) throws Exception {
        try (Backend aws = start(mode, new Paging(null, true))) {
            OrganizationsClient organizations = aws.organizations();
            List<Integer> sizes = new ArrayList<>();
            List<String> ids = new ArrayList<>();
            for (ListAccountsResponse page : organizations.listAccountsPaginator(ask -> ask.maxResults(4))) {
                sizes.add(page.accounts().size());
                page.accounts().forEach(account -> ids.add(account.id()));
            }
            assertThat(sizes).containsExactly(0, 4, 0, 4, 0, 1);
            assertThat(ids).hasSize(9).doesNotHaveDuplicates();
            assertThat(organizations.listRoots().roots()).isEmpty();
            assertThat(organizations.listRootsPaginator().stream().flatMap(page -> page.roots().stream()))
                    .hasSize(1);
            assertThat(aws.ssoAdmin().listInstances(ask -> {}).instances()).hasSize(1);
        }
    }

    /** That tokens can expire is assumed; AWS documents no lifetime. */
    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"DIRECT", "IN_PROCESS", "LOOPBACK"})
    @Rests(
            on = "assumed: AWS documents no lifetime of tokens",
            facts = {"page.expiry", "page.bad-token"})
    void anExpiredTokenIsABadToken(Mode mode) throws Exception {
        try (Backend aws = start(mode, new Paging(Duration.ofMinutes(10), false))) {
            String instance =
                    aws.ssoAdmin().listInstances(ask -> {}).instances().get(0).instanceArn();
            String sets = aws.ssoAdmin()
                    .listPermissionSets(ask -> ask.instanceArn(instance).maxResults(2))
                    .nextToken();
            String accounts =
                    aws.organizations().listAccounts(ask -> ask.maxResults(4)).nextToken();
            String roles = aws.sandbox()
                    .iam("400000000001")
                    .listRoles(ask -> ask.maxItems(1))
                    .marker();
            clock.advance(Duration.ofMinutes(10));
            assertThat(aws.ssoAdmin()
                            .listPermissionSets(ask -> ask.instanceArn(instance).nextToken(sets))
                            .permissionSets())
                    .hasSize(4);
            clock.advance(Duration.ofSeconds(1));
            assertThatThrownBy(() -> aws.ssoAdmin()
                            .listPermissionSets(ask -> ask.instanceArn(instance).nextToken(sets)))
                    .isInstanceOf(ValidationException.class);
            assertThatThrownBy(() -> aws.organizations().listAccounts(ask -> ask.nextToken(accounts)))
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            e -> assertThat(e.reason()).isEqualTo(InvalidInputExceptionReason.INVALID_NEXT_TOKEN));
            assertThatThrownBy(() -> aws.sandbox().iam("400000000001").listRoles(ask -> ask.marker(roles)))
                    .isInstanceOf(IamException.class);
            assertThatThrownBy(() -> aws.organizations().listAccounts(ask -> ask.nextToken("junk")))
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    /** A token of another list, another filter or another account is no token of this one; nor is one that was put together. */
    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"DIRECT", "IN_PROCESS", "LOOPBACK"})
    @Rests(
            on = "M11: ValidationException, INVALID_NEXT_TOKEN",
            facts = {"page.bad-token"})
    void aTokenIsGoodForTheListThatGaveItAlone(Mode mode) throws Exception {
        try (Backend aws = start(mode, Paging.plain())) {
            String instance =
                    aws.ssoAdmin().listInstances(ask -> {}).instances().get(0).instanceArn();
            ListPermissionSetsResponse first = aws.ssoAdmin()
                    .listPermissionSets(ask -> ask.instanceArn(instance).maxResults(2));
            String token = first.nextToken();
            String set = first.permissionSets().get(0);
            String root = aws.organizations().listRoots().roots().get(0).id();

            assertThat(aws.ssoAdmin()
                            .listPermissionSets(ask ->
                                    ask.instanceArn(instance).nextToken(token).maxResults(3))
                            .permissionSets())
                    .as("pages may differ in size")
                    .hasSize(3)
                    .doesNotContainAnyElementsOf(first.permissionSets());
            assertThatThrownBy(() -> aws.ssoAdmin()
                            .listAccountsForProvisionedPermissionSet(ask -> ask.instanceArn(instance)
                                    .permissionSetArn(set)
                                    .nextToken(token)))
                    .isInstanceOf(ValidationException.class);
            String units = aws.organizations()
                    .listOrganizationalUnitsForParent(ask -> ask.parentId(root).maxResults(1))
                    .nextToken();
            String unit = aws.organizations()
                    .listOrganizationalUnitsForParent(ask -> ask.parentId(root))
                    .organizationalUnits()
                    .get(0)
                    .id();
            assertThatThrownBy(() -> aws.organizations()
                            .listOrganizationalUnitsForParent(
                                    ask -> ask.parentId(unit).nextToken(units)))
                    .isInstanceOf(InvalidInputException.class);
            String roles = aws.sandbox()
                    .iam("400000000001")
                    .listRoles(ask -> ask.maxItems(1))
                    .marker();
            assertThatThrownBy(() -> aws.sandbox().iam("400000000002").listRoles(ask -> ask.marker(roles)))
                    .isInstanceOf(IamException.class);
            String made = Base64.getUrlEncoder().encodeToString("0000000000000000 0 next a".getBytes(UTF_8));
            assertThatThrownBy(() -> aws.ssoAdmin()
                            .listPermissionSets(ask -> ask.instanceArn(instance).nextToken(made)))
                    .isInstanceOf(ValidationException.class);
        }
    }
}
