package dev.rolecall.sandbox;

import java.util.TreeMap;

/** Counts what the sandbox was asked. */
final class Stats {

    private final TreeMap<String, Long> calls = new TreeMap<>();
    private long throttled;
    private long errors;
    private int maxOutstandingAssignments;

    void called(String operation) {
        calls.merge(operation, 1L, Long::sum);
    }

    void failed(boolean byThrottle) {
        if (byThrottle) {
            throttled++;
        } else {
            errors++;
        }
    }

    void outstanding(int assignments) {
        maxOutstandingAssignments = Math.max(maxOutstandingAssignments, assignments);
    }

    SandboxStats snapshot() {
        return new SandboxStats(new TreeMap<>(calls), throttled, errors, maxOutstandingAssignments);
    }
}
