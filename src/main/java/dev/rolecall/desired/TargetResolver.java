package dev.rolecall.desired;

import dev.rolecall.model.Account;
import dev.rolecall.model.Assignment;
import dev.rolecall.model.AssignmentRule;
import dev.rolecall.model.CustomerManagedPolicy;
import dev.rolecall.model.Definitions;
import dev.rolecall.model.DesiredEstate;
import dev.rolecall.model.OrganizationTree;
import dev.rolecall.model.PolicyDefinition;
import dev.rolecall.model.Principal;
import dev.rolecall.model.Problem;
import dev.rolecall.model.Settings.ManagementAccount;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Turns the account selectors of assignments and policies into the accounts of an organization. */
public final class TargetResolver {
    private final OrganizationTree organization;
    private final boolean ignoreManagement;
    private final Instant now;
    private final Selections selections;
    private final Map<Assignment, AssignmentRule> grants = new HashMap<>();
    private final Map<Assignment, AssignmentRule> expired = new HashMap<>();
    private final Map<CustomerManagedPolicy, SortedSet<String>> policyAccounts = new TreeMap<>();
    private final Set<String> aboutAccounts = new TreeSet<>();

    private TargetResolver(Definitions definitions, OrganizationTree organization, Instant now) {
        this.organization = organization;
        this.ignoreManagement = definitions.settings().managementAccount() == ManagementAccount.IGNORE;
        this.now = now;
        this.selections = new Selections(organization);
    }

    /**
     * Selectors become accounts, of which only active ones get anything. Of several entries that give the same assignment
     * the one that lasts longest counts, of equals the first by reason, then by file and line.
     *
     * @param organization with the accounts' tags, where {@link Definitions#needsTags()}
     * @param now decides which entries have expired
     * @throws InvalidDefinitions for a name that two accounts have; it lists both
     */
    public static DesiredEstate resolve(Definitions definitions, OrganizationTree organization, Instant now)
            throws InvalidDefinitions {
        TargetResolver resolver = new TargetResolver(definitions, organization, now);
        definitions.assignments().forEach(resolver::add);
        definitions.definedPolicies().forEach(resolver::place);
        resolver.selections.throwIfAmbiguous();
        resolver.expired.keySet().removeAll(resolver.grants.keySet());
        return new DesiredEstate(
                definitions,
                resolver.grants,
                resolver.expired,
                resolver.policyAccounts,
                resolver.notes(definitions.assignments()));
    }

    private List<String> notes(List<AssignmentRule> rules) {
        return Stream.of(
                        selections.unmatched().stream().map(Problem::toString),
                        aboutAccounts.stream(),
                        GroupQuota.notes(rules, grants.keySet()).stream())
                .flatMap(notes -> notes)
                .toList();
    }

    private void add(AssignmentRule rule) {
        boolean over = rule.expired(now);
        Map<Assignment, AssignmentRule> into = over ? expired : grants;
        for (Account account : selections.targets(rule, over)) {
            if (ignoreManagement && organization.isManagement(account.id())) {
                aboutAccounts.add("managementAccount: ignore: assignments in " + account.label() + " are left out");
            } else if (account.active()) {
                for (String set : rule.permissionSets()) {
                    for (Principal principal : rule.principals()) {
                        into.merge(new Assignment(account.id(), set, principal), rule, TargetResolver::longer);
                    }
                }
            } else if (!over) {
                aboutAccounts.add("account " + account.label() + " is " + account.state() + ": skipped");
            }
        }
    }

    private void place(PolicyDefinition policy) {
        if (policy.followsSets()) {
            return;
        }
        SortedSet<String> accounts = new TreeSet<>();
        for (Account account : selections.targets(policy.accounts())) {
            if (ignoreManagement && organization.isManagement(account.id())) {
                aboutAccounts.add("managementAccount: ignore: policies in " + account.label() + " are left out");
            } else if (account.active()) {
                accounts.add(account.id());
            } else {
                aboutAccounts.add("account " + account.label() + " is " + account.state() + ": skipped");
            }
        }
        policyAccounts.put(policy.policy(), accounts);
    }

    private static AssignmentRule longer(AssignmentRule a, AssignmentRule b) {
        Instant endOfA = a.expires() == null ? Instant.MAX : a.expires();
        Instant endOfB = b.expires() == null ? Instant.MAX : b.expires();
        int byEnd = endOfA.compareTo(endOfB);
        if (byEnd != 0) {
            return byEnd > 0 ? a : b;
        }
        // Before places, which depend on how entries are spread over files: the plan and its fingerprint must not.
        int byReason = Comparator.nullsLast(Comparator.<String>naturalOrder()).compare(a.reason(), b.reason());
        if (byReason != 0) {
            return byReason < 0 ? a : b;
        }
        return a.source().compareTo(b.source()) <= 0 ? a : b;
    }
}
