package dev.rolecall.aws;

import dev.rolecall.live.Sleeper;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** Token buckets in front of AWS: who comes too early waits exactly until it is his turn. Shared by all threads. */
public final class Limiter {
    private final Rates rates;
    private final Sleeper sleeper;
    private final LongSupplier nanoClock;
    private final double timeScale;
    private final boolean unlimited;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    private Limiter(Rates rates, Sleeper sleeper, LongSupplier nanoClock, double timeScale, boolean unlimited) {
        this.rates = rates;
        this.sleeper = sleeper;
        this.nanoClock = nanoClock;
        this.timeScale = timeScale;
        this.unlimited = unlimited;
    }

    /**
     * AWS's documented rates.
     *
     * @param sleeper real time; the limiter scales by itself
     * @param timeScale how much faster than AWS's the clock of the endpoint runs; 1 for AWS
     */
    public static Limiter documented(
            dev.rolecall.model.Limits limits, Sleeper sleeper, LongSupplier nanoClock, double timeScale) {
        return new Limiter(new Rates(limits), sleeper, nanoClock, timeScale, false);
    }

    /** No rates at all: for the in-memory AWS, which has none. */
    public static Limiter none() {
        return new Limiter(new Rates(dev.rolecall.model.Limits.DOCUMENTED), d -> {}, () -> 0L, 1, true);
    }

    /** Waits for this call's turn. */
    void acquire(String service, String operation) throws InterruptedException {
        if (unlimited) {
            return;
        }
        Rates.Rate rate = rates.of(service, operation);
        long wait =
                buckets.computeIfAbsent(rate.bucket(), name -> new Bucket(rate)).take();
        if (wait > 0) {
            sleeper.sleep(Duration.ofNanos(wait));
        }
    }

    /** A bucket may go into debt: each debtor is told when his token will have come, so turns are kept. */
    private final class Bucket {
        private final double perNano;
        private final double burst;
        private double tokens;
        private long last;

        Bucket(Rates.Rate rate) {
            this.perNano = rate.perSecond() * timeScale / 1e9;
            this.burst = rate.burst();
            this.tokens = rate.burst();
            this.last = nanoClock.getAsLong();
        }

        synchronized long take() {
            long now = nanoClock.getAsLong();
            tokens = Math.min(burst, tokens + (now - last) * perNano);
            last = now;
            tokens -= 1;
            return tokens >= 0 ? 0 : (long) Math.ceil(-tokens / perNano);
        }
    }
}
