package dev.rolecall.cli;

import dev.rolecall.live.Progress;

/** Progress where nobody watches a bar: a line when a phase with something to do begins. */
final class ProgressLines implements Progress {
    private final Terminal terminal;

    ProgressLines(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void phase(String what, int steps) {
        if (steps > 0) {
            terminal.say("rolecall: " + what + " (" + steps + ")");
        }
    }

    @Override
    public void step() {}
}
