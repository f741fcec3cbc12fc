package dev.rolecall.apply;

import dev.rolecall.live.CallFailure;
import dev.rolecall.live.Parallel;
import dev.rolecall.live.Progress;
import dev.rolecall.live.Sleeper;
import dev.rolecall.plan.Change;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps as many errands in flight as AWS allows, no two of a lane, until none is left. A slot is filled again as soon as its
 * request is known to have ended; how it ended is learnt for many at once, now and then.
 */
final class Flight {
    /** How long a single request may take. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    /** How often it is asked which of the ended requests have failed. */
    private static final Duration VERDICTS = Duration.ofSeconds(10);

    private final int slots;
    private final Parallel parallel;
    private final Sleeper sleeper;
    private final Stopping stopping;
    private final Outcomes outcomes;
    private final Progress progress;
    private final BiConsumer<Errand, Outcome> landed;
    private final Follower follower;
    private final PollPace pace = new PollPace();
    private final Map<String, Airborne> airborne = new HashMap<>();
    private Duration clock = Duration.ZERO;
    private Duration lastVerdicts = Duration.ZERO;

    /**
     * Ready.
     *
     * @param slots requests in flight at a time
     * @param progress is told what is waited for
     * @param landed is told how each errand ended, by the thread that runs the flight
     */
    Flight(
            EstateWriter writer,
            int slots,
            Parallel parallel,
            Sleeper sleeper,
            Stopping stopping,
            Outcomes outcomes,
            Progress progress,
            BiConsumer<Errand, Outcome> landed) {
        this.follower = new Follower(writer);
        this.slots = slots;
        this.parallel = parallel;
        this.sleeper = sleeper;
        this.stopping = stopping;
        this.outcomes = outcomes;
        this.progress = progress;
        this.landed = landed;
    }

    private record Airborne(Errand errand, Duration since) {}

    /** An errand that was sent: it is in flight, or its outcome is known at once. */
    private record Sent(
            Errand errand,
            @Nullable Request request,
            @Nullable Outcome outcome) {}

    /** Sends all errands and sees them to their end; once something stops the run, only those that were sent. */
    void run(List<Errand> errands) {
        ErrandQueue queue = new ErrandQueue(errands);
        while (true) {
            String stopped = stopping.reason();
            if (stopped != null) {
                queue.abandon().forEach(errand -> landed.accept(errand, Outcome.blocked(errand.change(), stopped)));
            }
            List<Errand> batch = queue.take(slots - follower.size());
            parallel.map(batch, this::send).forEach(sent -> sent(sent, queue));
            if (follower.size() == 0) {
                if (!queue.isEmpty()) {
                    continue;
                }
                verdicts(follower.verdicts());
                if (follower.size() == 0) {
                    progress.waiting(List.of(), 0);
                    return;
                }
            }
            tell(queue);
            pause();
            List<Follower.Ended> ended = follower.look();
            pace.ended(ended.size());
            ended.forEach(each -> ended(each, queue));
            giveUp(queue);
            if (clock.minus(lastVerdicts).compareTo(VERDICTS) > 0) {
                verdicts(follower.verdicts());
            }
        }
    }

    /** The longest queue is said because it decides how long all takes: AWS changes one role of an account at a time. */
    private void tell(ErrandQueue queue) {
        int flying = follower.size();
        List<String> waiting = new ArrayList<>();
        waiting.add("waiting for " + flying + (flying == 1 ? " request" : " requests") + " in progress");
        if (!queue.isEmpty()) {
            waiting.add(queue.size() + " to be sent");
            ErrandQueue.Longest longest = queue.longest();
            waiting.add("most in " + longest.place() + ": " + longest.length());
        }
        progress.waiting(waiting, flown() - flying);
    }

    /** Assignments without verdict: each is a change, and so a step, of its own. */
    private int flown() {
        boolean single =
                airborne.values().stream().allMatch(each -> each.errand().change() instanceof Change.OfAssignment);
        return single ? airborne.size() : follower.size();
    }

    private Sent send(Errand errand) {
        try {
            Request request = errand.send().get();
            return request.state().progress() == Request.Progress.IN_PROGRESS
                    ? new Sent(errand, request, null)
                    : new Sent(errand, null, outcomes.ended(errand, request, request.state()));
        } catch (CallFailure e) {
            return new Sent(errand, null, outcomes.refused(errand.change(), e));
        } catch (JournalBroken e) {
            return new Sent(errand, null, outcomes.unrecorded(errand.change(), e));
        }
    }

    private void sent(Sent sent, ErrandQueue queue) {
        if (sent.outcome() != null) {
            queue.ended(sent.errand());
            landed.accept(sent.errand(), sent.outcome());
        } else if (sent.request() != null) {
            airborne.put(sent.request().id(), new Airborne(sent.errand(), clock));
            follower.follow(sent.request());
        }
    }

    private void ended(Follower.Ended ended, ErrandQueue queue) {
        Airborne flown = airborne.get(ended.request().id());
        if (flown != null) {
            queue.ended(flown.errand());
            if (ended.state() != null || ended.failure() != null) {
                verdicts(List.of(ended));
            }
        }
    }

    private void verdicts(List<Follower.Ended> verdicts) {
        lastVerdicts = clock;
        for (Follower.Ended verdict : verdicts) {
            Airborne flown = airborne.remove(verdict.request().id());
            if (flown != null) {
                Errand errand = flown.errand();
                landed.accept(
                        errand,
                        verdict.state() == null
                                ? outcomes.refused(errand.change(), Objects.requireNonNull(verdict.failure()))
                                : outcomes.ended(errand, verdict.request(), verdict.state()));
            }
        }
    }

    private void giveUp(ErrandQueue queue) {
        for (Request request : follower.inFlight()) {
            Airborne flown = airborne.get(request.id());
            if (flown != null && clock.minus(flown.since()).compareTo(PATIENCE) > 0) {
                CallFailure endless = new CallFailure(
                        CallFailure.Kind.OTHER,
                        flown.errand().doing(),
                        "request " + request.id() + " has not ended in " + PATIENCE.toMinutes() + " minutes",
                        "Run it again: what AWS finishes meanwhile is seen then.",
                        null);
                follower.forget(request);
                ended(new Follower.Ended(request, null, endless), queue);
            }
        }
    }

    private void pause() {
        Duration pause = pace.next();
        try {
            sleeper.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallFailure(
                    CallFailure.Kind.OTHER, "waiting for requests in progress", "interrupted", "Run it again.", e);
        }
        clock = clock.plus(pause);
    }
}
