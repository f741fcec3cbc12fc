package dev.rolecall.sandbox;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The asynchronous requests: those in progress by when they are due, and all of them by kind and status. */
final class Requests {

    /** How many ended requests of a kind are remembered. AWS's retention is not documented; this is assumed. */
    static final int REMEMBERED = 20_000;

    private static final String ANY = "ANY";

    private final Map<String, AsyncRequest> byId = new HashMap<>();
    private final TreeSet<AsyncRequest> open =
            new TreeSet<>(Comparator.comparing(AsyncRequest::due).thenComparing(AsyncRequest::sequence));
    private final Map<String, NavigableMap<String, AsyncRequest>> lists = new HashMap<>();
    private long sequence;

    long nextSequence() {
        return ++sequence;
    }

    void put(AsyncRequest request) {
        sequence = Math.max(sequence, request.sequence());
        AsyncRequest before = byId.put(request.id(), request);
        if (before != null) {
            open.remove(before);
            list(before.kind(), before.status()).remove(before.key());
        }
        if (request.open()) {
            open.add(request);
        }
        list(request.kind(), request.status()).put(request.key(), request);
        list(request.kind(), ANY).put(request.key(), request);
        forgetOldest(request.kind());
    }

    private void forgetOldest(AsyncRequest.Kind kind) {
        NavigableMap<String, AsyncRequest> all = list(kind, ANY);
        if (all.size() > REMEMBERED && !all.lastEntry().getValue().open()) {
            AsyncRequest oldest = all.pollLastEntry().getValue();
            list(kind, oldest.status()).remove(oldest.key());
            byId.remove(oldest.id());
        }
    }

    Optional<AsyncRequest> get(AsyncRequest.Kind kind, String id) {
        return Optional.ofNullable(byId.get(id)).filter(request -> request.kind() == kind);
    }

    /** The requests of a kind, newest first, of one status or all. */
    NavigableMap<String, AsyncRequest> of(AsyncRequest.Kind kind, @Nullable String status) {
        return Collections.unmodifiableNavigableMap(list(kind, status == null ? ANY : status));
    }

    int openOf(AsyncRequest.Kind kind) {
        return list(kind, AsyncRequest.IN_PROGRESS).size();
    }

    /** Ends the requests that are due. The effect does the work and says why it failed, or null. */
    void settle(Instant now, Function<AsyncRequest, @Nullable String> effect) {
        while (!open.isEmpty() && !open.first().due().isAfter(now)) {
            AsyncRequest request = open.first();
            put(request.ended(effect.apply(request)));
        }
    }

    void forEach(Consumer<AsyncRequest> visitor) {
        for (AsyncRequest.Kind kind : AsyncRequest.Kind.values()) {
            list(kind, ANY).descendingMap().values().forEach(visitor);
        }
    }

    private NavigableMap<String, AsyncRequest> list(AsyncRequest.Kind kind, String status) {
        return lists.computeIfAbsent(kind + " " + status, key -> new TreeMap<>());
    }
}
