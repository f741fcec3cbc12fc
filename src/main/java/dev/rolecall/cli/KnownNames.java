package dev.rolecall.cli;

import dev.rolecall.access.Filter;
import dev.rolecall.desired.Nearest;
import dev.rolecall.live.NameBook;
import dev.rolecall.model.Account;
import dev.rolecall.model.Definitions;
import dev.rolecall.model.Estate;
import dev.rolecall.model.OrganizationTree;
import dev.rolecall.model.PrincipalType;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Names that came up while an answer was found; a name that is asked about and did not come up is looked for in AWS. */
final class KnownNames {
    private final Supplier<NameBook> book;
    private final Set<String> users = new TreeSet<>();
    private final Set<String> groups = new TreeSet<>();
    private final Set<String> accounts = new TreeSet<>();
    private final Set<String> sets = new TreeSet<>();

    /** The book is opened only where something has to be looked up. */
    KnownNames(Supplier<NameBook> book) {
        this.book = book;
    }

    void learn(Estate estate) {
        users.addAll(estate.users().keySet());
        groups.addAll(estate.groups().keySet());
        sets.addAll(estate.permissionSets().keySet());
    }

    void learn(Definitions files) {
        users.addAll(files.users().keySet());
        groups.addAll(files.groups().keySet());
        sets.addAll(files.permissionSets().keySet());
    }

    void learn(OrganizationTree organization) {
        learn(organization.accounts());
    }

    private void learn(Collection<Account> some) {
        some.forEach(account -> {
            accounts.add(account.id());
            accounts.add(account.name());
        });
    }

    void learnSets(Collection<String> names) {
        sets.addAll(names);
    }

    /**
     * Looks at every name that is asked about; wildcards may match nothing.
     *
     * @throws Stop for one that nothing has
     */
    void require(Filter filter) {
        for (String name : exact(filter.users(), users)) {
            require("--user", name, "user", id(PrincipalType.USER, name), () -> names(PrincipalType.USER, users));
        }
        for (String name : exact(filter.groups(), groups)) {
            require("--group", name, "group", id(PrincipalType.GROUP, name), () -> names(PrincipalType.GROUP, groups));
        }
        for (String name : exact(filter.accounts(), accounts)) {
            learn(book.get().allAccounts());
            require("--account", name, "account", accounts.contains(name) ? name : null, () -> accounts);
        }
        for (String name : exact(filter.permissionSets(), sets)) {
            sets.addAll(book.get().allPermissionSets().keySet());
            require("--permission-set", name, "permission set", sets.contains(name) ? name : null, () -> sets);
        }
    }

    private static List<String> exact(List<String> asked, Set<String> known) {
        return asked.stream()
                .filter(name -> !Filter.isGlob(name) && !known.contains(name))
                .toList();
    }

    private @Nullable String id(PrincipalType type, String name) {
        return book.get().id(type, name);
    }

    private Collection<String> names(PrincipalType type, Set<String> known) {
        Set<String> all = new TreeSet<>(known);
        all.addAll(book.get().all(type).keySet());
        return all;
    }

    private static void require(
            String option, String name, String what, @Nullable String found, Supplier<Collection<String>> all) {
        if (found == null) {
            String hint = Nearest.hint(name, all.get());
            throw Stop.usage(option + " " + name + ": there is no such " + what + (hint == null ? "" : "; " + hint));
        }
    }
}
