package dev.rolecall.desired;

import dev.rolecall.model.Account;
import dev.rolecall.model.AccountSelector;
import dev.rolecall.model.OrganizationTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The organization's accounts by all that a selector may say of them. */
final class AccountIndex {
    private final OrganizationTree organization;
    private final List<Account> members = new ArrayList<>();
    private final Map<String, List<Account>> byOu = new HashMap<>();
    private final Map<String, List<Account>> byName = new HashMap<>();
    private final Map<String, List<Account>> byTag = new HashMap<>();

    AccountIndex(OrganizationTree organization) {
        this.organization = organization;
        for (Account account : organization.accounts()) {
            put(byName, account.name(), account);
            if (organization.isManagement(account.id())) {
                continue;
            }
            members.add(account);
            account.tags().forEach((key, value) -> put(byTag, key + "=" + value, account));
            put(byOu, "/", account);
            String path = account.ouPath();
            for (int end = path.indexOf('/', 1); end >= 0; end = path.indexOf('/', end + 1)) {
                put(byOu, path.substring(0, end), account);
            }
            if (!path.equals("/")) {
                put(byOu, path, account);
            }
        }
    }

    private static void put(Map<String, List<Account>> index, String key, Account account) {
        index.computeIfAbsent(key, unused -> new ArrayList<>()).add(account);
    }

    /** Accounts that are meant, in whatever state; {@code ou}, {@code tag} and {@code all} never mean the management account. */
    List<Account> find(AccountSelector selector) {
        return switch (selector.kind()) {
            case OU -> byOu.getOrDefault(selector.value(), List.of());
            case NAME -> byName.getOrDefault(selector.value(), List.of());
            case TAG -> byTag.getOrDefault(selector.value(), List.of());
            case ALL -> members;
            case ID -> one(selector.value());
            case MANAGEMENT -> one(organization.managementAccount());
        };
    }

    private List<Account> one(String id) {
        Account account = organization.account(id);
        return account == null ? List.of() : List.of(account);
    }

    /** Why the selector means no account, as a hint. */
    @Nullable String hint(AccountSelector selector) {
        Set<String> known = switch (selector.kind()) {
            case OU -> organization.ouPaths();
            case NAME -> byName.keySet();
            case TAG -> byTag.keySet();
            case ID ->
                new TreeSet<>(organization.accounts().stream().map(Account::id).toList());
            case ALL, MANAGEMENT -> Set.of();
        };
        if (selector.kind() == AccountSelector.Kind.OU
                && (known.contains(selector.value()) || selector.value().equals("/"))) {
            return "there is no account in it but, perhaps, the management account";
        }
        return Nearest.hint(selector.value(), known);
    }
}
