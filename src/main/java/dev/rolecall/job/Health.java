package dev.rolecall.job;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Whether the job does what it is there for: its last round ended well, and the one after it is not overdue. */
public final class Health implements RoundWatcher {
    private final Duration most;
    private final Duration between;
    private final LongSupplier nanoClock;
    private int number;
    private boolean running;
    private long since;
    private @Nullable RoundEnd last;

    /**
     * Of a job that begins now.
     *
     * @param most how long a round may take
     * @param between how long after a round's end the next begins at the latest
     */
    public Health(Duration most, Duration between, LongSupplier nanoClock) {
        this.most = most;
        this.between = between;
        this.nanoClock = nanoClock;
        this.since = nanoClock.getAsLong();
    }

    /**
     * What is to be said of it.
     *
     * @param why a sentence without any name of the organization
     */
    public record Verdict(boolean well, String why) {}

    @Override
    public synchronized void begins(int round) {
        number = round;
        running = true;
        since = nanoClock.getAsLong();
    }

    @Override
    public synchronized void ended(RoundEnd end) {
        last = end;
        running = false;
        since = nanoClock.getAsLong();
    }

    /** As it is now. */
    public synchronized Verdict verdict() {
        long minutes = (nanoClock.getAsLong() - since) / Duration.ofMinutes(1).toNanos();
        boolean late = nanoClock.getAsLong() - since > (running ? most : between).toNanos();
        if (late) {
            return new Verdict(
                    false,
                    running
                            ? "round " + number + " has been running for " + minutes + " min, longer than "
                                    + most.toMinutes() + " min"
                            : "no round has begun for " + minutes + " min");
        }
        if (last == null) {
            return new Verdict(true, "the first round has not ended yet");
        }
        boolean bad = last.result().bad();
        return new Verdict(
                !bad, "round " + last.number() + ": " + last.result().words() + (bad ? "; its log says why" : ""));
    }
}
