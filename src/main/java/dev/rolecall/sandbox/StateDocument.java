package dev.rolecall.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The whole state as one JSON document. Users, groups and memberships are written as identitystore writes them.
 *
 * @param format {@link #FORMAT}
 * @param idSeed with idCounter: where the making of identifiers goes on
 */
record StateDocument(
        String format,
        long idSeed,
        long idCounter,
        OrganizationFacts organization,
        SortedMap<String, String> rootTags,
        List<Unit> units,
        List<Account> accounts,
        List<AccountCreation> accountCreations,
        SortedMap<String, Instant> serviceAccess,
        SortedMap<String, SortedMap<String, Instant>> delegations,
        List<Instance> instances,
        List<Instance> accountInstances,
        List<ObjectNode> users,
        List<ObjectNode> groups,
        List<ObjectNode> memberships,
        List<PermissionSetState> permissionSets,
        List<Assignment> assignments,
        List<Provisioned> provisioned,
        List<AsyncRequest> requests,
        List<IamState> iam) {

    static final String FORMAT = "rolecall.sandbox-state/1";

    /** The IAM of one account. */
    record IamState(String account, List<Role> roles, List<Policy> policies) {
        IamState {
            roles = orEmpty(roles);
            policies = orEmpty(policies);
        }
    }

    StateDocument {
        rootTags = rootTags == null ? new TreeMap<>() : rootTags;
        units = orEmpty(units);
        accounts = orEmpty(accounts);
        accountCreations = orEmpty(accountCreations);
        serviceAccess = serviceAccess == null ? new TreeMap<>() : serviceAccess;
        delegations = delegations == null ? new TreeMap<>() : delegations;
        instances = orEmpty(instances);
        accountInstances = orEmpty(accountInstances);
        users = orEmpty(users);
        groups = orEmpty(groups);
        memberships = orEmpty(memberships);
        permissionSets = orEmpty(permissionSets);
        assignments = orEmpty(assignments);
        provisioned = orEmpty(provisioned);
        requests = orEmpty(requests);
        iam = orEmpty(iam);
    }

    /** A hand-written document may leave out what it has none of. */
    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** Says what is missing that nothing can do without, or null. */
    @Nullable String problem() {
        if (organization == null || organization.id() == null || organization.rootId() == null) {
            return "it has no organization";
        }
        Map<String, Boolean> known = new TreeMap<>();
        accounts.forEach(account -> known.put(account.id(), true));
        return known.containsKey(organization.managementAccount())
                ? null
                : "the management account is not among its accounts";
    }
}
