package dev.rolecall.sandbox;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.PolicyScopeType;
import software.amazon.awssdk.services.identitystore.IdentitystoreClient;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.ssoadmin.SsoAdminClient;
import software.amazon.awssdk.services.ssoadmin.model.AccountAssignment;

/** Takes away what a test made on a backend that has no reset. Accounts stay: they can't be unmade. */
final class Leftovers {

    private static final int MOST_PAGES = 5;

    private final ContractSuite suite;
    private final String instance;
    private final String store;
    private final Set<String> sets;
    private final Set<String> users;
    private final Set<String> groups;
    private final Set<String> units;
    private final Set<String> policies;
    private final Set<String> roles;

    Leftovers(ContractSuite suite) {
        this.suite = suite;
        this.instance = suite.instance();
        this.store = suite.store();
        this.sets = Set.copyOf(sets());
        this.users = Set.copyOf(users());
        this.groups = Set.copyOf(groups());
        this.units = Set.copyOf(units());
        this.policies = Set.copyOf(policies());
        this.roles = Set.copyOf(roles());
    }

    void remove() {
        IdentitystoreClient directory = suite.aws().identitystore();
        IamClient iam = suite.aws().iam(suite.workload());
        sets().stream().filter(each -> !sets.contains(each)).forEach(this::removeSet);
        users().stream()
                .filter(each -> !users.contains(each))
                .forEach(user -> attempt(() ->
                        directory.deleteUser(ask -> ask.identityStoreId(store).userId(user))));
        groups().stream()
                .filter(each -> !groups.contains(each))
                .forEach(group -> attempt(() ->
                        directory.deleteGroup(ask -> ask.identityStoreId(store).groupId(group))));
        units().stream()
                .filter(each -> !units.contains(each))
                .forEach(unit -> attempt(() ->
                        suite.aws().organizations().deleteOrganizationalUnit(ask -> ask.organizationalUnitId(unit))));
        roles().stream().filter(each -> !roles.contains(each)).forEach(role -> removeRole(iam, role));
        policies().stream()
                .filter(each -> !policies.contains(each))
                .forEach(policy -> attempt(() -> iam.deletePolicy(ask -> ask.policyArn(policy))));
    }

    /** Assignments first: a set in use is not deleted. */
    private void removeSet(String set) {
        SsoAdminClient sso = suite.aws().ssoAdmin();
        for (String account : List.of(suite.workload(), suite.production())) {
            // Page after page from the beginning: a paginator would lose its place while they go.
            List<AccountAssignment> assigned = assigned(set, account);
            for (int pages = 0; pages < MOST_PAGES && !assigned.isEmpty(); pages++) {
                for (AccountAssignment each : assigned) {
                    attempt(() -> suite.unassign(set, each.principalType(), each.principalId(), account));
                }
                assigned = assigned(set, account);
            }
        }
        attempt(() -> sso.deletePermissionSet(ask -> ask.instanceArn(instance).permissionSetArn(set)));
    }

    /** What it carries first: a role with policies is not deleted. */
    private static void removeRole(IamClient iam, String role) {
        attempt(() -> iam.listAttachedRolePolicies(ask -> ask.roleName(role))
                .attachedPolicies()
                .forEach(each -> iam.detachRolePolicy(ask -> ask.roleName(role).policyArn(each.policyArn()))));
        attempt(() -> iam.listRolePolicies(ask -> ask.roleName(role))
                .policyNames()
                .forEach(each -> iam.deleteRolePolicy(ask -> ask.roleName(role).policyName(each))));
        attempt(() -> iam.deleteRole(ask -> ask.roleName(role)));
    }

    private List<AccountAssignment> assigned(String set, String account) {
        return suite.aws()
                .ssoAdmin()
                .listAccountAssignments(
                        ask -> ask.instanceArn(instance).accountId(account).permissionSetArn(set))
                .accountAssignments();
    }

    /** What can't be removed stays, and is there before the next test. */
    private static void attempt(Runnable removal) {
        try {
            removal.run();
        } catch (SdkException left) {
            System.err.println("left behind: " + left.getMessage());
        }
    }

    private List<String> sets() {
        return suite
                .aws()
                .ssoAdmin()
                .listPermissionSetsPaginator(ask -> ask.instanceArn(instance))
                .permissionSets()
                .stream()
                .toList();
    }

    private List<String> users() {
        return suite.aws().identitystore().listUsersPaginator(ask -> ask.identityStoreId(store)).users().stream()
                .map(each -> each.userId())
                .toList();
    }

    private List<String> groups() {
        return suite.aws().identitystore().listGroupsPaginator(ask -> ask.identityStoreId(store)).groups().stream()
                .map(each -> each.groupId())
                .toList();
    }

    private List<String> units() {
        OrganizationsClient organizations = suite.aws().organizations();
        String root = organizations.listRoots().roots().get(0).id();
        return organizations.listOrganizationalUnitsForParentPaginator(ask -> ask.parentId(root)).stream()
                .flatMap(page -> page.organizationalUnits().stream())
                .map(each -> each.id())
                .toList();
    }

    private Set<String> policies() {
        return suite
                .aws()
                .iam(suite.workload())
                .listPoliciesPaginator(ask -> ask.scope(PolicyScopeType.LOCAL))
                .policies()
                .stream()
                .map(each -> each.arn())
                .collect(Collectors.toSet());
    }

    /** Those of permission sets go with their assignments. */
    private List<String> roles() {
        return suite.aws().iam(suite.workload()).listRolesPaginator().roles().stream()
                .filter(each -> !each.path().startsWith("/aws-reserved/"))
                .map(each -> each.roleName())
                .toList();
    }
}
