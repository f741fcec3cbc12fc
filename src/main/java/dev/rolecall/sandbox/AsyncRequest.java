package dev.rolecall.sandbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An asynchronous request of sso-admin and its status.
 *
 * @param account the target account; null for a provisioning of all provisioned accounts
 * @param sequence rises with every request
 * @param due when it ends
 * @param status IN_PROGRESS, SUCCEEDED or FAILED
 */
record AsyncRequest(
        String id,
        Kind kind,
        long sequence,
        @Nullable String account,
        String permissionSet,
        @Nullable String principalType,
        @Nullable String principalId,
        Instant created,
        Instant due,
        String status,
        @Nullable String failure) {

    static final String IN_PROGRESS = "IN_PROGRESS";

    enum Kind {
        ASSIGNMENT_CREATION,
        ASSIGNMENT_DELETION,
        PROVISIONING
    }

    boolean open() {
        return status.equals(IN_PROGRESS);
    }

    /** Sorts newest first; what order AWS lists requests in is not documented. */
    String key() {
        return String.format("%019d", Long.MAX_VALUE - sequence);
    }

    /** The same, due no later than that. */
    AsyncRequest dueBy(Instant latest) {
        return !open() || !due.isAfter(latest)
                ? this
                : new AsyncRequest(
                        id,
                        kind,
                        sequence,
                        account,
                        permissionSet,
                        principalType,
                        principalId,
                        created,
                        latest,
                        status,
                        failure);
    }

    AsyncRequest ended(@Nullable String why) {
        return new AsyncRequest(
                id,
                kind,
                sequence,
                account,
                permissionSet,
                principalType,
                principalId,
                created,
                due,
                why == null ? "SUCCEEDED" : "FAILED",
                why);
    }
}
