package dev.rolecall.desired;

import java.util.HashSet;
import java.util.Set;

/** Elements of a policy document against those that IAM's grammar knows. */
final class PolicyElements {
    private PolicyElements() {}

    /** Reports the unknown ones, and returns what they were probably meant to be. */
    static Set<String> unknown(Located mapping, Set<String> known, Problems problems) {
        Set<String> meant = new HashSet<>();
        for (String key : mapping.keys()) {
            if (!known.contains(key)) {
                String nearest = Nearest.name(key, known);
                if (nearest != null) {
                    meant.add(nearest);
                }
                problems.add(
                        mapping.keyLocation(key),
                        "unknown element '" + key + "' in a policy",
                        nearest == null ? null : "did you mean '" + nearest + "'?");
            }
        }
        return meant;
    }
}
