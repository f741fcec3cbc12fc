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
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Applies selectors to an organization, and remembers which of them are in doubt. */
final class Selections {
    private final AccountIndex index;
    private final SortedSet<Problem> ambiguous = new TreeSet<>();
    private final SortedSet<Problem> unmatched = new TreeSet<>();

    Selections(OrganizationTree organization) {
        this.index = new AccountIndex(organization);
    }

    /**
     * What the entry is for, in whatever state: all that it selects but what it excepts.
     *
     * @param over whether it has expired, so that a selector that means nothing is not worth a word
     */
    Collection<Account> targets(AssignmentRule rule, boolean over) {
        return targets(rule.accounts(), rule.except(), over);
    }

    /** All that the selectors select, in whatever state. */
    Collection<Account> targets(List<AccountSelector> selectors) {
        return targets(selectors, List.of(), false);
    }

    private Collection<Account> targets(List<AccountSelector> chosen, List<AccountSelector> except, boolean over) {
        Map<String, Account> targets = new LinkedHashMap<>();
        chosen.forEach(selector -> found(selector, over).forEach(a -> targets.put(a.id(), a)));
        except.forEach(selector -> found(selector, over).forEach(a -> targets.remove(a.id())));
        return targets.values();
    }

    private List<Account> found(AccountSelector selector, boolean over) {
        List<Account> found = index.find(selector);
        if (found.isEmpty() && !over) {
            unmatched.add(new Problem(selector.source(), nothing(selector), index.hint(selector)));
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

    /** Selectors that mean no account, by place. */
    SortedSet<Problem> unmatched() {
        return unmatched;
    }

    void throwIfAmbiguous() throws InvalidDefinitions {
        if (!ambiguous.isEmpty()) {
            throw new InvalidDefinitions(ambiguous);
        }
    }
}
