package dev.rolecall.apply.lease;

import dev.rolecall.live.CallFailure;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A lease in a store, kept by writing it anew in time. Its holder takes it for lost a quarter of its time before anybody else
 * can, so that a write which is on its way then arrives while the lease is still his.
 */
public final class StoredLease implements Lease {
    private final LeaseStore store;
    private final LongSupplier nanoClock;
    private final Supplier<String> versions;
    private final Duration ttl;
    private final Set<String> unanswered = new HashSet<>();
    private LeaseStore.Entry mine;
    private volatile long renewed;
    private volatile @Nullable String lost;
    private volatile @Nullable String trouble;
    private boolean closed;

    StoredLease(LeaseStore store, LeaseStore.Entry mine, long at, LongSupplier nanoClock, Supplier<String> versions) {
        this.store = store;
        this.mine = mine;
        this.ttl = mine.ttl();
        this.renewed = at;
        this.nanoClock = nanoClock;
        this.versions = versions;
    }

    /** Keeps it in the background until it is closed. */
    public void keep() {
        Thread keeper = new Thread(this::beats, "rolecall-lease");
        keeper.setDaemon(true);
        keeper.start();
    }

    @SuppressWarnings("WaitNotInLoop") // To be woken too early is to renew too early.
    private synchronized void beats() {
        try {
            while (!closed && lost == null) {
                wait(Math.max(1, ttl.toMillis() / 4));
                if (!closed) {
                    beat();
                }
            }
        } catch (InterruptedException e) {
            // Whoever ends this thread ends the process; the lease runs out.
            Thread.currentThread().interrupt();
        }
    }

    /** Renews it once. Where the store can't be asked, there is time for another try. */
    synchronized void beat() {
        if (lost() != null) {
            return;
        }
        try {
            if (!renew() && !(adopt() && renew())) {
                lost = "the lease was taken over by another run";
            }
        } catch (CallFailure e) {
            trouble = e.getMessage();
        }
    }

    private boolean renew() {
        LeaseStore.Entry next = new LeaseStore.Entry(versions.get(), mine.holder(), ttl);
        long at = nanoClock.getAsLong();
        unanswered.add(next.version());
        if (!written(store, next, mine.version())) {
            return false;
        }
        unanswered.clear();
        mine = next;
        renewed = at;
        return true;
    }

    /** An earlier renewal whose answer was lost may stand there: it is this lease too. */
    private boolean adopt() {
        LeaseStore.Entry there = store.read();
        if (there == null || !unanswered.contains(there.version())) {
            return false;
        }
        mine = there;
        return true;
    }

    /** Writes; a refusal may follow from a first try whose answer was lost, so what stands there decides. */
    static boolean written(LeaseStore store, LeaseStore.Entry entry, @Nullable String expected) {
        if (store.write(entry, expected)) {
            return true;
        }
        LeaseStore.Entry there = store.read();
        return there != null && there.version().equals(entry.version());
    }

    @Override
    public @Nullable String lost() {
        if (lost == null && nanoClock.getAsLong() - renewed > ttl.toNanos() / 4 * 3) {
            String why = trouble;
            lost = "the lease could not be renewed in time" + (why == null ? "" : " (" + why + ")");
        }
        return lost;
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        notifyAll();
        try {
            store.remove(mine.version());
            for (String version : unanswered) {
                store.remove(version);
            }
        } catch (CallFailure e) {
            // It is free after its time.
            trouble = e.getMessage();
        }
    }
}
