package dev.rolecall.sandbox;

/**
 * How the sandbox behaves, whatever it holds.
 *
 * @param limits what is throttled, and what takes time
 * @param timeScale how many times faster than the clock simulated time runs, above 0
 * @param sleeper waits for latencies and slow answers
 * @param faults what goes wrong
 */
public record Behaviour(Limits limits, double timeScale, Sleeper sleeper, FaultPlan faults) {

    public Behaviour {
        if (!(timeScale > 0) || Double.isInfinite(timeScale)) {
            throw new IllegalArgumentException("the time scale must be a number above 0, is " + timeScale);
        }
    }

    /** Nothing is throttled, nothing takes time. */
    public static Behaviour plain() {
        return new Behaviour(Limits.none(), 1, Sleeper.real(), FaultPlan.none());
    }

    public Behaviour withLimits(Limits newLimits) {
        return new Behaviour(newLimits, timeScale, sleeper, faults);
    }

    public Behaviour withTimeScale(double newScale) {
        return new Behaviour(limits, newScale, sleeper, faults);
    }

    public Behaviour withSleeper(Sleeper newSleeper) {
        return new Behaviour(limits, timeScale, newSleeper, faults);
    }

    public Behaviour withFaults(FaultPlan newFaults) {
        return new Behaviour(limits, timeScale, sleeper, newFaults);
    }
}
