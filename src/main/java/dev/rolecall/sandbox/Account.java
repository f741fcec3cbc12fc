package dev.rolecall.sandbox;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A member account, or the management account.
 *
 * @param parent the id of the root or organizational unit that holds it
 * @param state PENDING_ACTIVATION, ACTIVE, SUSPENDED, PENDING_CLOSURE or CLOSED (aws-facts.md section 4)
 * @param joinedMethod INVITED or CREATED
 */
record Account(
        String id,
        String name,
        String email,
        String parent,
        String state,
        String joinedMethod,
        Instant joined,
        SortedMap<String, String> tags) {

    Account {
        tags = Collections.unmodifiableSortedMap(tags == null ? new TreeMap<>() : new TreeMap<>(tags));
    }

    /**
     * The retired {@code Status} of the account: a closed account showed SUSPENDED (aws-facts.md section 4). That PENDING_ACTIVATION
     * shows SUSPENDED too is assumed.
     */
    String status() {
        return switch (state) {
            case "ACTIVE", "PENDING_CLOSURE" -> state;
            default -> "SUSPENDED";
        };
    }

    /** Whether Identity Center can work in it; PENDING_CLOSURE still functions (aws-facts.md section 4). */
    boolean usable() {
        return state.equals("ACTIVE") || state.equals("PENDING_CLOSURE");
    }

    Account withParent(String newParent) {
        return new Account(id, name, email, newParent, state, joinedMethod, joined, tags);
    }

    Account withState(String newState) {
        return new Account(id, name, email, parent, newState, joinedMethod, joined, tags);
    }

    Account withTags(SortedMap<String, String> newTags) {
        return new Account(id, name, email, parent, state, joinedMethod, joined, newTags);
    }
}
