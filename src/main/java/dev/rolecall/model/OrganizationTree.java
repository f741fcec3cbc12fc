package dev.rolecall.model;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The organization: its OUs by path, its accounts by id, and which of them is the management account. */
public final class OrganizationTree {
    private final String managementAccount;
    private final SortedSet<String> ouPaths;
    /** In the order of their ids. */
    private final Map<String, Account> accounts;

    public OrganizationTree(String managementAccount, Collection<String> ouPaths, Collection<Account> accounts) {
        this.managementAccount = managementAccount;
        this.ouPaths = Collections.unmodifiableSortedSet(new TreeSet<>(ouPaths));
        SortedMap<String, Account> byId = new TreeMap<>();
        accounts.forEach(account -> byId.put(account.id(), account));
        this.accounts = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
    }

    public String managementAccount() {
        return managementAccount;
    }

    public boolean isManagement(String accountId) {
        return managementAccount.equals(accountId);
    }

    /** Every OU's path; the root, {@code /}, is not among them. */
    public SortedSet<String> ouPaths() {
        return ouPaths;
    }

    /** All accounts, sorted by id. */
    public Collection<Account> accounts() {
        return accounts.values();
    }

    public @Nullable Account account(String id) {
        return accounts.get(id);
    }

    /** Whether the account exists and is active. */
    public boolean active(String id) {
        Account account = accounts.get(id);
        return account != null && account.active();
    }

    public List<Account> named(String name) {
        return accounts.values().stream().filter(a -> a.name().equals(name)).toList();
    }

    /** How people are told of an account: name and id, or the id alone where the organization does not have it. */
    public String label(String id) {
        Account account = accounts.get(id);
        return account == null ? id : account.label();
    }
}
