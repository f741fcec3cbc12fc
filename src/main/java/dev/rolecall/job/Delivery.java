package dev.rolecall.job;

import dev.rolecall.job.Channel.Undelivered;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** Sends notices by several channels side by side, and waits for none longer than it must. */
public final class Delivery {
    private final Duration most;
    private final BooleanSupplier ending;

    /**
     * Ready.
     *
     * @param most how long all of them may take together; channels give up by themselves before that
     * @param ending whether somebody wants the process to end: an interruption without that is none
     */
    public Delivery(Duration most, BooleanSupplier ending) {
        this.most = most;
        this.ending = ending;
    }

    /** Sends each; the answer says of each why it was not delivered, in a text that is empty where it was. */
    Map<Channel, String> send(Map<Channel, Notice> notices) {
        ExecutorService threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "rolecall-notify");
            // Nobody's silence keeps the process.
            thread.setDaemon(true);
            return thread;
        });
        try {
            Map<Channel, Future<?>> sent = new LinkedHashMap<>();
            notices.forEach((channel, notice) -> sent.put(channel, threads.submit(() -> {
                channel.send(notice);
                return "";
            })));
            long end = System.nanoTime() + most.toNanos();
            Map<Channel, String> faults = new LinkedHashMap<>();
            sent.forEach((channel, future) -> faults.put(channel, fault(future, end)));
            return faults;
        } finally {
            threads.shutdownNow();
        }
    }

    private String fault(Future<?> future, long end) {
        while (true) {
            try {
                future.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
                return "";
            } catch (TimeoutException e) {
                return "it took longer than " + most.toSeconds() + " s";
            } catch (ExecutionException e) {
                Throwable cause = e.getCause();
                return cause instanceof Undelivered
                        ? String.valueOf(cause.getMessage())
                        : "unexpectedly, "
                                + (cause == null ? e : cause).getClass().getSimpleName();
            } catch (InterruptedException e) {
                if (ending.getAsBoolean()) {
                    return "interrupted";
                }
            }
        }
    }
}
