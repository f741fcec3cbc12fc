package dev.rolecall.aws;

/**
 * What may be sent, and how fast. Others use AWS's rates too: where AWS throttles, the pace goes down to what it took, and
 * comes back by steps. Not safe for several threads.
 */
final class TokenBucket {
    /** By how much of the full rate the pace rises in each second that saw no throttling. */
    private static final double STEP = 0.05;

    /** So much refused changes nothing: the odd throttling has nothing to do with the pace. */
    private static final double TOLERATED = 0.1;

    /** One window that went badly does not say more than that half was too much. */
    private static final double MOST_REFUSED = 0.5;

    /** The pace never falls below this part of the full rate: somebody has to find out that the others have gone. */
    private static final double LEAST = 0.1;

    private final double full;
    private final double burst;
    private final double window;
    private double pace;
    private double tokens;
    private long last;
    private long windowStart;
    private int sent;
    private int throttled;

    /**
     * A full bucket.
     *
     * @param timeScale how much faster than AWS's the clock of the endpoint runs
     * @param now nanoseconds, of any clock that does not jump
     */
    TokenBucket(Rates.Rate rate, double timeScale, long now) {
        this.full = rate.perSecond() * timeScale / 1e9;
        this.burst = rate.burst();
        this.window = 1e9 / timeScale;
        this.pace = full;
        this.tokens = burst;
        this.last = now;
        this.windowStart = now;
    }

    /** Takes a token, and returns 0; or takes none, and returns in how many nanoseconds one will be there. */
    long take(long now) {
        adapt(now);
        tokens = Math.min(burst, tokens + (now - last) * pace);
        last = now;
        if (tokens >= 1) {
            tokens -= 1;
            sent++;
            return 0;
        }
        return (long) Math.ceil((1 - tokens) / pace);
    }

    /** AWS did not take a call: somebody else had the token. */
    void throttled() {
        throttled++;
        tokens = Math.min(tokens, 0);
    }

    private void adapt(long now) {
        double windows = (now - windowStart) / window;
        if (windows < 1) {
            return;
        }
        double refused = Math.min(MOST_REFUSED, throttled / (double) Math.max(1, sent));
        double next = throttled == 0
                ? pace + full * STEP * Math.floor(windows)
                : refused <= TOLERATED ? pace : pace * (1 - refused);
        // Tokens up to now come at the pace that was; settle them before it changes.
        tokens = Math.min(burst, tokens + (now - last) * pace);
        last = now;
        pace = Math.max(full * LEAST, Math.min(full, next));
        windowStart = now;
        sent = 0;
        throttled = 0;
    }
}
