package dev.rolecall.clients;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** AWS operations by their names, {@code service:Operation}. */
final class Operations {
    private static final List<String> READS = List.of("List", "Describe", "Get", "Is", "Assume");

    private Operations() {}

    static boolean reads(String operation) {
        String name = operation.substring(operation.indexOf(':') + 1);
        return READS.stream().anyMatch(name::startsWith);
    }

    /** How many of the calls, counted by operation, could have changed something. */
    static long writes(JsonNode calls) {
        return calls.properties().stream()
                .filter(entry -> !reads(entry.getKey()))
                .mapToLong(entry -> entry.getValue().asLong())
                .sum();
    }
}
