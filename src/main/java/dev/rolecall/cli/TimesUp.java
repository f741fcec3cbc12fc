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
    private volatile boolean cutOff;

    private TimesUp(@Nullable ScheduledExecutorService timer) {
        this.timer = timer;
    }

    /** Whether it has stopped the reading. */
    boolean cutOff() {
        return cutOff;
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
        TimesUp timesUp = new TimesUp(timer);
        // The moment after, so that the bounds say so too.
        long nanos = budget.plusMillis(1).toNanos();
        // It ends with the timer.
        ScheduledFuture<?> unused = timer.schedule(
                () -> {
                    timesUp.cutOff = true;
                    timesUp.cutOff = interrupts.cutOff();
                },
                nanos,
                TimeUnit.NANOSECONDS);
        return timesUp;
    }

    @Override
    public void close() {
        if (timer != null) {
            timer.shutdownNow();
        }
    }
}
