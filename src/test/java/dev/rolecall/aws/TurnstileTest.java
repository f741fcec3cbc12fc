package dev.rolecall.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

/** Who goes first is decided by the queue, not by the scheduler of threads. */
@SuppressWarnings("WaitNotInLoop") // Turnstile has the loop.
class TurnstileTest {
    private static final Rates.Rate ONE = new Rates.Rate("sso-admin", 1, 1);

    private final List<String> order = Collections.synchronizedList(new ArrayList<>());
    private final Semaphore seconds = new Semaphore(0);
    private long now;
    private final Turnstile turnstile = new Turnstile(new TokenBucket(ONE, 1, 0), () -> now, (condition, nanos) -> {
        if (seconds.tryAcquire()) {
            now += nanos;
        } else {
            condition.await();
        }
    });

    @Test
    void aWriteThatComesLaterGoesBeforeReads() throws InterruptedException {
        turnstile.pass(Urgency.READ);
        List<Thread> reads = List.of(queue(Urgency.READ, "read", 1), queue(Urgency.READ, "read", 2));
        seconds.release();
        pass(Urgency.WRITE, "write");
        assertThat(order).containsExactly("write");
        assertThat(turnstile.length()).isEqualTo(2);
        for (Thread read : reads) {
            read.interrupt();
            read.join();
        }
    }

    @Test
    void whoIsInterruptedLeavesTheQueue() throws InterruptedException {
        turnstile.pass(Urgency.READ);
        Thread waiting = queue(Urgency.READ, "never", 1);
        waiting.interrupt();
        waiting.join();
        assertThat(turnstile.length()).isZero();
        seconds.release();
        pass(Urgency.READ, "next");
        assertThat(order).containsExactly("next");
    }

    /** Starts somebody who waits, and returns when that many do. */
    private Thread queue(Urgency urgency, String name, int length) {
        Thread thread = new Thread(() -> pass(urgency, name));
        thread.start();
        while (turnstile.length() < length) {
            Thread.onSpinWait();
        }
        return thread;
    }

    private void pass(Urgency urgency, String name) {
        try {
            turnstile.pass(urgency);
            order.add(name);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
