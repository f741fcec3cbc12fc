package dev.rolecall.aws;

import dev.rolecall.model.Account;
import dev.rolecall.model.AccountState;
import dev.rolecall.model.OrganizationTree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.OrganizationalUnit;
import software.amazon.awssdk.services.organizations.model.Root;

/**
 * Walks the organization parent by parent: the cheapest way with this SDK, which does not know the paths that newer ones
 * give (aws-facts 4).
 */
final class OrganizationCalls {
    private static final String SERVICE = "organizations";

    private final OrganizationsClient client;
    private final Calls calls;

    OrganizationCalls(OrganizationsClient client, Calls calls) {
        this.client = client;
        this.calls = calls;
    }

    private record Parent(String id, String path) {}

    OrganizationTree read(boolean withTags) {
        String management = calls.call(
                        SERVICE,
                        "DescribeOrganization",
                        "reading the organization",
                        () -> client.describeOrganization())
                .organization()
                .masterAccountId();
        List<String> paths = new ArrayList<>();
        List<Account> accounts = new ArrayList<>();
        Deque<Parent> open = new ArrayDeque<>();
        roots().forEach(root -> open.add(new Parent(root.id(), "/")));
        while (!open.isEmpty()) {
            Parent parent = open.remove();
            for (software.amazon.awssdk.services.organizations.model.Account account : accountsOf(parent)) {
                accounts.add(account(account, parent.path(), withTags));
            }
            for (OrganizationalUnit unit : unitsOf(parent)) {
                String path = parent.path().equals("/") ? unit.name() : parent.path() + "/" + unit.name();
                paths.add(path);
                open.add(new Parent(unit.id(), path));
            }
        }
        return new OrganizationTree(management, paths, accounts);
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

    private Account account(
            software.amazon.awssdk.services.organizations.model.Account account, String path, boolean withTags) {
        return new Account(
                account.id(), account.name(), state(account), path, withTags ? tags(account.id()) : Map.of());
    }

    /** State where the endpoint has it; else the retired Status, whose SUSPENDED may also mean CLOSED. */
    private static AccountState state(software.amazon.awssdk.services.organizations.model.Account account) {
        String text = account.stateAsString() != null ? account.stateAsString() : account.statusAsString();
        for (AccountState state : AccountState.values()) {
            if (state.name().equals(text)) {
                return state;
            }
        }
        // A state that this version does not know is no state to act in.
        return AccountState.SUSPENDED;
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
