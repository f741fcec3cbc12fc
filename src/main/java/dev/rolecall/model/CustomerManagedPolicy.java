package dev.rolecall.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A reference to a policy that must exist in every account where the set is used. IAM compares its name without regard to
 * case (aws-facts 5), and so does {@code equals}.
 *
 * @param path begins and ends with {@code /}; {@code /} by default
 */
public record CustomerManagedPolicy(String name, String path) implements Comparable<CustomerManagedPolicy> {

    private String key() {
        return path + name.toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CustomerManagedPolicy policy && key().equals(policy.key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    @Override
    public int compareTo(CustomerManagedPolicy other) {
        return key().compareTo(other.key());
    }

    @Override
    public String toString() {
        return path + name;
    }
}
