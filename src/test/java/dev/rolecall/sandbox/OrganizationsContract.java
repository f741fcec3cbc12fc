package dev.rolecall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.AccessDeniedException;
import software.amazon.awssdk.services.organizations.model.AccountNotFoundException;
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

    private OrganizationsClient organizations = sandbox().organizations();

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
    void theTreeIsWalkedFromTheRoot() {
        assertThat(organizations.describeOrganization().organization().masterAccountId())
                .isEqualTo(MANAGEMENT);
        var units = organizations
                .listOrganizationalUnitsForParent(ask -> ask.parentId(root()))
                .organizationalUnits();
        assertThat(units)
                .extracting(unit -> unit.name())
                .containsExactlyInAnyOrder("Security", "Infrastructure", "Workloads");
        assertThat(organizations
                        .listAccountsForParent(ask -> ask.parentId(root()))
                        .accounts())
                .extracting(account -> account.name())
                .containsExactly("management");
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
                .extracting(account -> account.id())
                .containsExactlyInAnyOrder(PROD, "500000000001");
        assertThat(organizations
                        .listParents(ask -> ask.childId(prod))
                        .parents()
                        .get(0)
                        .type())
                .isEqualTo(ParentType.ORGANIZATIONAL_UNIT);
    }

    @Test
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
        assertThat(sandbox().iam(account).listRoles().roles())
                .extracting(role -> role.roleName())
                .containsExactly("OrganizationAccountAccessRole");
    }

    /** aws-facts.md section 4: MaxResults at most 20. */
    @Test
    void listsArePagedByTwenty() {
        SandboxEdit edit = edit();
        for (int i = 0; i < 25; i++) {
            edit.account("70000000" + (1000 + i), "twin", "");
        }
        assertThat(organizations.listAccounts().accounts()).hasSize(20);
        assertThat(organizations.listAccountsPaginator().stream().flatMap(page -> page.accounts().stream()))
                .hasSize(34)
                .doesNotHaveDuplicates();
        assertThatThrownBy(() -> organizations.listAccounts(ask -> ask.maxResults(21)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> organizations.listAccounts(ask -> ask.nextToken("???")))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void accountsCarryTags() {
        assertThat(organizations
                        .listTagsForResource(ask -> ask.resourceId(PROD))
                        .tags())
                .extracting(tag -> tag.key() + "=" + tag.value())
                .containsExactly("env=prod");
        organizations.tagResource(ask -> ask.resourceId(PROD)
                .tags(Tag.builder().key("team").value("orders").build()));
        organizations.untagResource(ask -> ask.resourceId(PROD).tagKeys("env"));
        assertThat(organizations
                        .listTagsForResource(ask -> ask.resourceId(PROD))
                        .tags())
                .extracting(tag -> tag.key() + "=" + tag.value())
                .containsExactly("team=orders");
    }

    /** aws-facts.md section 4: trusted access and delegated administrators; a delegate may read, not write. */
    @Test
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
    void whatIsMissingIsRefused() {
        assertThatThrownBy(() -> organizations.describeAccount(ask -> ask.accountId("999999999999")))
                .isInstanceOf(AccountNotFoundException.class);
        assertThatThrownBy(() -> organizations.describeAccount(ask -> ask.accountId("12")))
                .isInstanceOf(InvalidInputException.class);
    }
}
