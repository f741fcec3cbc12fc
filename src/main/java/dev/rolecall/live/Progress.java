package dev.rolecall.live;

/** Somebody who watches a long piece of work. Safe for several threads. */
public interface Progress {
    /** Nobody watches. */
    Progress NONE = new Progress() {
        @Override
        public void phase(String what, int steps) {}

        @Override
        public void step() {}
    };

    /** A phase begins. */
    void phase(String what, int steps);

    /** One of its steps is done. */
    void step();

    /**
     * What is waited for just now, in a few words; said again as it changes, and over with the phase.
     *
     * @param what empty where nothing is
     */
    default void waiting(String what) {}

    /** How the reading goes on and what it costs is known. */
    default void forecast(ReadForecast forecast) {}
}
