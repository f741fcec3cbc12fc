package dev.rolecall.apply;

import dev.rolecall.live.CallFailure;
import dev.rolecall.live.Sleeper;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Asynchronous requests in played time: every call takes a twentieth of a second, every request three seconds or so. */
final class PlayedRequests implements Sleeper {
    private static final Duration CALL = Duration.ofMillis(50);

    private final Random random;
    private final Map<String, Played> requests = new HashMap<>();
    private final Set<String> unlisted = new HashSet<>();
    private final Set<String> doomed = new HashSet<>();
    private final List<String> started = new ArrayList<>();
    private Duration now = Duration.ZERO;
    private Duration work = Duration.ZERO;
    private int most;
    private int lists;
    private int describes;
    private boolean withoutLists;

    PlayedRequests(long seed) {
        this.random = new Random(seed);
    }

    private record Played(String lane, Duration end) {}

    /** An endpoint that does not list requests. */
    PlayedRequests withoutLists() {
        withoutLists = true;
        return this;
    }

    /** What is asked for in this lane fails. */
    PlayedRequests failing(String lane) {
        doomed.add(lane);
        return this;
    }

    /** What is asked for in this lane does not show up in lists. */
    PlayedRequests hiding(String lane) {
        unlisted.add(lane);
        return this;
    }

    synchronized Request send(String lane) {
        now = now.plus(CALL);
        if (open().stream().anyMatch(id -> lane(id).equals(lane))) {
            throw new IllegalStateException("two requests in lane " + lane);
        }
        Duration takes = Duration.ofMillis(1_500 + random.nextInt(3_001));
        work = work.plus(takes);
        String id = "r" + requests.size();
        requests.put(id, new Played(lane, now.plus(takes)));
        started.add(lane);
        most = Math.max(most, open().size());
        return new Request(Request.Kind.CREATE_ASSIGNMENT, id, Request.State.IN_PROGRESS);
    }

    private String lane(String id) {
        return Objects.requireNonNull(requests.get(id)).lane();
    }

    private Set<String> open() {
        Set<String> open = new TreeSet<>();
        requests.forEach((id, played) -> {
            if (played.end().compareTo(now) > 0) {
                open.add(id);
            }
        });
        return open;
    }

    private synchronized Object answer(String method, Object argument) {
        now = now.plus(CALL);
        if (method.equals("state")) {
            describes++;
            String id = ((Request) argument).id();
            if (open().contains(id)) {
                return Request.State.IN_PROGRESS;
            }
            return doomed.contains(lane(id)) ? Request.State.failed("it was doomed") : Request.State.SUCCEEDED;
        }
        lists++;
        if (withoutLists) {
            throw new CallFailure(CallFailure.Kind.UNSUPPORTED, "listing", "not here", "Do without.", null);
        }
        Set<String> ids = open();
        if (method.equals("failed")) {
            Set<String> ended = new TreeSet<>(requests.keySet());
            ended.removeAll(ids);
            ended.removeIf(id -> !doomed.contains(lane(id)));
            return ended;
        }
        ids.removeIf(id -> unlisted.contains(lane(id)));
        return ids;
    }

    /** The port, as far as a flight uses it. */
    EstateWriter writer() {
        return (EstateWriter) Proxy.newProxyInstance(
                EstateWriter.class.getClassLoader(),
                new Class<?>[] {EstateWriter.class},
                (proxy, method, arguments) -> answer(method.getName(), arguments[0]));
    }

    @Override
    public synchronized void sleep(Duration duration) {
        now = now.plus(duration);
    }

    Duration now() {
        return now;
    }

    /** How long all requests took, added up. */
    Duration work() {
        return work;
    }

    int mostOpen() {
        return most;
    }

    int lists() {
        return lists;
    }

    int describes() {
        return describes;
    }

    List<String> started() {
        return started;
    }
}
