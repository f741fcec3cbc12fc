package dev.rolecall.aws;

import dev.rolecall.model.Limits;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Token buckets in front of AWS: who comes too early waits exactly until it is his turn. Shared by all threads. */
public final class Limiter {
    private final @Nullable Rates rates;
    private final double timeScale;
    private final LongSupplier nanoClock;
    private final Turnstile.Waiting waiting;
    private final Map<String, Turnstile> turnstiles = new ConcurrentHashMap<>();

    /** For tests, which have a clock of their own. */
    Limiter(@Nullable Rates rates, double timeScale, LongSupplier nanoClock, Turnstile.Waiting waiting) {
        this.rates = rates;
        this.timeScale = timeScale;
        this.nanoClock = nanoClock;
        this.waiting = waiting;
    }

    /**
     * AWS's documented rates.
     *
     * @param timeScale how much faster than AWS's the clock of the endpoint runs; 1 for AWS
     */
    @SuppressWarnings("WaitNotInLoop") // Turnstile has the loop.
    public static Limiter documented(Limits limits, double timeScale) {
        return new Limiter(
                new Rates(limits, timeScale),
                timeScale,
                System::nanoTime,
                (condition, nanos) -> condition.awaitNanos(nanos));
    }

    /** No rates at all: for the in-memory AWS, which has none. */
    public static Limiter none() {
        return new Limiter(null, 1, () -> 0L, (condition, nanos) -> {});
    }

    /**
     * Waits for this call's turn.
     *
     * @param place the account whose own rates count; empty for those of the caller's
     */
    void acquire(String service, String operation, String place, Urgency urgency) throws InterruptedException {
        if (rates != null) {
            turnstile(rates.of(service, operation), place).pass(urgency);
        }
    }

    /** AWS says that this was too much: others use its rates as well. */
    void throttled(String service, String operation, String place) {
        if (rates != null) {
            turnstile(rates.of(service, operation), place).throttled();
        }
    }

    private Turnstile turnstile(Rates.Rate rate, String place) {
        return turnstiles.computeIfAbsent(
                place.isEmpty() ? rate.bucket() : rate.bucket() + " in " + place,
                name -> new Turnstile(new TokenBucket(rate, timeScale, nanoClock.getAsLong()), nanoClock, waiting));
    }
}
