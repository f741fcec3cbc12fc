package dev.rolecall.job;

/** Somebody who is told of every round. */
public interface RoundWatcher {
    /** A round begins. */
    void begins(int number);

    /** It has ended. */
    void ended(RoundEnd end);
}
