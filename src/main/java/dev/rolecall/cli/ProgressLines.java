package dev.rolecall.cli;

import dev.rolecall.live.Progress;
import dev.rolecall.live.ReadForecast;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Progress where nobody watches a bar, such as in a job's log: now and then a line. */
final class ProgressLines implements Progress {
    private static final long BETWEEN = Duration.ofSeconds(10).toNanos();

    private final Terminal terminal;
    private final ProgressStatus status;
    private final LongSupplier nanoClock;
    private final int callsPerSecond;
    private @Nullable Long last;

    ProgressLines(Terminal terminal, ProgressStatus status, LongSupplier nanoClock, int callsPerSecond) {
        this.terminal = terminal;
        this.status = status;
        this.nanoClock = nanoClock;
        this.callsPerSecond = callsPerSecond;
    }

    @Override
    public synchronized void phase(String what, int steps) {
        status.phase(what, steps);
        show();
    }

    @Override
    public synchronized void step() {
        status.step();
        show();
    }

    @Override
    public synchronized void waiting(List<String> what, int almost) {
        status.waiting(what, almost);
        show();
    }

    /** It is told in any case (contract 4). */
    @Override
    public synchronized void forecast(ReadForecast forecast) {
        status.forecast(forecast);
        terminal.say("rolecall: " + ReadCost.forecast(forecast, callsPerSecond));
        last = nanoClock.getAsLong();
    }

    private void show() {
        long now = nanoClock.getAsLong();
        if (status.idle() || (last != null && now - last < BETWEEN)) {
            return;
        }
        last = now;
        terminal.say("rolecall: " + status.phase() + ": " + String.join(", ", status.parts()));
    }
}
