package dev.rolecall.cli;

import dev.rolecall.live.Progress;
import dev.rolecall.live.ReadForecast;
import dev.rolecall.report.Paint;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

/** Progress for a person at a terminal: one line that is written over as things go on, and is gone at the end. */
final class ProgressBars implements Progress, AutoCloseable {
    private static final long BETWEEN = Duration.ofMillis(200).toNanos();
    private static final String CLEAR = "\r\u001b[K";
    private static final int LONGEST_BAR = 24;
    private static final int SHORTEST_BAR = 8;

    private final Terminal terminal;
    private final ProgressStatus status;
    private final LongSupplier nanoClock;
    private final int callsPerSecond;
    private final int width;
    private boolean shown;
    private long last;

    /**
     * Nothing is shown yet.
     *
     * @param width of the terminal in columns
     */
    ProgressBars(Terminal terminal, ProgressStatus status, LongSupplier nanoClock, int callsPerSecond, int width) {
        this.terminal = terminal;
        this.status = status;
        this.nanoClock = nanoClock;
        this.callsPerSecond = callsPerSecond;
        this.width = width;
    }

    @Override
    public synchronized void phase(String what, int steps) {
        status.phase(what, steps);
        close();
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

    @Override
    public synchronized void forecast(ReadForecast forecast) {
        status.forecast(forecast);
        close();
        terminal.say("rolecall: " + ReadCost.forecast(forecast, callsPerSecond));
    }

    private void show() {
        long now = nanoClock.getAsLong();
        if (status.idle() || (shown && now - last < BETWEEN)) {
            return;
        }
        last = now;
        shown = true;
        terminal.err().print(CLEAR + line());
        terminal.err().flush();
    }

    /** What does not fit is left out; the bar has what room is left. The last column stays free. */
    private String line() {
        String name = Paint.printable(status.phase());
        StringBuilder text = new StringBuilder();
        List<String> parts = status.parts();
        int most = width - 1;
        for (String part : parts) {
            String next = (text.length() == 0 ? " " : ", ") + Paint.printable(part);
            if (name.length() + text.length() + next.length() > most) {
                continue;
            }
            text.append(next);
        }
        int room = Math.min(LONGEST_BAR, most - name.length() - text.length() - 3);
        String bar = room < SHORTEST_BAR ? "" : " " + bar(room);
        String line = name + bar + text;
        return line.length() > most ? line.substring(0, Math.max(0, most)) : line;
    }

    private String bar(int room) {
        int full = (int) Math.floor(status.part() * room);
        return "[" + "=".repeat(full) + (full < room ? ">" + " ".repeat(room - full - 1) : "") + "]";
    }

    /** Takes the line away, so that what is said next stands on a line of its own. */
    @Override
    public synchronized void close() {
        if (shown) {
            terminal.err().print(CLEAR);
            terminal.err().flush();
            shown = false;
        }
    }
}
