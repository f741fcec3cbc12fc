package dev.rolecall.sandbox;

import java.time.Duration;

/** Waits, in real time. Tests give one that moves their clock instead. */
@FunctionalInterface
public interface Sleeper {

    void sleep(Duration real);

    /** Waits on the calling thread; an interrupt ends the wait and stays set. */
    static Sleeper real() {
        return real -> {
            try {
                Thread.sleep(real.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }
}
