package dev.rolecall.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.identitystore.IdentitystoreClient;
import software.amazon.awssdk.services.identitystore.model.Email;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.Account;
import software.amazon.awssdk.services.organizations.model.AwsOrganizationsNotInUseException;
import software.amazon.awssdk.services.organizations.model.CreateAccountState;
import software.amazon.awssdk.services.organizations.model.CreateAccountStatus;
import software.amazon.awssdk.services.organizations.model.OrganizationalUnit;
import software.amazon.awssdk.services.organizations.model.Tag;
import software.amazon.awssdk.services.ssoadmin.SsoAdminClient;
import software.amazon.awssdk.services.ssoadmin.model.PrincipalType;
import software.amazon.awssdk.services.ssoadmin.model.TargetType;

/** As much of the sandbox's control-tower seed as the suites rest on, made through the API where it is not there yet. */
final class LandingZone {

    private static final int MOST_POLLS = 100;

    private final String management;
    private final Map<String, String> accounts = new LinkedHashMap<>();

    private LandingZone(String management) {
        this.management = management;
    }

    static LandingZone of(Backend aws) {
        LandingZone zone = new LandingZone(organization(aws.organizations()));
        zone.tree(aws.organizations());
        people(aws);
        zone.sets(aws);
        return zone;
    }

    String management() {
        return management;
    }

    String account(String name) {
        return Optional.ofNullable(accounts.get(name)).orElseThrow();
    }

    private static String organization(OrganizationsClient organizations) {
        try {
            return organizations.describeOrganization().organization().masterAccountId();
        } catch (AwsOrganizationsNotInUseException e) {
            return organizations
                    .createOrganization(ask -> ask.featureSet("ALL"))
                    .organization()
                    .masterAccountId();
        }
    }

    private void tree(OrganizationsClient organizations) {
        organizations.listAccountsPaginator().stream()
                .flatMap(page -> page.accounts().stream())
                .forEach(each -> accounts.put(each.name(), each.id()));
        String root = organizations.listRoots().roots().get(0).id();
        unit(organizations, root, "Security");
        unit(organizations, root, "Infrastructure");
        String workloads = unit(organizations, root, "Workloads");
        String prod = unit(organizations, workloads, "Prod");
        account(organizations, root, workloads, "payments-dev", "dev");
        account(organizations, root, prod, "payments-prod", "prod");
        account(organizations, root, prod, "orders-prod", "prod");
    }

    private static String unit(OrganizationsClient organizations, String parent, String name) {
        return organizations.listOrganizationalUnitsForParentPaginator(ask -> ask.parentId(parent)).stream()
                .flatMap(page -> page.organizationalUnits().stream())
                .filter(each -> each.name().equals(name))
                .map(OrganizationalUnit::id)
                .findFirst()
                .orElseGet(() -> organizations
                        .createOrganizationalUnit(ask -> ask.parentId(parent).name(name))
                        .organizationalUnit()
                        .id());
    }

    private void account(OrganizationsClient organizations, String root, String unit, String name, String env) {
        if (accounts.containsKey(name)) {
            return;
        }
        CreateAccountStatus asked = organizations
                .createAccount(ask -> ask.accountName(name)
                        .email(name + "@example.com")
                        .tags(Tag.builder().key("env").value(env).build()))
                .createAccountStatus();
        String request = asked.id();
        for (int i = 0; i < MOST_POLLS && asked.state() == CreateAccountState.IN_PROGRESS; i++) {
            asked = organizations
                    .describeCreateAccountStatus(ask -> ask.createAccountRequestId(request))
                    .createAccountStatus();
        }
        String id = asked.accountId();
        organizations.moveAccount(ask -> ask.accountId(id).sourceParentId(root).destinationParentId(unit));
        accounts.put(
                name,
                organizations.listAccountsForParent(ask -> ask.parentId(unit)).accounts().stream()
                        .filter(each -> each.name().equals(name))
                        .map(Account::id)
                        .findFirst()
                        .orElseThrow());
    }

    private static void people(Backend aws) {
        IdentitystoreClient directory = aws.identitystore();
        String store =
                aws.ssoAdmin().listInstances(ask -> {}).instances().get(0).identityStoreId();
        var users = directory.listUsersPaginator(ask -> ask.identityStoreId(store)).users().stream()
                .map(each -> each.userName())
                .toList();
        for (String name : new String[] {"ana@example.com", "ben@example.com"}) {
            if (!users.contains(name)) {
                directory.createUser(ask -> ask.identityStoreId(store)
                        .userName(name)
                        .displayName(name)
                        .name(full -> full.givenName("Given").familyName("Family"))
                        .emails(Email.builder().value(name).primary(true).build()));
            }
        }
        var groups = directory.listGroupsPaginator(ask -> ask.identityStoreId(store)).groups().stream()
                .map(each -> each.displayName())
                .toList();
        for (String name : new String[] {"AWSAccountFactory", "AWSSecurityAuditors"}) {
            if (!groups.contains(name)) {
                directory.createGroup(
                        ask -> ask.identityStoreId(store).displayName(name).description(name));
            }
        }
    }

    static Optional<String> set(SsoAdminClient sso, String instance, String name) {
        return sso.listPermissionSetsPaginator(ask -> ask.instanceArn(instance)).permissionSets().stream()
                .filter(set -> sso.describePermissionSet(
                                ask -> ask.instanceArn(instance).permissionSetArn(set))
                        .permissionSet()
                        .name()
                        .equals(name))
                .findFirst();
    }

    private void sets(Backend aws) {
        SsoAdminClient sso = aws.ssoAdmin();
        var metadata = sso.listInstances(ask -> {}).instances().get(0);
        String instance = metadata.instanceArn();
        if (set(sso, instance, "AWSReadOnlyAccess").isPresent()) {
            return;
        }
        String set = sso.createPermissionSet(ask -> ask.instanceArn(instance)
                        .name("AWSReadOnlyAccess")
                        .description("reads")
                        .sessionDuration("PT1H"))
                .permissionSet()
                .permissionSetArn();
        String group = aws
                .identitystore()
                .listGroupsPaginator(ask -> ask.identityStoreId(metadata.identityStoreId()))
                .groups()
                .stream()
                .filter(each -> each.displayName().equals("AWSSecurityAuditors"))
                .findFirst()
                .orElseThrow()
                .groupId();
        sso.createAccountAssignment(ask -> ask.instanceArn(instance)
                .permissionSetArn(set)
                .principalType(PrincipalType.GROUP)
                .principalId(group)
                .targetType(TargetType.AWS_ACCOUNT)
                .targetId(account("payments-dev")));
    }
}
