package dev.rolecall.sandbox;

import java.util.SortedMap;

/**
 * What the sandbox was asked since it started or was last reset.
 *
 * @param calls how often, by {@code service:Operation}
 * @param throttled calls refused by a throttle
 * @param errors calls that ended in any other error
 * @param maxOutstandingAssignments the most assignment creations and deletions that were in progress together
 */
public record SandboxStats(SortedMap<String, Long> calls, long throttled, long errors, int maxOutstandingAssignments) {

    /** How often the operation was called, such as {@code sso-admin:ListInstances}. */
    public long callsOf(String operation) {
        return calls.getOrDefault(operation, 0L);
    }

    /** All calls together. */
    public long totalCalls() {
        return calls.values().stream().mapToLong(Long::longValue).sum();
    }
}
