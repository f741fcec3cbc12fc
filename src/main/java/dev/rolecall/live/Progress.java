package dev.rolecall.live;

import java.util.List;

/** Somebody who watches a long piece of work. Safe for several threads. */
public interface Progress {
    /** Nobody watches. */
    Progress NONE = new Progress() {
        @Override
        public void phase(String what, int steps) {}

        @Override
        public void step() {}
    };

    /** The phase whose calls the forecast tells. */
    String ASSIGNMENTS = "assignments";

    /** A phase begins. */
    void phase(String what, int steps);

    /** One of its steps is done. */
    void step();

    /**
     * What is waited for just now, in a few words; said again as it changes, and over with the phase.
     *
     * @param what what matters most first; empty where nothing is
     * @param almost steps whose work is over, though it is not known yet how it ended
     */
    default void waiting(List<String> what, int almost) {}

    /** How the reading goes on and what it costs is known. */
    default void forecast(ReadForecast forecast) {}
}
