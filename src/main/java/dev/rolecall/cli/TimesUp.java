package dev.rolecall.cli;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Stops the reading when the time is up. What is written by then goes by the bounds of the run, which are looked at between changes. */
final class TimesUp implements AutoCloseable {
    private final @Nullable ScheduledExecutorService timer;

    private TimesUp(@Nullable ScheduledExecutorService timer) {
        this.timer = timer;
    }

    /**
     * From now on.
     *
     * @param budget in real time; absent: never
     */
    static TimesUp after(@Nullable Duration budget, Interrupts interrupts) {
        if (budget == null) {
            return new TimesUp(null);
        }
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "rolecall-time-budget");
            thread.setDaemon(true);
            return thread;
        });
        // The moment after, so that the bounds say so too.
        long nanos = budget.plusMillis(1).toNanos();
        // It ends with the timer.
        ScheduledFuture<?> unused = timer.schedule(interrupts::cutOff, nanos, TimeUnit.NANOSECONDS);
        return new TimesUp(timer);
    }

    @Override
    public void close() {
        if (timer != null) {
            timer.shutdownNow();
        }
    }
}
