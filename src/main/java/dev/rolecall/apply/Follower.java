package dev.rolecall.apply;

import dev.rolecall.live.CallFailure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Follows requests of one kind to their end with as few calls as possible: one list of those in progress tells for all which
 * have ended, one list of those that failed which ended badly; only a request that no list has shown yet is asked about by
 * itself, for not to be listed is no proof of its end. Where an endpoint has no such lists, every request is asked about.
 */
final class Follower {
    /** As many ended requests are cheaper asked about one by one than by the list of all that ever failed. */
    private static final int FEW = 2;

    private final EstateWriter writer;
    private final Map<String, Request> inFlight = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Request> undecided = new LinkedHashMap<>();
    private boolean lists = true;

    Follower(EstateWriter writer) {
        this.writer = writer;
    }

    /**
     * A request that is over, one way or the other.
     *
     * @param state absent where it has ended but how is told by {@link #verdicts} only
     * @param failure why AWS could not be asked how it ended
     */
    record Ended(
            Request request,
            Request.@Nullable State state,
            @Nullable CallFailure failure) {}

    void follow(Request request) {
        inFlight.put(request.id(), request);
    }

    int size() {
        return inFlight.size();
    }

    List<Request> inFlight() {
        return List.copyOf(inFlight.values());
    }

    /** Gives up on a request. */
    void forget(Request request) {
        inFlight.remove(request.id());
        seen.remove(request.id());
    }

    /** Looks once, and returns those that have ended since. */
    List<Ended> look() {
        if (inFlight.isEmpty()) {
            return List.of();
        }
        Set<String> open = open(inFlight.values().iterator().next().kind());
        List<Ended> ended = new ArrayList<>();
        for (Request request : inFlight()) {
            if (open != null && open.contains(request.id())) {
                seen.add(request.id());
            } else if (open != null && seen.contains(request.id())) {
                undecided.put(request.id(), request);
                ended.add(new Ended(request, null, null));
            } else {
                Ended told = ask(request);
                if (told.state() == null || told.state().progress() != Request.Progress.IN_PROGRESS) {
                    ended.add(told);
                }
            }
        }
        ended.forEach(each -> forget(each.request()));
        return ended;
    }

    /** How those ended of which only that has been told. */
    List<Ended> verdicts() {
        List<Ended> verdicts = new ArrayList<>();
        if (undecided.isEmpty()) {
            return verdicts;
        }
        Set<String> failed = undecided.size() <= FEW
                ? null
                : failed(undecided.values().iterator().next().kind());
        for (Request request : undecided.values()) {
            Ended verdict = failed == null || failed.contains(request.id())
                    ? ask(request)
                    : new Ended(request, Request.State.SUCCEEDED, null);
            if (verdict.state() != null && verdict.state().progress() == Request.Progress.IN_PROGRESS) {
                // AWS's answers lag behind each other: it has not ended after all.
                follow(request);
            } else {
                verdicts.add(verdict);
            }
        }
        undecided.clear();
        return verdicts;
    }

    private @Nullable Set<String> open(Request.Kind kind) {
        return lists ? list(() -> writer.inProgress(kind)) : null;
    }

    private @Nullable Set<String> failed(Request.Kind kind) {
        return lists ? list(() -> writer.failed(kind)) : null;
    }

    private @Nullable Set<String> list(Supplier<Set<String>> list) {
        try {
            return list.get();
        } catch (CallFailure e) {
            // Asking one by one tells the same; whether that is possible is seen there.
            lists = e.kind() != CallFailure.Kind.UNSUPPORTED && e.kind() != CallFailure.Kind.DENIED;
            return null;
        }
    }

    private Ended ask(Request request) {
        try {
            return new Ended(request, writer.state(request), null);
        } catch (CallFailure e) {
            return new Ended(request, null, e);
        }
    }
}
