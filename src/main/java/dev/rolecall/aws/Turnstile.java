package dev.rolecall.aws;

import java.util.PriorityQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/** One bucket and all who wait at it: the most urgent first, and of those the one that came first. */
final class Turnstile {
    private final TokenBucket bucket;
    private final LongSupplier nanoClock;
    private final Waiting waiting;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final PriorityQueue<Ticket> queue = new PriorityQueue<>();
    private long next;

    Turnstile(TokenBucket bucket, LongSupplier nanoClock, Waiting waiting) {
        this.bucket = bucket;
        this.nanoClock = nanoClock;
        this.waiting = waiting;
    }

    /** How time passes: in tests without waiting. */
    @FunctionalInterface
    interface Waiting {
        /** Waits so long, or until the condition is signalled; the lock is free meanwhile. */
        void on(Condition condition, long nanos) throws InterruptedException;
    }

    private record Ticket(Urgency urgency, long number) implements Comparable<Ticket> {
        @Override
        public int compareTo(Ticket other) {
            int byUrgency = urgency.compareTo(other.urgency);
            return byUrgency != 0 ? byUrgency : Long.compare(number, other.number);
        }
    }

    /** Returns when it is the caller's turn. */
    void pass(Urgency urgency) throws InterruptedException {
        lock.lockInterruptibly();
        Ticket ticket = new Ticket(urgency, next++);
        try {
            queue.add(ticket);
            while (true) {
                if (!ticket.equals(queue.peek())) {
                    moved.await();
                    continue;
                }
                long wait = bucket.take(nanoClock.getAsLong());
                if (wait == 0) {
                    return;
                }
                waiting.on(moved, wait);
            }
        } finally {
            queue.remove(ticket);
            moved.signalAll();
            lock.unlock();
        }
    }

    /** How many wait. */
    int length() {
        lock.lock();
        try {
            return queue.size();
        } finally {
            lock.unlock();
        }
    }

    void throttled() {
        lock.lock();
        try {
            bucket.throttled();
        } finally {
            lock.unlock();
        }
    }
}
