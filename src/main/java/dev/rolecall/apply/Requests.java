package dev.rolecall.apply;

import dev.rolecall.live.CallFailure;
import dev.rolecall.live.Sleeper;
import java.time.Duration;

/** Follows a request to its end. */
final class Requests {
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final EstateWriter writer;
    private final Sleeper sleeper;

    Requests(EstateWriter writer, Sleeper sleeper) {
        this.writer = writer;
        this.sleeper = sleeper;
    }

    /**
     * Waits for the end.
     *
     * @throws CallFailure where it has not ended within fifteen minutes, or AWS can't be asked
     */
    Request.State end(Request request, String doing) {
        Request.State state = request.state();
        Duration pause = FIRST;
        Duration waited = Duration.ZERO;
        while (state.progress() == Request.Progress.IN_PROGRESS) {
            if (waited.compareTo(PATIENCE) > 0) {
                throw new CallFailure(
                        CallFailure.Kind.OTHER,
                        doing,
                        "request " + request.id() + " has not ended in " + PATIENCE.toMinutes() + " minutes",
                        "Run it again: what AWS finishes meanwhile is seen then.",
                        null);
            }
            pause(pause, doing);
            waited = waited.plus(pause);
            pause = longer(pause);
            state = writer.state(request);
        }
        return state;
    }

    private void pause(Duration pause, String doing) {
        try {
            sleeper.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallFailure(CallFailure.Kind.OTHER, doing, "interrupted", "Run it again.", e);
        }
    }

    private static Duration longer(Duration pause) {
        Duration next = pause.multipliedBy(3).dividedBy(2);
        return next.compareTo(LONGEST) > 0 ? LONGEST : next;
    }
}
