package dev.rolecall.apply;

import dev.rolecall.live.Progress;
import dev.rolecall.plan.Change;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What has become of the changes so far, and so which others can be tried. Safe for several threads. */
final class Progression {
    private final Stopping stopping;
    private final Progress progress;
    private final Dependencies dependencies = new Dependencies();
    private final Map<Change, Gathering> gatherings = new ConcurrentHashMap<>();
    private final Map<Change, Outcome> outcomes = new ConcurrentHashMap<>();

    Progression(Stopping stopping, Progress progress) {
        this.stopping = stopping;
        this.progress = progress;
    }

    /** Whether the change can't be tried; it has its outcome then. */
    boolean heldBack(Change change) {
        String obstacle = change.blocked() != null ? change.blocked() : dependencies.obstacle(change);
        if (obstacle == null) {
            obstacle = stopping.reason();
        }
        if (obstacle != null) {
            ended(Outcome.blocked(change, obstacle));
        }
        return obstacle != null;
    }

    /** The change will have so many parts, each with an outcome of its own. */
    void expect(Change change, int parts) {
        gatherings.put(change, new Gathering(parts));
    }

    /** One part of a change has ended. */
    void part(Outcome outcome) {
        Gathering gathering = gatherings.get(outcome.change());
        Outcome whole = gathering == null ? outcome : gathering.add(outcome);
        if (whole != null) {
            ended(whole);
        }
    }

    void ended(Outcome outcome) {
        if (!outcome.succeeded()) {
            dependencies.notDone(outcome.change());
        }
        outcomes.put(outcome.change(), outcome);
        progress.step();
    }

    @Nullable Outcome outcome(Change change) {
        return outcomes.get(change);
    }
}
