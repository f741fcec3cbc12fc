package dev.rolecall.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Work on many things side by side, results in the order of the things. The first failure ends it. */
public final class Parallel implements AutoCloseable {
    private final ExecutorService threads;

    public Parallel(int threads) {
        this.threads = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "rolecall-worker");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Applies the function to every item.
     *
     * @throws CallFailure the first that an item met, in the order of the items
     */
    public <T, R> List<R> map(Collection<T> items, Function<T, R> function) {
        List<Future<R>> futures = new ArrayList<>(items.size());
        for (T item : items) {
            futures.add(threads.submit(() -> function.apply(item)));
        }
        List<R> results = new ArrayList<>(items.size());
        try {
            for (Future<R> future : futures) {
                results.add(future.get());
            }
        } catch (ExecutionException e) {
            futures.forEach(future -> future.cancel(true));
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            futures.forEach(future -> future.cancel(true));
            Thread.currentThread().interrupt();
            throw new CallFailure(CallFailure.Kind.OTHER, "reading", "interrupted", "Run it again.", e);
        }
        return results;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
