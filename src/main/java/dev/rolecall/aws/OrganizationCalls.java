package dev.rolecall.aws;

import dev.rolecall.live.Parallel;
import dev.rolecall.model.Account;
import dev.rolecall.model.OrganizationTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.OrganizationalUnit;
import software.amazon.awssdk.services.organizations.model.Root;

/**
 * Walks the organization parent by parent, a level at a time: the cheapest way with this SDK, which does not know the paths
 * that newer ones give (aws-facts 4). ListAccounts with ListParents would be cheaper only where there are fewer accounts
 * than OUs: a call for each account instead of one for each OU, since the OUs must be walked for their names either way.
 */
final class OrganizationCalls {
    private static final String SERVICE = "organizations";

    /** Enough for 5 calls a second of parents, and 10 of tags (aws-facts 1a), where an answer takes a third of one. */
    private static final int THREADS = 4;

    private final OrganizationsClient client;
    private final Calls calls;

    OrganizationCalls(OrganizationsClient client, Calls calls) {
        this.client = client;
        this.calls = calls;
    }

    private record Parent(String id, String path) {}

    private record Placed(software.amazon.awssdk.services.organizations.model.Account account, String path) {}

    private record Inside(List<Placed> accounts, List<Parent> units) {}

    String managementAccount() {
        return calls.call(
                        SERVICE,
                        "DescribeOrganization",
                        "reading the organization",
                        () -> client.describeOrganization())
                .organization()
                .masterAccountId();
    }

    OrganizationTree read(String management, boolean withTags) {
        try (Parallel parallel = new Parallel(THREADS)) {
            List<String> paths = new ArrayList<>();
            List<Placed> placed = new ArrayList<>();
            List<Parent> level =
                    roots().stream().map(root -> new Parent(root.id(), "/")).toList();
            while (!level.isEmpty()) {
                List<Parent> below = new ArrayList<>();
                for (Inside inside : parallel.map(level, this::inside)) {
                    placed.addAll(inside.accounts());
                    below.addAll(inside.units());
                }
                below.forEach(parent -> paths.add(parent.path()));
                level = below;
            }
            return new OrganizationTree(management, paths, parallel.map(placed, account -> account(account, withTags)));
        }
    }

    private Inside inside(Parent parent) {
        return new Inside(
                accountsOf(parent).stream()
                        .map(account -> new Placed(account, parent.path()))
                        .toList(),
                unitsOf(parent).stream()
                        .map(unit -> new Parent(unit.id(), below(parent.path(), step(unit.name()))))
                        .toList());
    }

    private static String below(String path, String step) {
        return path.equals("/") ? step : path + "/" + step;
    }

    /** Names may have slashes in them, which would read as steps of their own: they are written %2F, and %2F is written %252F. */
    private static String step(String name) {
        return name.replaceAll("%(?=(25)*2F)", "%25").replace("/", "%2F");
    }

    private List<Root> roots() {
        String doing = "listing the roots of the organization";
        return Pages.all(doing, token -> {
            var page = calls.call(SERVICE, "ListRoots", doing, () -> client.listRoots(r -> r.nextToken(token)));
            return new Pages.Page<>(page.roots(), page.nextToken());
        });
    }

    private List<software.amazon.awssdk.services.organizations.model.Account> accountsOf(Parent parent) {
        String doing = "listing the accounts in OU " + parent.path();
        return Pages.all(doing, token -> {
            var page = calls.call(
                    SERVICE,
                    "ListAccountsForParent",
                    doing,
                    () -> client.listAccountsForParent(
                            r -> r.parentId(parent.id()).nextToken(token)));
            return new Pages.Page<>(page.accounts(), page.nextToken());
        });
    }

    private List<OrganizationalUnit> unitsOf(Parent parent) {
        String doing = "listing the OUs in OU " + parent.path();
        return Pages.all(doing, token -> {
            var page = calls.call(
                    SERVICE,
                    "ListOrganizationalUnitsForParent",
                    doing,
                    () -> client.listOrganizationalUnitsForParent(
                            r -> r.parentId(parent.id()).nextToken(token)));
            return new Pages.Page<>(page.organizationalUnits(), page.nextToken());
        });
    }

    private Account account(Placed placed, boolean withTags) {
        var account = placed.account();
        return new Account(
                account.id(),
                account.name(),
                AccountCalls.state(account),
                placed.path(),
                withTags ? tags(account.id()) : Map.of(),
                account.joinedTimestamp());
    }

    private Map<String, String> tags(String account) {
        String doing = "listing the tags of account " + account;
        Map<String, String> tags = new TreeMap<>();
        Pages.all(doing, token -> {
                    var page = calls.call(
                            SERVICE,
                            "ListTagsForResource",
                            doing,
                            () -> client.listTagsForResource(
                                    r -> r.resourceId(account).nextToken(token)));
                    return new Pages.Page<>(page.tags(), page.nextToken());
                })
                .forEach(tag -> tags.put(tag.key(), tag.value()));
        return tags;
    }
}
