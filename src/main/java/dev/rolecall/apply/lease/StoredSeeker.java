package dev.rolecall.apply.lease;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Seeks a lease that lies in a store. No clock but the seeker's own is trusted: an entry that it has seen unchanged for the
 * time that the entry itself claims has no holder any more. That is the scheme of leases with record versions.
 */
public final class StoredSeeker implements Seeker {
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final int LOOKS = 20;

    private final LeaseStore store;
    private final Duration ttl;
    private final String name;
    private final LongSupplier nanoClock;
    private final Supplier<String> versions;
    private LeaseStore.@Nullable Entry seen;
    private long since;
    private boolean lives;

    /**
     * Seeks from now on.
     *
     * @param ttl how long after his last sign of life this holder may be taken for dead
     * @param name this holder's, for people
     * @param versions a new text each time, never the same anywhere
     */
    public StoredSeeker(
            LeaseStore store, Duration ttl, String name, LongSupplier nanoClock, Supplier<String> versions) {
        this.store = store;
        this.ttl = ttl;
        this.name = name;
        this.nanoClock = nanoClock;
        this.versions = versions;
    }

    @Override
    public @Nullable StoredLease attempt() {
        LeaseStore.Entry there = store.read();
        if (there == null) {
            return take(null);
        }
        if (seen == null || !seen.version().equals(there.version())) {
            lives |= seen != null;
            seen = there;
            since = nanoClock.getAsLong();
            return null;
        }
        return nanoClock.getAsLong() - since >= there.ttl().toNanos() ? take(there.version()) : null;
    }

    private @Nullable StoredLease take(@Nullable String expected) {
        LeaseStore.Entry mine = new LeaseStore.Entry(versions.get(), name, ttl);
        // The time is that before the call: others may count from the moment it arrives.
        long at = nanoClock.getAsLong();
        return StoredLease.written(store, mine, expected)
                ? new StoredLease(store, mine, at, nanoClock, versions)
                : null;
    }

    @Override
    public boolean holderLives() {
        return lives;
    }

    @Override
    public String holder() {
        return seen == null ? "somebody" : seen.holder();
    }

    @Override
    public Duration pause() {
        Duration pause = ttl.dividedBy(LOOKS);
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
