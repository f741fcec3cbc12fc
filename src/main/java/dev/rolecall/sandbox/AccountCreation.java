package dev.rolecall.sandbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request to create an account and how it ends.
 *
 * @param due when it ends; null, as in older state files, for at once
 */
record AccountCreation(
        String id,
        String name,
        @Nullable String account,
        @Nullable String failure,
        Instant requested,
        @Nullable Instant due) {

    /** The same, ended no later than that. */
    AccountCreation dueBy(Instant latest) {
        return end().isAfter(latest) ? new AccountCreation(id, name, account, failure, requested, latest) : this;
    }

    Instant end() {
        return due == null ? requested : due;
    }
}
