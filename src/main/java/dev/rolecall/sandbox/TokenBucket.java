package dev.rolecall.sandbox;

import java.time.Duration;
import java.time.Instant;

/** Holds up to a burst of tokens and refills at a rate. Whole numbers throughout, so that the rate is exact over any time. */
final class TokenBucket {

    /** One token, in nanoseconds times tokens per second. */
    private static final long TOKEN = 1_000_000_000L;

    private final int perSecond;
    private final long capacity;
    private long level;
    private Instant last;

    TokenBucket(int perSecond, int burst, Instant now) {
        this.perSecond = perSecond;
        this.capacity = burst * TOKEN;
        this.level = capacity;
        this.last = now;
    }

    boolean hasToken(Instant now) {
        if (now.isAfter(last)) {
            Duration since = Duration.between(last, now);
            // Long before a day has passed any bucket is full; that keeps the product within a long.
            level = since.toHours() > 0 ? capacity : Math.min(capacity, level + since.toNanos() * perSecond);
            last = now;
        }
        return level >= TOKEN;
    }

    void take() {
        level -= TOKEN;
    }
}
