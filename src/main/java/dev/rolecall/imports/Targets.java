package dev.rolecall.imports;

import dev.rolecall.imports.Selection.Selector;
import dev.rolecall.model.Account;
import dev.rolecall.model.OrganizationTree;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The accounts that an assignment can be for, numbered: the active ones, by id, the management account last. Accounts that
 * are not active get nothing whatever selects them, so they are not among these.
 */
final class Targets {
    private final OrganizationTree organization;
    private final List<Account> accounts = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final boolean withManagement;

    /** @param withManagement whether these files are about the management account at all */
    Targets(OrganizationTree organization, boolean withManagement) {
        this.organization = organization;
        organization.accounts().forEach(account -> {
            names.merge(account.name(), 1, Integer::sum);
            if (account.active() && !organization.isManagement(account.id())) {
                add(account);
            }
        });
        Account management = organization.account(organization.managementAccount());
        this.withManagement = withManagement && management != null && management.active();
        if (management != null && this.withManagement) {
            add(management);
        }
    }

    private void add(Account account) {
        numbers.put(account.id(), accounts.size());
        accounts.add(account);
    }

    /** The account's number; -1 where nothing can be assigned in it. */
    int number(String id) {
        return numbers.getOrDefault(id, -1);
    }

    Account account(int number) {
        return accounts.get(number);
    }

    int size() {
        return accounts.size();
    }

    /** Those that {@code all} and OUs can choose: the management account is not one of them. */
    int members() {
        return accounts.size() - (withManagement ? 1 : 0);
    }

    OrganizationTree organization() {
        return organization;
    }

    /** The account alone: by its name, or its id where another has the same name or the name is hard to read. */
    Selector one(int number) {
        Account account = accounts.get(number);
        if (organization.isManagement(account.id())) {
            return new Selector(Selector.Kind.MANAGEMENT, "");
        }
        String name = account.name();
        boolean readable = !name.isEmpty()
                && name.strip().equals(name)
                && name.codePointCount(0, name.length()) <= 128
                && YamlScalar.comment(name).equals(name);
        return readable && names.getOrDefault(name, 0) == 1
                ? new Selector(Selector.Kind.NAME, name)
                : new Selector(Selector.Kind.ID, account.id());
    }

    /** Each by itself. */
    Selection oneByOne(BitSet chosen) {
        return new Selection(chosen.stream().mapToObj(this::one).sorted().toList(), List.of());
    }
}
