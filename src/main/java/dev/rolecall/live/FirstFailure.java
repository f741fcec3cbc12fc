package dev.rolecall.live;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** What went wrong first, of all that is done side by side: it ends every wait at once, and what it causes is not told. */
final class FirstFailure {
    private final CompletableFuture<Object> happened = new CompletableFuture<>();

    void report(Throwable failure) {
        happened.completeExceptionally(failure);
    }

    boolean happened() {
        return happened.isDone();
    }

    /**
     * Waits for what was begun.
     *
     * @throws RuntimeException the first failure of anything, whether or not this waited for it
     */
    <T> T await(CompletableFuture<T> begun) {
        try {
            CompletableFuture.anyOf(begun, happened).get();
            if (happened.isDone()) {
                happened.get();
            }
            return begun.join();
        } catch (ExecutionException e) {
            throw told(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallFailure(CallFailure.Kind.OTHER, "reading", "interrupted", "Run it again.", e);
        }
    }

    private static RuntimeException told(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException failure ? failure : new IllegalStateException(cause);
    }
}
