package dev.rolecall.clients;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for something to come about, never for a fixed time. */
final class Wait {
    private static final long PAUSE_MILLIS = 20;

    private Wait() {}

    /**
     * Returns as soon as the condition holds.
     *
     * @param doing for the failure's text where it does not come about in time
     */
    static void until(Duration most, Supplier<String> doing, BooleanSupplier condition) {
        long deadline = System.nanoTime() + most.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not within " + most + ": " + doing.get());
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", e);
            }
        }
    }
}
