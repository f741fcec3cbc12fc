package dev.rolecall.model;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A permission set and all that it holds.
 *
 * @param description absent in the files: left as it is, for AWS can't store an empty one
 * @param sessionDuration one to twelve hours
 * @param awsManagedPolicies names with their path but without ARN, such as {@code job-function/ViewOnlyAccess}
 * @param tags without {@code aws:} and {@code rolecall:} keys
 */
public record PermissionSet(
        String name,
        @Nullable String description,
        Duration sessionDuration,
        @Nullable String relayState,
        SortedSet<String> awsManagedPolicies,
        SortedSet<CustomerManagedPolicy> customerManagedPolicies,
        @Nullable PolicyDocument inlinePolicy,
        @Nullable PermissionsBoundary permissionsBoundary,
        SortedMap<String, String> tags) {

    /** What AWS takes where nothing is said (aws-facts 1b). */
    public static final Duration DEFAULT_SESSION = Duration.ofHours(1);

    public PermissionSet {
        awsManagedPolicies = Collections.unmodifiableSortedSet(new TreeSet<>(awsManagedPolicies));
        customerManagedPolicies = Collections.unmodifiableSortedSet(new TreeSet<>(customerManagedPolicies));
        tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
    }

    /** An empty set of that name, with AWS's defaults. */
    public static PermissionSet named(String name) {
        return new PermissionSet(
                name,
                null,
                DEFAULT_SESSION,
                null,
                Collections.emptySortedSet(),
                Collections.emptySortedSet(),
                null,
                null,
                Collections.emptySortedMap());
    }

    /** The customer managed policies that must be in every account where it is provisioned, its boundary among them. */
    public SortedSet<CustomerManagedPolicy> neededPolicies() {
        SortedSet<CustomerManagedPolicy> needed = new TreeSet<>(customerManagedPolicies);
        if (permissionsBoundary != null && permissionsBoundary.customerManagedPolicy() != null) {
            needed.add(permissionsBoundary.customerManagedPolicy());
        }
        return needed;
    }

    public PermissionSet withDescription(@Nullable String other) {
        return new PermissionSet(
                name,
                other,
                sessionDuration,
                relayState,
                awsManagedPolicies,
                customerManagedPolicies,
                inlinePolicy,
                permissionsBoundary,
                tags);
    }

    public PermissionSet withSessionDuration(Duration other) {
        return new PermissionSet(
                name,
                description,
                other,
                relayState,
                awsManagedPolicies,
                customerManagedPolicies,
                inlinePolicy,
                permissionsBoundary,
                tags);
    }

    public PermissionSet withPolicies(Collection<String> aws, Collection<CustomerManagedPolicy> customer) {
        return new PermissionSet(
                name,
                description,
                sessionDuration,
                relayState,
                new TreeSet<>(aws),
                new TreeSet<>(customer),
                inlinePolicy,
                permissionsBoundary,
                tags);
    }

    public PermissionSet withInlinePolicy(@Nullable PolicyDocument other) {
        return new PermissionSet(
                name,
                description,
                sessionDuration,
                relayState,
                awsManagedPolicies,
                customerManagedPolicies,
                other,
                permissionsBoundary,
                tags);
    }

    public PermissionSet withPermissionsBoundary(@Nullable PermissionsBoundary other) {
        return new PermissionSet(
                name,
                description,
                sessionDuration,
                relayState,
                awsManagedPolicies,
                customerManagedPolicies,
                inlinePolicy,
                other,
                tags);
    }

    public PermissionSet withTags(Map<String, String> others) {
        return new PermissionSet(
                name,
                description,
                sessionDuration,
                relayState,
                awsManagedPolicies,
                customerManagedPolicies,
                inlinePolicy,
                permissionsBoundary,
                new TreeMap<>(others));
    }

    /** Whether the roles made from both would be the same: tags stay on the set and reach no role (aws-facts 5). */
    public boolean sameRole(PermissionSet other) {
        return withTags(Map.of()).equals(other.withTags(Map.of()));
    }
}
