package dev.rolecall.audit;

import dev.rolecall.live.LiveEstate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which permission sets must have a role in which accounts: where they are provisioned or assigned, as far as that was read. */
final class RolePlaces {
    private final LiveEstate live;
    private final Map<String, SortedSet<String>> setsByAccount = new HashMap<>();

    RolePlaces(LiveEstate live) {
        this.live = live;
        live.provisioned().forEach((set, where) -> {
            where.accounts().forEach(account -> add(set, account));
            where.assigned().forEach(account -> add(set, account));
        });
        live.estate().assignments().forEach(assignment -> add(assignment.permissionSet(), assignment.account()));
    }

    private void add(String set, String account) {
        setsByAccount.computeIfAbsent(account, id -> new TreeSet<>()).add(set);
    }

    SortedSet<String> in(String account) {
        return setsByAccount.getOrDefault(account, Collections.emptySortedSet());
    }

    /**
     * Whether it matters what a set's role in an account may do: not where AWS itself says that the role is older than the set,
     * which explains every difference.
     */
    boolean compares(String set, String account) {
        return in(account).contains(set)
                && live.estate().permissionSets().containsKey(set)
                && !live.provisioned(set).stale().contains(account);
    }
}
