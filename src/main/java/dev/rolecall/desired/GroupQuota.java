package dev.rolecall.desired;

import dev.rolecall.model.Assignment;
import dev.rolecall.model.AssignmentRule;
import dev.rolecall.model.Principal;
import dev.rolecall.model.PrincipalType;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** AWS lets a permission set go to so many groups in one account, and no support case changes that (aws-facts 1b). */
final class GroupQuota {
    private static final int MOST = 100;

    private GroupQuota() {}

    /** A note for every set that goes to more, naming one account where it does. */
    static List<String> notes(Collection<AssignmentRule> rules, Collection<Assignment> grants) {
        Set<String> suspects = suspects(rules);
        if (suspects.isEmpty()) {
            return List.of();
        }
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        for (Assignment grant : grants) {
            if (grant.principal().type() == PrincipalType.GROUP && suspects.contains(grant.permissionSet())) {
                counts.computeIfAbsent(grant.permissionSet(), unused -> new TreeMap<>())
                        .merge(grant.account(), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .flatMap(set -> set.getValue().entrySet().stream()
                        .filter(account -> account.getValue() > MOST)
                        .limit(1)
                        .map(account -> "permission set '" + set.getKey() + "' goes to " + account.getValue()
                                + " groups in account " + account.getKey() + ", AWS allows " + MOST))
                .toList();
    }

    /** Sets that so many groups get somewhere, so that they might in one account; as a rule none, and nothing need be counted. */
    private static Set<String> suspects(Collection<AssignmentRule> rules) {
        Map<String, Set<String>> groups = new HashMap<>();
        for (AssignmentRule rule : rules) {
            List<String> names = rule.principals().stream()
                    .filter(principal -> principal.type() == PrincipalType.GROUP)
                    .map(Principal::label)
                    .toList();
            rule.permissionSets()
                    .forEach(set -> groups.computeIfAbsent(set, unused -> new HashSet<>())
                            .addAll(names));
        }
        groups.values().removeIf(names -> names.size() <= MOST);
        return groups.keySet();
    }
}
