package dev.rolecall.sandbox;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The asynchronous requests: those in progress by when they are due, and all of them by kind and status. */
final class Requests {

    /** How many ended requests of a kind are remembered. AWS's retention is not documented; this is assumed. */
    static final int REMEMBERED = 20_000;

    /** Why a doomed request failed (aws-facts.md section 5, other reasons). */
    private static final String UNEXPECTED = "An unexpected internal service exception was encountered";

    private static final String ANY = "ANY";

    private final Map<String, AsyncRequest> byId = new HashMap<>();
    private static final Comparator<AsyncRequest> BY_DUE =
            Comparator.comparing(AsyncRequest::due).thenComparing(AsyncRequest::sequence);

    private final TreeSet<AsyncRequest> open = new TreeSet<>(BY_DUE);
    /** The open ones by account; those of all accounts under an empty name. */
    private final Map<String, TreeSet<AsyncRequest>> openByAccount = new HashMap<>();

    private final Map<String, NavigableMap<String, AsyncRequest>> lists = new HashMap<>();
    private final Set<String> doomed = new HashSet<>();
    private boolean dooming;
    private long sequence;

    long nextSequence() {
        return ++sequence;
    }

    /** Whether the requests put from now on will fail, doing nothing. */
    void doomNew(boolean fail) {
        dooming = fail;
    }

    void put(AsyncRequest request) {
        sequence = Math.max(sequence, request.sequence());
        AsyncRequest before = byId.put(request.id(), request);
        if (before != null) {
            close(before);
            list(before.kind(), before.status()).remove(before.key());
        }
        if (request.open()) {
            if (dooming) {
                doomed.add(request.id());
            }
            open.add(request);
            openByAccount
                    .computeIfAbsent(place(request), key -> new TreeSet<>(BY_DUE))
                    .add(request);
        }
        list(request.kind(), request.status()).put(request.key(), request);
        list(request.kind(), ANY).put(request.key(), request);
        forgetOldest(request.kind());
    }

    private void close(AsyncRequest request) {
        open.remove(request);
        TreeSet<AsyncRequest> there = openByAccount.get(place(request));
        if (there != null && there.remove(request) && there.isEmpty()) {
            openByAccount.remove(place(request));
        }
    }

    private static String place(AsyncRequest request) {
        String account = request.account();
        return account == null ? "" : account;
    }

    /** The requests in progress in the account, but for those of all accounts. */
    Stream<AsyncRequest> openIn(String account) {
        TreeSet<AsyncRequest> there = openByAccount.get(account);
        return there == null ? Stream.empty() : there.stream();
    }

    /** The provisionings of all provisioned accounts that are in progress. */
    Stream<AsyncRequest> openEverywhere() {
        return openIn("");
    }

    /** When the last request in progress in the account ends, or null. */
    @Nullable Instant lastDueIn(String account) {
        TreeSet<AsyncRequest> there = openByAccount.get(account);
        return there == null ? null : there.last().due();
    }

    /** A request in progress about the permission set. */
    Optional<AsyncRequest> openWith(String permissionSet) {
        return open.stream()
                .filter(request -> request.permissionSet().equals(permissionSet))
                .findFirst();
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
            put(request.ended(doomed.remove(request.id()) ? UNEXPECTED : effect.apply(request)));
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
