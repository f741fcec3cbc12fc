package dev.rolecall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.AccessDeniedException;
import software.amazon.awssdk.services.organizations.model.AccountNotFoundException;
import software.amazon.awssdk.services.organizations.model.AccountNotRegisteredException;
import software.amazon.awssdk.services.organizations.model.AccountState;
import software.amazon.awssdk.services.organizations.model.AccountStatus;
import software.amazon.awssdk.services.organizations.model.ChildType;
import software.amazon.awssdk.services.organizations.model.CreateAccountState;
import software.amazon.awssdk.services.organizations.model.DuplicateOrganizationalUnitException;
import software.amazon.awssdk.services.organizations.model.InvalidInputException;
import software.amazon.awssdk.services.organizations.model.OrganizationalUnitNotEmptyException;
import software.amazon.awssdk.services.organizations.model.ParentType;
import software.amazon.awssdk.services.organizations.model.Tag;

/** organizations: the tree and its accounts (aws-facts.md section 4). */
abstract class OrganizationsContract extends ContractSuite {

    private OrganizationsClient organizations = aws().organizations();

    OrganizationsContract(Mode mode) {
        super(mode);
    }

    @BeforeEach
    void connect() {
        organizations = aws().organizations();
    }

    private String root() {
        return organizations.listRoots().roots().get(0).id();
    }

    private String unit(String parent, String name) {
        return organizations
                .createOrganizationalUnit(ask -> ask.parentId(parent).name(name))
                .organizationalUnit()
                .id();
    }

    @Test
    @Rests(
            on = "aws-facts 4: M11",
            of = {
                "organizations:DescribeOrganization",
                "organizations:ListOrganizationalUnitsForParent",
                "organizations:ListRoots",
                "organizations:ListAccountsForParent",
                "organizations:ListChildren",
                "organizations:ListParents"
            })
    @Verified(backend = Moto.BACKEND, version = Moto.VERSION, date = "2026-11-24")
    void theTreeIsWalkedFromTheRoot() {
        assertThat(organizations.describeOrganization().organization().masterAccountId())
                .isEqualTo(management());
        var units = organizations
                .listOrganizationalUnitsForParent(ask -> ask.parentId(root()))
                .organizationalUnits();
        assertThat(units)
                .extracting(unit -> unit.name())
                .containsExactlyInAnyOrder("Security", "Infrastructure", "Workloads");
        assertThat(organizations
                        .listAccountsForParent(ask -> ask.parentId(root()))
                        .accounts())
                .extracting(account -> account.id())
                .contains(management());
        String workloads = units.stream()
                .filter(unit -> unit.name().equals("Workloads"))
                .findFirst()
                .orElseThrow()
                .id();
        String prod = organizations
                .listChildren(ask -> ask.parentId(workloads).childType(ChildType.ORGANIZATIONAL_UNIT))
                .children()
                .get(0)
                .id();
        assertThat(organizations
                        .listAccountsForParent(ask -> ask.parentId(prod))
                        .accounts())
                .extracting(account -> account.name())
                .containsExactlyInAnyOrder("orders-prod", "payments-prod");
        assertThat(organizations
                        .listParents(ask -> ask.childId(prod))
                        .parents()
                        .get(0)
                        .type())
                .isEqualTo(ParentType.ORGANIZATIONAL_UNIT);
    }

    @Test
    @Rests(
            on = "the service model of organizations (M11)",
            of = {
                "organizations:CreateOrganizationalUnit",
                "organizations:ListRoots",
                "organizations:DeleteOrganizationalUnit",
                "organizations:UpdateOrganizationalUnit",
                "organizations:DescribeOrganizationalUnit"
            })
    @MotoDiffers(
            why = "moto accepts two units of one name beside each other",
            at = "organizations:CreateOrganizationalUnit",
            saying = "Expecting code to raise a throwable")
    void unitsAreMadeRenamedAndDeletedWhenEmpty() {
        String unit = unit(root(), "Sandbox");
        assertThatThrownBy(() -> unit(root(), "Sandbox")).isInstanceOf(DuplicateOrganizationalUnitException.class);
        String inner = unit(unit, "Inner");
        assertThatThrownBy(() -> organizations.deleteOrganizationalUnit(ask -> ask.organizationalUnitId(unit)))
                .isInstanceOf(OrganizationalUnitNotEmptyException.class);
        organizations.updateOrganizationalUnit(
                ask -> ask.organizationalUnitId(inner).name("Renamed"));
        assertThat(organizations
                        .describeOrganizationalUnit(ask -> ask.organizationalUnitId(inner))
                        .organizationalUnit()
                        .name())
                .isEqualTo("Renamed");
        organizations.deleteOrganizationalUnit(ask -> ask.organizationalUnitId(inner));
        organizations.deleteOrganizationalUnit(ask -> ask.organizationalUnitId(unit));
    }

    @Test
    @Rests(
            on = "aws-facts 4: M11, Account.State; DM ORG orgs_manage_accounts_account_state",
            of = {
                "organizations:CreateAccount",
                "organizations:DescribeCreateAccountStatus",
                "organizations:CreateOrganizationalUnit",
                "organizations:ListRoots",
                "organizations:MoveAccount",
                "organizations:ListAccountsForParent",
                "organizations:CloseAccount",
                "organizations:DescribeAccount"
            },
            facts = {"org.state", "org.closing"})
    @Divergence(
            why =
                    "an account is there, or closed, with the next call; AWS takes minutes, and a closed account is PENDING_CLOSURE first")
    @MotoDiffers(
            why = "moto has created an account in the first answer",
            at = "organizations:CreateAccount",
            saying = "but was: SUCCEEDED")
    void anAccountIsCreatedMovedAndClosed() {
        var asked = organizations
                .createAccount(ask -> ask.accountName("new").email("new@example.com"))
                .createAccountStatus();
        assertThat(asked.state()).isEqualTo(CreateAccountState.IN_PROGRESS);
        var ended = organizations
                .describeCreateAccountStatus(ask -> ask.createAccountRequestId(asked.id()))
                .createAccountStatus();
        assertThat(ended.state()).isEqualTo(CreateAccountState.SUCCEEDED);
        String account = ended.accountId();
        String unit = unit(root(), "New");
        organizations.moveAccount(
                ask -> ask.accountId(account).sourceParentId(root()).destinationParentId(unit));
        assertThat(organizations
                        .listAccountsForParent(ask -> ask.parentId(unit))
                        .accounts())
                .hasSize(1);
        organizations.closeAccount(ask -> ask.accountId(account));
        var closed =
                organizations.describeAccount(ask -> ask.accountId(account)).account();
        assertThat(closed.state()).isEqualTo(AccountState.CLOSED);
        assertThat(closed.status()).isEqualTo(AccountStatus.SUSPENDED);
    }

    @Test
    @Rests(
            on = "DM ORG orgs_manage_accounts_access",
            of = {"organizations:CreateAccount", "organizations:DescribeCreateAccountStatus", "iam:ListRoles"},
            facts = {"org.own-role"})
    @SandboxOnly(why = "the IAM of an account is read past its credentials")
    void aNewAccountHasTheRoleOfItsMaker() {
        String request = organizations
                .createAccount(ask -> ask.accountName("new").email("new@example.com"))
                .createAccountStatus()
                .id();
        String account = organizations
                .describeCreateAccountStatus(ask -> ask.createAccountRequestId(request))
                .createAccountStatus()
                .accountId();
        assertThat(sandbox().iam(account).listRoles().roles())
                .extracting(role -> role.roleName())
                .containsExactly("OrganizationAccountAccessRole");
    }

    /** aws-facts.md section 4: MaxResults at most 20. */
    @Test
    @Rests(
            on = "aws-facts 4: M11, MaxResults",
            of = {"organizations:ListAccounts", "organizations:CreateAccount"},
            facts = {"page.organizations", "page.bad-token"})
    @MotoDiffers(
            why = "moto's pages hold 100 accounts",
            at = "organizations:ListAccounts",
            saying = "Expected size: 20 but was:")
    void listsArePagedByTwenty() {
        long before = accounts();
        for (int i = 0; i < 25; i++) {
            String name = "twin" + i;
            organizations.createAccount(ask -> ask.accountName(name).email(name + "@example.com"));
        }
        assertThat(organizations.listAccounts().accounts()).hasSize(20);
        assertThat(accounts()).isEqualTo(before + 25);
        assertThatThrownBy(() -> organizations.listAccounts(ask -> ask.maxResults(21)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> organizations.listAccounts(ask -> ask.nextToken("???")))
                .isInstanceOf(InvalidInputException.class);
    }

    private long accounts() {
        return organizations.listAccountsPaginator().stream()
                .flatMap(page -> page.accounts().stream())
                .map(account -> account.id())
                .distinct()
                .count();
    }

    @Test
    @Rests(
            on = "aws-facts 4: M11",
            of = {"organizations:ListTagsForResource", "organizations:TagResource", "organizations:UntagResource"})
    @Verified(backend = Moto.BACKEND, version = Moto.VERSION, date = "2026-11-24")
    void accountsCarryTags() {
        assertThat(organizations
                        .listTagsForResource(ask -> ask.resourceId(production()))
                        .tags())
                .extracting(tag -> tag.key() + "=" + tag.value())
                .containsExactly("env=prod");
        organizations.tagResource(ask -> ask.resourceId(production())
                .tags(Tag.builder().key("team").value("orders").build()));
        organizations.untagResource(ask -> ask.resourceId(production()).tagKeys("env"));
        assertThat(organizations
                        .listTagsForResource(ask -> ask.resourceId(production()))
                        .tags())
                .extracting(tag -> tag.key() + "=" + tag.value())
                .containsExactly("team=orders");
    }

    /** aws-facts.md section 4: trusted access and delegated administrators; a delegate may read, not write. */
    @Test
    @Rests(
            on = "aws-facts 4: M11, DM ORG services-that-can-integrate-sso",
            of = {
                "organizations:ListAWSServiceAccessForOrganization",
                "organizations:RegisterDelegatedAdministrator",
                "organizations:ListDelegatedAdministrators",
                "organizations:ListDelegatedServicesForAccount",
                "organizations:DeregisterDelegatedAdministrator",
                "organizations:ListAccounts",
                "organizations:CreateAccount"
            },
            facts = {"org.delegates", "org.trusted-access"})
    @SandboxOnly(why = "only the sandbox can act as another account from the start")
    void administrationIsDelegated() throws Exception {
        assertThat(organizations.listAWSServiceAccessForOrganization().enabledServicePrincipals())
                .extracting(each -> each.servicePrincipal())
                .contains("sso.amazonaws.com");
        organizations.registerDelegatedAdministrator(
                ask -> ask.accountId("200000000002").servicePrincipal("sso.amazonaws.com"));
        assertThat(organizations
                        .listDelegatedAdministrators(ask -> ask.servicePrincipal("sso.amazonaws.com"))
                        .delegatedAdministrators())
                .extracting(each -> each.id())
                .containsExactly("200000000002");
        assertThat(organizations
                        .listDelegatedServicesForAccount(ask -> ask.accountId("200000000002"))
                        .delegatedServices())
                .extracting(each -> each.servicePrincipal())
                .containsExactly("sso.amazonaws.com");
        organizations.deregisterDelegatedAdministrator(
                ask -> ask.accountId("200000000002").servicePrincipal("sso.amazonaws.com"));
        restart(options().withCaller("200000000002"));
        assertThatThrownBy(() -> aws().organizations().listAccounts()).isInstanceOf(AccessDeniedException.class);
        edit().delegate("200000000002");
        assertThat(aws().organizations().listAccounts().accounts()).isNotEmpty();
        assertThatThrownBy(() -> aws().organizations()
                        .createAccount(ask -> ask.accountName("x").email("x@example.com")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @Rests(
            on = "the service model of organizations (M11)",
            of = {"organizations:DescribeAccount"})
    @MotoDiffers(
            why = "moto says AccountNotFound of a malformed id",
            at = "organizations:DescribeAccount",
            saying = "AccountNotFoundException")
    void whatIsMissingIsRefused() {
        assertThatThrownBy(() -> organizations.describeAccount(ask -> ask.accountId("999999999999")))
                .isInstanceOf(AccountNotFoundException.class);
        assertThatThrownBy(() -> organizations.describeAccount(ask -> ask.accountId("12")))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    @Rests(
            on = "the service model of organizations (M11)",
            of = {
                "organizations:EnableAWSServiceAccess",
                "organizations:ListAWSServiceAccessForOrganization",
                "organizations:DisableAWSServiceAccess"
            })
    @Verified(backend = Moto.BACKEND, version = Moto.VERSION, date = "2026-11-24")
    void trustedAccessIsGivenAndTaken() {
        String config = "config.amazonaws.com";
        organizations.enableAWSServiceAccess(ask -> ask.servicePrincipal(config));
        assertThat(trusted()).contains(config);
        organizations.disableAWSServiceAccess(ask -> ask.servicePrincipal(config));
        assertThat(trusted()).doesNotContain(config);
    }

    private java.util.List<String> trusted() {
        return organizations.listAWSServiceAccessForOrganization().enabledServicePrincipals().stream()
                .map(each -> each.servicePrincipal())
                .toList();
    }

    @Test
    @Rests(
            on = "the service model of organizations (M11)",
            of = {"organizations:CreateAccount", "organizations:ListCreateAccountStatus"})
    @Verified(backend = Moto.BACKEND, version = Moto.VERSION, date = "2026-11-24")
    void creationsOfAccountsAreListed() {
        String request = organizations
                .createAccount(ask -> ask.accountName("listed").email("listed@example.com"))
                .createAccountStatus()
                .id();
        assertThat(
                        organizations
                                .listCreateAccountStatusPaginator(ask -> ask.states(CreateAccountState.SUCCEEDED))
                                .stream()
                                .flatMap(page -> page.createAccountStatuses().stream()))
                .extracting(each -> each.id())
                .contains(request);
    }

    @Test
    @Rests(
            on = "the service model of organizations, AccountNotRegisteredException",
            of = {"organizations:ListDelegatedServicesForAccount"})
    @Verified(backend = Moto.BACKEND, version = Moto.VERSION, date = "2026-11-24")
    void whoWasDelegatedNothingHasNoListOfServices() {
        assertThatThrownBy(() -> organizations.listDelegatedServicesForAccount(ask -> ask.accountId(workload())))
                .isInstanceOf(AccountNotRegisteredException.class);
    }

    @Test
    @Rests(
            on = "the service model of organizations, INVALID_NEXT_TOKEN",
            of = {"organizations:ListParents"})
    @MotoDiffers(
            why = "moto does not look at the token",
            at = "organizations:ListParents",
            saying = "Expecting code to raise a throwable")
    void aTokenThatWasNeverGivenIsRefused() {
        assertThatThrownBy(() ->
                        organizations.listParents(ask -> ask.childId(workload()).nextToken("nonsense")))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    @Rests(
            on = "the service model of organizations (M11): TagResource takes the root too",
            of = {"organizations:ListTagsForResource", "organizations:TagResource", "organizations:UntagResource"},
            facts = {"org.root-tags"})
    @Verified(backend = Moto.BACKEND, version = Moto.VERSION, date = "2026-11-24")
    void theRootCarriesTags() {
        String root = organizations.listRoots().roots().get(0).id();
        organizations.tagResource(ask -> ask.resourceId(root)
                .tags(
                        Tag.builder().key("a").value("1").build(),
                        Tag.builder().key("b").value("2").build()));
        organizations.untagResource(ask -> ask.resourceId(root).tagKeys("a"));
        assertThat(organizations
                        .listTagsForResource(ask -> ask.resourceId(root))
                        .tags())
                .extracting(tag -> tag.key() + "=" + tag.value())
                .containsExactly("b=2");
        organizations.untagResource(ask -> ask.resourceId(root).tagKeys("b"));
        assertThat(organizations
                        .listTagsForResource(ask -> ask.resourceId(root))
                        .tags())
                .isEmpty();
    }
}
