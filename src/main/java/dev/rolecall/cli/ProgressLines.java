package dev.rolecall.cli;

import dev.rolecall.live.Progress;
import dev.rolecall.live.ReadForecast;

/** Progress where nobody watches a bar: a line when a phase with something to do begins. */
final class ProgressLines implements Progress {
    private final Terminal terminal;
    private final int callsPerSecond;

    ProgressLines(Terminal terminal, int callsPerSecond) {
        this.terminal = terminal;
        this.callsPerSecond = callsPerSecond;
    }

    @Override
    public void phase(String what, int steps) {
        if (steps > 0) {
            terminal.say("rolecall: " + what + " (" + steps + ")");
        }
    }

    @Override
    public void step() {}

    @Override
    public void forecast(ReadForecast forecast) {
        terminal.say("rolecall: " + ReadCost.forecast(forecast, callsPerSecond));
    }
}
