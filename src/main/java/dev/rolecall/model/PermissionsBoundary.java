package dev.rolecall.model;

import org.jspecify.annotations.Nullable;

/** The most that a set's roles may do: an AWS managed policy or a customer managed one, never both. */
public record PermissionsBoundary(
        @Nullable String awsManagedPolicy, @Nullable CustomerManagedPolicy customerManagedPolicy) {

    public PermissionsBoundary {
        if ((awsManagedPolicy == null) == (customerManagedPolicy == null)) {
            throw new IllegalArgumentException("a boundary is either an AWS managed policy or a customer managed one");
        }
    }

    public static PermissionsBoundary aws(String policy) {
        return new PermissionsBoundary(policy, null);
    }

    public static PermissionsBoundary customer(CustomerManagedPolicy policy) {
        return new PermissionsBoundary(null, policy);
    }

    @Override
    public String toString() {
        return awsManagedPolicy != null ? awsManagedPolicy : String.valueOf(customerManagedPolicy);
    }
}
