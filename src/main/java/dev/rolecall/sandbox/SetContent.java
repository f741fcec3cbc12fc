package dev.rolecall.sandbox;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a permission set says, and therefore what the roles made of it can be behind: everything but name and tags.
 *
 * @param sessionDuration ISO 8601, PT1H if never said
 * @param inlinePolicy empty when there is none, as GetInlinePolicyForPermissionSet answers (aws-facts.md section 5)
 */
record SetContent(
        @Nullable String description,
        String sessionDuration,
        @Nullable String relayState,
        SortedSet<String> managedPolicies,
        List<CustomerPolicy> customerPolicies,
        String inlinePolicy,
        @Nullable Boundary boundary) {

    static final String DEFAULT_DURATION = "PT1H";

    SetContent {
        sessionDuration = sessionDuration == null ? DEFAULT_DURATION : sessionDuration;
        managedPolicies = Collections.unmodifiableSortedSet(
                managedPolicies == null ? new TreeSet<>() : new TreeSet<>(managedPolicies));
        customerPolicies = customerPolicies == null ? List.of() : List.copyOf(customerPolicies);
        inlinePolicy = inlinePolicy == null ? "" : inlinePolicy;
    }

    static SetContent of(@Nullable String description, @Nullable String duration, @Nullable String relayState) {
        return new SetContent(
                description,
                duration == null ? DEFAULT_DURATION : duration,
                relayState,
                Collections.emptySortedSet(),
                List.of(),
                "",
                null);
    }

    int policyCount() {
        return managedPolicies.size() + customerPolicies.size();
    }

    SetContent withBasics(@Nullable String newDescription, String newDuration, @Nullable String newRelayState) {
        return new SetContent(
                newDescription, newDuration, newRelayState, managedPolicies, customerPolicies, inlinePolicy, boundary);
    }

    SetContent with(String managedPolicy) {
        SortedSet<String> more = new TreeSet<>(managedPolicies);
        more.add(managedPolicy);
        return withPolicies(more, customerPolicies);
    }

    SetContent without(String managedPolicy) {
        SortedSet<String> fewer = new TreeSet<>(managedPolicies);
        fewer.remove(managedPolicy);
        return withPolicies(fewer, customerPolicies);
    }

    SetContent with(CustomerPolicy policy) {
        List<CustomerPolicy> more = new ArrayList<>(customerPolicies);
        more.add(policy);
        return withPolicies(managedPolicies, more);
    }

    SetContent without(CustomerPolicy policy) {
        List<CustomerPolicy> fewer = new ArrayList<>(customerPolicies);
        fewer.removeIf(each -> each.key().equals(policy.key()));
        return withPolicies(managedPolicies, fewer);
    }

    boolean has(CustomerPolicy policy) {
        return customerPolicies.stream().anyMatch(each -> each.key().equals(policy.key()));
    }

    private SetContent withPolicies(SortedSet<String> managed, List<CustomerPolicy> customer) {
        return new SetContent(description, sessionDuration, relayState, managed, customer, inlinePolicy, boundary);
    }

    SetContent withInlinePolicy(String newPolicy) {
        return new SetContent(
                description, sessionDuration, relayState, managedPolicies, customerPolicies, newPolicy, boundary);
    }

    SetContent withBoundary(@Nullable Boundary newBoundary) {
        return new SetContent(
                description, sessionDuration, relayState, managedPolicies, customerPolicies, inlinePolicy, newBoundary);
    }
}
