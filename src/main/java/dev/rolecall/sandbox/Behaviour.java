package dev.rolecall.sandbox;

/**
 * How the sandbox behaves, whatever it holds.
 *
 * @param limits what is throttled, and what takes time
 * @param timeScale how many times faster than the clock simulated time runs, above 0
 * @param sleeper waits for latencies and slow answers
 */
public record Behaviour(Limits limits, double timeScale, Sleeper sleeper) {

    public Behaviour {
        if (!(timeScale > 0) || Double.isInfinite(timeScale)) {
            throw new IllegalArgumentException("the time scale must be a number above 0, is " + timeScale);
        }
    }

    /** Nothing is throttled, nothing takes time. */
    public static Behaviour plain() {
        return new Behaviour(Limits.none(), 1, Sleeper.real());
    }

    public Behaviour withLimits(Limits newLimits) {
        return new Behaviour(newLimits, timeScale, sleeper);
    }

    public Behaviour withTimeScale(double newScale) {
        return new Behaviour(limits, newScale, sleeper);
    }

    public Behaviour withSleeper(Sleeper newSleeper) {
        return new Behaviour(limits, timeScale, newSleeper);
    }
}
