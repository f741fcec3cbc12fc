package dev.rolecall.cli;

import dev.rolecall.aws.CallCounts;
import dev.rolecall.live.Progress;
import dev.rolecall.live.ReadForecast;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Progress for a person at a terminal: a bar for each phase, with the calls made so far. */
final class ProgressBars implements Progress, AutoCloseable {
    private final Terminal terminal;
    private final CallCounts counts;
    private final int callsPerSecond;
    private @Nullable ProgressBar bar;

    ProgressBars(Terminal terminal, CallCounts counts, int callsPerSecond) {
        this.terminal = terminal;
        this.counts = counts;
        this.callsPerSecond = callsPerSecond;
    }

    @Override
    public synchronized void phase(String what, int steps) {
        close();
        if (steps > 0) {
            bar = new ProgressBarBuilder()
                    .setTaskName(what)
                    .setInitialMax(steps)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(200)
                    .setConsumer(new ConsoleProgressBarConsumer(terminal.err()))
                    .clearDisplayOnFinish()
                    .build();
        }
    }

    @Override
    public synchronized void step() {
        if (bar != null) {
            bar.step();
            bar.setExtraMessage(counts.total() + " calls");
        }
    }

    @Override
    public synchronized void forecast(ReadForecast forecast) {
        close();
        terminal.say("rolecall: " + ReadCost.forecast(forecast, callsPerSecond));
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
