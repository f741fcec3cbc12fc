package dev.rolecall.desired;

import dev.rolecall.model.Assignment;
import dev.rolecall.model.PrincipalType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** AWS lets a permission set go to so many groups in one account, and no support case changes that (aws-facts 1b). */
final class GroupQuota {
    private static final int MOST = 100;

    private GroupQuota() {}

    /** A note for every set that goes to more, naming one account where it does. */
    static List<String> notes(Collection<Assignment> grants) {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        for (Assignment grant : grants) {
            if (grant.principal().type() == PrincipalType.GROUP) {
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
}
