package dev.rolecall.plan;

import dev.rolecall.model.Account;
import dev.rolecall.model.AccountSelector;
import dev.rolecall.model.AssignmentRule;
import dev.rolecall.model.DesiredEstate;
import dev.rolecall.model.OrganizationTree;
import dev.rolecall.model.Principal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which entries of the files give what to whom in which active accounts, and by which of their selectors. */
final class Givers {
    private final OrganizationTree organization;
    private final IdentityHashMap<AccountSelector, Set<String>> matched = new IdentityHashMap<>();
    private final Map<String, Set<String>> matchedByLabel = new HashMap<>();
    private final Map<Pair, List<Entry>> byPair = new HashMap<>();
    private final Map<String, List<Entry>> byLabel = new HashMap<>();

    /** A set for a principal, wherever. */
    record Pair(String permissionSet, Principal principal) {}

    /** Only what is given by some selector that accounts come under and leave, is kept; of that, all that gives it. */
    Givers(DesiredEstate desired, OrganizationTree organization) {
        this.organization = organization;
        Set<AssignmentRule> lasting = Collections.newSetFromMap(new IdentityHashMap<>());
        desired.grants().values().stream()
                .filter(rule -> rule.expires() != null)
                .forEach(lasting::add);
        List<AssignmentRule> rules = desired.definitions().assignments();
        rules.stream()
                .filter(Givers::wide)
                .flatMap(rule -> pairs(rule).stream())
                .forEach(pair -> byPair.put(pair, new ArrayList<>()));
        for (AssignmentRule rule : byPair.isEmpty() ? List.<AssignmentRule>of() : rules) {
            Entry entry = new Entry(rule, rule.expires() == null || lasting.contains(rule));
            pairs(rule).stream()
                    .filter(byPair::containsKey)
                    .forEach(pair -> entriesOf(pair).add(entry));
            for (String label : entry.inForce() ? entry.labels() : Set.<String>of()) {
                byLabel.computeIfAbsent(label, unused -> new ArrayList<>()).add(entry);
            }
        }
    }

    private List<Entry> entriesOf(Pair pair) {
        return byPair.getOrDefault(pair, List.of());
    }

    private static boolean wide(AssignmentRule rule) {
        return rule.accounts().stream().anyMatch(Givers::wide);
    }

    /** Accounts come under such a selector, and leave it, without a change of the files. */
    private static boolean wide(AccountSelector selector) {
        return switch (selector.kind()) {
            case OU, TAG, ALL -> true;
            case NAME, ID, MANAGEMENT -> false;
        };
    }

    static List<Pair> pairs(AssignmentRule rule) {
        List<Pair> pairs = new ArrayList<>();
        for (String set : rule.permissionSets()) {
            rule.principals().forEach(principal -> pairs.add(new Pair(set, principal)));
        }
        return pairs;
    }

    /** Entries that give the pair somewhere or would, expired ones too. */
    List<Entry> of(Pair pair) {
        return entriesOf(pair);
    }

    /** Entries in force that have this selector. */
    List<Entry> by(String label) {
        return byLabel.getOrDefault(label, List.of());
    }

    /** Entries that give the pair there, or did so until they expired. */
    Set<Entry> giving(Pair pair, String account) {
        Set<Entry> giving = new HashSet<>();
        for (Entry entry : entriesOf(pair)) {
            if (entry.reaches(account)) {
                giving.add(entry);
            }
        }
        return giving;
    }

    /** Active accounts that the selector means, by id. */
    Set<String> matched(AccountSelector selector) {
        // Asked so often that even its label is too long to put together each time.
        return matched.computeIfAbsent(
                selector, one -> matchedByLabel.computeIfAbsent(one.label(), label -> activeUnder(one)));
    }

    private Set<String> activeUnder(AccountSelector selector) {
        Set<String> ids = new HashSet<>();
        for (Account account : organization.accounts()) {
            if (account.active() && selector.matches(account, organization.isManagement(account.id()))) {
                ids.add(account.id());
            }
        }
        return ids;
    }

    /** An entry of the files; each is itself and no other, however alike they are. */
    final class Entry {
        private final AssignmentRule rule;
        private final boolean inForce;
        private @Nullable SortedMap<String, Set<String>> under;

        private Entry(AssignmentRule rule, boolean inForce) {
            this.rule = rule;
            this.inForce = inForce;
        }

        /** It has not expired. */
        boolean inForce() {
            return inForce;
        }

        List<Pair> pairs() {
            return Givers.pairs(rule);
        }

        /** Its selectors that accounts come under and leave. */
        SortedSet<String> labels() {
            return new TreeSet<>(byLabel().keySet());
        }

        /** Active accounts under that selector of it. */
        Set<String> under(String label) {
            return byLabel().getOrDefault(label, Set.of());
        }

        /** Of its selectors that accounts come under and leave, the active accounts under each. */
        private SortedMap<String, Set<String>> byLabel() {
            if (under == null) {
                under = new TreeMap<>();
                for (AccountSelector selector : rule.accounts()) {
                    if (wide(selector)) {
                        under.put(selector.label(), matched(selector));
                    }
                }
            }
            return under;
        }

        /** Whether it reaches the account by that selector, and maybe by others too. */
        boolean reachesBy(String label, String account) {
            return under(label).contains(account) && !any(rule.except(), account);
        }

        boolean reaches(String account) {
            return selects(account) && !any(rule.except(), account);
        }

        /** Whether it does so before what it excepts is taken away. */
        boolean selects(String account) {
            return any(rule.accounts(), account);
        }

        /** Whether the files name this very account there. */
        boolean names(String account) {
            return rule.accounts().stream()
                    .anyMatch(selector -> !wide(selector) && matched(selector).contains(account));
        }

        /** Selectors, of those that accounts come under and leave, by which it reaches the account. */
        SortedSet<String> reaching(String account) {
            SortedSet<String> labels = new TreeSet<>();
            if (reaches(account)) {
                byLabel().forEach((label, accounts) -> {
                    if (accounts.contains(account)) {
                        labels.add(label);
                    }
                });
            }
            return labels;
        }

        private boolean any(Collection<AccountSelector> selectors, String account) {
            for (AccountSelector selector : selectors) {
                if (matched(selector).contains(account)) {
                    return true;
                }
            }
            return false;
        }
    }
}
