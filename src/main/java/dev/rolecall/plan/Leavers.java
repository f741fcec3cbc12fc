package dev.rolecall.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Accounts that lose what a selector gives to others and that hold all of it: as one does that came under it once. That the
 * files named the account itself until now looks just the same, so that no more is said than what is seen.
 */
final class Leavers {
    /** Such a selector matches all but the management account, which it never matched. */
    private static final String ALL = "all: true";

    private final ShiftEvidence evidence;
    private final IdentityHashMap<Change, SortedSet<String>> reasons = new IdentityHashMap<>();
    private final Map<String, SortedSet<String>> labels = new HashMap<>();

    Leavers(ShiftEvidence evidence, List<Change.OfAssignment> changes) {
        this.evidence = evidence;
        Map<String, Set<String>> accounts = new HashMap<>();
        for (Change.OfAssignment change : changes) {
            // What an entry or a tombstone asks to remove is explained by that.
            if (change.action() == Action.DELETE
                    && change.why().source() == null
                    && evidence.tells(change.assignment().permissionSet())) {
                SortedSet<String> held = candidates(change);
                if (!held.isEmpty()) {
                    reasons.put(change, held);
                    held.forEach(label -> accounts.computeIfAbsent(label, unused -> new HashSet<>())
                            .add(change.assignment().account()));
                }
            }
        }
        accounts.forEach((label, leaving) -> {
            if (leaving.size() > Math.max(1, staying(label))) {
                forget(label);
            }
        });
        reasons.values().removeIf(Set::isEmpty);
        reasons.forEach((change, held) -> labels.computeIfAbsent(
                        ((Change.OfAssignment) change).assignment().account(), unused -> new TreeSet<>())
                .addAll(held));
    }

    private SortedSet<String> candidates(Change.OfAssignment change) {
        String account = change.assignment().account();
        SortedSet<String> held = new TreeSet<>();
        for (Givers.Entry entry : evidence.givers().of(pair(change))) {
            if (entry.inForce() && !entry.selects(account)) {
                held.addAll(entry.labels());
            }
        }
        held.removeIf(label -> label.equals(ALL) || evidence.unseen(label) || !evidence.holdsAllBy(label, account));
        return held;
    }

    /** More that leave than stay: the files were narrowed, rather. */
    private int staying(String label) {
        return evidence.givers().by(label).stream()
                .findFirst()
                .map(entry -> entry.under(label).size())
                .orElse(0);
    }

    private void forget(String label) {
        new ArrayList<>(reasons.values()).forEach(held -> held.remove(label));
    }

    static Givers.Pair pair(Change.OfAssignment change) {
        return new Givers.Pair(change.assignment().permissionSet(), change.principal());
    }

    /** By changes, the selectors that do not match the account. */
    Map<Change, SortedSet<String>> reasons() {
        return reasons;
    }

    /** Selectors that the account seems to have left. */
    SortedSet<String> left(String account) {
        return labels.getOrDefault(account, new TreeSet<>());
    }
}
