package dev.rolecall.live;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Assignments as they come in, each once. Ids and ARNs are kept once too: a big organization has hundreds of thousands of
 * rows of a few thousand of them. Safe for several threads.
 */
final class Rows {
    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final Set<AssignmentRow> rows = new HashSet<>();
    private final Map<String, Set<String>> held = new HashMap<>();

    /** Returns whether it is new. */
    boolean add(AssignmentRow row) {
        AssignmentRow kept = new AssignmentRow(
                once(row.account()), once(row.permissionSetArn()), row.type(), once(row.principalId()));
        synchronized (this) {
            heldAt(kept.permissionSetArn(), kept.account());
            return rows.add(kept);
        }
    }

    /** Somebody holds the set there, whoever it is. */
    synchronized void heldAt(String setArn, String account) {
        held.computeIfAbsent(once(setArn), arn -> new HashSet<>()).add(once(account));
    }

    /** Where somebody is known to hold the set. */
    synchronized Set<String> held(String setArn) {
        return Set.copyOf(held.getOrDefault(setArn, Set.of()));
    }

    synchronized Collection<AssignmentRow> all() {
        return Set.copyOf(rows);
    }

    private String once(String text) {
        String before = texts.putIfAbsent(text, text);
        return before == null ? text : before;
    }
}
