package dev.rolecall.sandbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is awkward about lists.
 *
 * @param tokenLifetime how long a page token is good for, in simulated time; null for ever, since AWS documents no lifetime
 * @param emptyPages whether every page of organizations comes after an empty one that has a token (aws-facts.md section 4)
 */
public record Paging(@Nullable Duration tokenLifetime, boolean emptyPages) {

    /** Tokens last, and pages are full. */
    public static Paging plain() {
        return new Paging(null, false);
    }
}
