package dev.rolecall.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The threads that ask one service. Much can be begun and waits its turn here, so that the service is never idle while
 * there is work; what decides how to go on is asked first. Of many items no more than one for each thread is held.
 */
final class Pool implements AutoCloseable {
    private final FirstFailure failure;
    private final int size;
    private final ThreadPoolExecutor threads;
    private final AtomicLong number = new AtomicLong();

    Pool(String service, int size, FirstFailure failure) {
        this.failure = failure;
        this.size = size;
        this.threads = new ThreadPoolExecutor(size, size, 0, TimeUnit.SECONDS, new PriorityBlockingQueue<>(), task -> {
            Thread thread = new Thread(task, "rolecall-" + service);
            thread.setDaemon(true);
            return thread;
        });
        // Once closed, there is nothing to go on with.
        threads.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    }

    /** When something is asked: before what only has to be asked at some time, or with it. */
    enum Turn {
        NEXT,
        IN_LINE
    }

    private record Job(Turn turn, long number, Runnable work) implements Runnable, Comparable<Job> {
        @Override
        public void run() {
            work.run();
        }

        @Override
        public int compareTo(Job other) {
            int byTurn = turn.compareTo(other.turn);
            return byTurn != 0 ? byTurn : Long.compare(number, other.number);
        }
    }

    private void enter(Turn turn, Runnable work) {
        threads.execute(new Job(turn, number.getAndIncrement(), work));
    }

    <T> CompletableFuture<T> start(Turn turn, Supplier<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        enter(turn, () -> {
            try {
                answer.complete(question.get());
            } catch (RuntimeException | Error e) {
                failure.report(e);
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }

    /** Begins on every item; answers come in the order of the items. */
    <T, R> CompletableFuture<List<R>> map(Turn turn, Collection<T> items, Function<T, R> question) {
        List<T> list = List.copyOf(items);
        AtomicReferenceArray<R> answers = new AtomicReferenceArray<>(list.size());
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            places.add(i);
        }
        return each(turn, places, place -> answers.set(place, question.apply(list.get(place))))
                .thenApply(done -> {
                    List<R> all = new ArrayList<>(list.size());
                    places.forEach(place -> all.add(answers.get(place)));
                    return all;
                });
    }

    /** Begins on every item. */
    <T> CompletableFuture<Boolean> each(Turn turn, Collection<T> items, Consumer<T> question) {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        if (items.isEmpty()) {
            done.complete(true);
            return done;
        }
        Round<T> round = new Round<>(turn, items.iterator(), new AtomicInteger(items.size()), question, done);
        for (int i = Math.min(size, items.size()); i > 0; i--) {
            enter(turn, () -> one(round));
        }
        return done;
    }

    private record Round<T>(
            Turn turn, Iterator<T> items, AtomicInteger left, Consumer<T> question, CompletableFuture<Boolean> done) {}

    /** Takes one item, then stands in line again: others have their turn. */
    private <T> void one(Round<T> round) {
        T item;
        synchronized (round) {
            if (failure.happened() || !round.items().hasNext()) {
                return;
            }
            item = round.items().next();
        }
        try {
            round.question().accept(item);
        } catch (RuntimeException | Error e) {
            failure.report(e);
            round.done().completeExceptionally(e);
            return;
        }
        if (round.left().decrementAndGet() == 0) {
            round.done().complete(true);
        } else {
            enter(round.turn(), () -> one(round));
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
