package dev.rolecall.desired;

import dev.rolecall.model.Account;
import dev.rolecall.model.AccountSelector;
import dev.rolecall.model.AccountSelector.Kind;
import dev.rolecall.model.AssignmentRule;
import dev.rolecall.model.OrganizationTree;
import dev.rolecall.model.Problem;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Applies selectors to an organization, and remembers which of them are in doubt. */
final class Selections {
    private final AccountIndex index;
    private final Set<Problem> ambiguous = new TreeSet<>();

    Selections(OrganizationTree organization) {
        this.index = new AccountIndex(organization);
    }

    /** What the entry is for, in whatever state: all that it selects but what it excepts. */
    Collection<Account> targets(AssignmentRule rule, Set<String> notes) {
        Map<String, Account> targets = new LinkedHashMap<>();
        rule.accounts().forEach(selector -> found(selector, notes).forEach(a -> targets.put(a.id(), a)));
        rule.except().forEach(selector -> found(selector, notes).forEach(a -> targets.remove(a.id())));
        return targets.values();
    }

    private List<Account> found(AccountSelector selector, Set<String> notes) {
        List<Account> found = index.find(selector);
        if (found.isEmpty()) {
            notes.add(new Problem(selector.source(), nothing(selector), index.hint(selector)).toString());
        } else if (selector.kind() == Kind.NAME && found.size() > 1) {
            ambiguous.add(new Problem(
                    selector.source(),
                    "account name '" + selector.value() + "' matches " + found.size() + " accounts: "
                            + found.stream().map(Selections::described).collect(Collectors.joining(", ")),
                    "use id: instead"));
        }
        return found;
    }

    private static String nothing(AccountSelector selector) {
        return selector.kind() == Kind.ID
                ? "account " + selector.value() + " is not in the organization"
                : selector.label() + " selects no account";
    }

    private static String described(Account account) {
        return account.active() ? account.id() : account.id() + " (" + account.state() + ")";
    }

    void throwIfAmbiguous() throws InvalidDefinitions {
        if (!ambiguous.isEmpty()) {
            throw new InvalidDefinitions(ambiguous);
        }
    }
}
