package dev.rolecall.bench;

import dev.rolecall.model.Coverage;
import dev.rolecall.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.identitystore.IdentitystoreClient;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.ssoadmin.SsoAdminClient;
import software.amazon.awssdk.services.ssoadmin.model.AccountAssignment;
import software.amazon.awssdk.services.ssoadmin.model.ProvisioningStatus;

/**
 * How many calls each known way takes (aws-facts 2 to 4), counted out on an AWS in memory: by somebody who knows all that is in
 * it beforehand. It has no limits, and is asked directly.
 */
public final class LeastCalls {
    private final SsoAdminClient sso;
    private final IdentitystoreClient people;
    private final OrganizationsClient organizations;
    private final String instance;
    private final String store;
    private final Map<String, String> arns = new TreeMap<>();
    private final List<String> groups;
    private final List<String> users;
    private int treeCalls;

    public LeastCalls(Sandbox sandbox) {
        this.sso = sandbox.ssoAdmin();
        this.people = sandbox.identitystore();
        this.organizations = sandbox.organizations();
        var found = sso.listInstances(ask -> {}).instances().get(0);
        this.instance = found.instanceArn();
        this.store = found.identityStoreId();
        sso.listPermissionSetsPaginator(ask -> ask.instanceArn(instance))
                .permissionSets()
                .forEach(arn -> arns.put(
                        sso.describePermissionSet(
                                        ask -> ask.instanceArn(instance).permissionSetArn(arn))
                                .permissionSet()
                                .name(),
                        arn));
        this.groups = people.listGroupsPaginator(ask -> ask.identityStoreId(store)).groups().stream()
                .map(group -> group.groupId())
                .toList();
        this.users = people.listUsersPaginator(ask -> ask.identityStoreId(store)).users().stream()
                .map(user -> user.userId())
                .toList();
    }

    /** Names of all permission sets. */
    public List<String> permissionSets() {
        return List.copyOf(arns.keySet());
    }

    /**
     * What reading takes.
     *
     * @param ways calls for the assignments, by each way that shows what the coverage promises
     * @param ssoAdmin other calls of sso-admin, and sts, that every way needs
     * @param others calls of the other services
     */
    public record Least(Map<String, Long> ways, long ssoAdmin, long others) {
        /** The least of the ways. */
        public long least() {
            return ways.values().stream().mapToLong(Long::longValue).min().orElseThrow();
        }

        public long fixed() {
            return ssoAdmin + others;
        }
    }

    /** Counts for a reading that covers these sets and reads tags to find out which ones they are. */
    public Least count(Coverage coverage, Set<String> covered) {
        long lists = 0;
        long pairs = 0;
        long stale = 0;
        long staleUnsure = 0;
        Map<String, Integer> inAccount = new HashMap<>();
        Set<String> held = new HashSet<>();
        Set<String> known = new HashSet<>(groups);
        if (coverage == Coverage.PRINCIPALS) {
            known.addAll(users);
        }
        for (String name : covered) {
            String arn = Objects.requireNonNull(arns.get(name));
            List<String> accounts = places(arn, null);
            lists += pages(accounts.size(), 100);
            List<String> behind = places(arn, ProvisioningStatus.LATEST_PERMISSION_SET_NOT_PROVISIONED);
            stale += pages(behind.size(), 100);
            for (String account : accounts) {
                inAccount.merge(account, 1, Integer::sum);
                List<AccountAssignment> rows = rows(arn, account);
                pairs += pages(rows.size(), 100);
                boolean seen = false;
                for (AccountAssignment row : rows) {
                    if (coverage == Coverage.COMPLETE || known.contains(row.principalId())) {
                        seen = true;
                        held.add(row.principalId());
                    }
                }
                if (!seen && behind.contains(account)) {
                    staleUnsure++;
                }
            }
        }
        Map<String, Long> ways = new LinkedHashMap<>();
        ways.put("by set", lists + pairs);
        int all = organization();
        long byAccount = (long) all - inAccount.size();
        for (int sets : inAccount.values()) {
            byAccount += pages(sets, 100);
        }
        ways.put("by account", byAccount + pairs);
        if (coverage != Coverage.COMPLETE) {
            long calls = staleUnsure;
            for (String group : groups) {
                calls += principal("GROUP", group);
            }
            if (coverage == Coverage.PRINCIPALS) {
                for (String user : users) {
                    calls += principal("USER", user);
                }
            }
            ways.put("by principal", calls);
        }
        // GetCallerIdentity, ListInstances and three lists of requests.
        long sso = 5 + pages(arns.size(), 100) + 2L * arns.size() + 4L * covered.size() + stale;
        long others = 1 + treeCalls + pages(groups.size(), 100) + pages(users.size(), 100);
        for (String group : groups) {
            if (held.contains(group)) {
                others += pages(members(group), 100);
            }
        }
        return new Least(ways, sso, others);
    }

    private int organization() {
        treeCalls = 1;
        int accounts = 0;
        List<String> level = organizations.listRoots(ask -> {}).roots().stream()
                .map(root -> root.id())
                .toList();
        while (!level.isEmpty()) {
            List<String> below = new ArrayList<>();
            for (String parent : level) {
                int here = organizations.listAccountsForParentPaginator(ask -> ask.parentId(parent)).stream()
                        .mapToInt(page -> page.accounts().size())
                        .sum();
                List<String> units =
                        organizations.listOrganizationalUnitsForParentPaginator(ask -> ask.parentId(parent)).stream()
                                .flatMap(page -> page.organizationalUnits().stream())
                                .map(unit -> unit.id())
                                .toList();
                treeCalls += (int) (pages(here, 20) + pages(units.size(), 20));
                accounts += here;
                below.addAll(units);
            }
            level = below;
        }
        return accounts;
    }

    private List<String> places(String arn, @Nullable ProvisioningStatus status) {
        return sso
                .listAccountsForProvisionedPermissionSetPaginator(ask -> ask.instanceArn(instance)
                        .permissionSetArn(arn)
                        .provisioningStatus(status)
                        .maxResults(100))
                .accountIds()
                .stream()
                .toList();
    }

    private List<AccountAssignment> rows(String arn, String account) {
        return sso
                .listAccountAssignmentsPaginator(ask -> ask.instanceArn(instance)
                        .permissionSetArn(arn)
                        .accountId(account)
                        .maxResults(100))
                .accountAssignments()
                .stream()
                .toList();
    }

    private long principal(String type, String id) {
        return sso
                .listAccountAssignmentsForPrincipalPaginator(ask -> ask.instanceArn(instance)
                        .principalType(type)
                        .principalId(id)
                        .maxResults(100))
                .stream()
                .count();
    }

    private long members(String group) {
        return people
                .listGroupMembershipsPaginator(
                        ask -> ask.identityStoreId(store).groupId(group).maxResults(100))
                .groupMemberships()
                .stream()
                .count();
    }

    private static long pages(long items, long each) {
        return Math.max(1, (items + each - 1) / each);
    }
}
