package dev.rolecall.sandbox;

/**
 * How the sandbox behaves, whatever it holds.
 *
 * @param limits what is throttled, and what takes time
 * @param timeScale how many times faster than the clock simulated time runs, above 0
 * @param sleeper waits for latencies and slow answers
 * @param faults what goes wrong
 * @param quotas how much there can be; these hold without limits too
 * @param paging what is awkward about lists
 */
public record Behaviour(
        Limits limits, double timeScale, Sleeper sleeper, FaultPlan faults, Quotas quotas, Paging paging) {

    public Behaviour {
        if (!(timeScale > 0) || Double.isInfinite(timeScale)) {
            throw new IllegalArgumentException("the time scale must be a number above 0, is " + timeScale);
        }
    }

    /** Nothing is throttled, nothing takes time. */
    public static Behaviour plain() {
        return new Behaviour(Limits.none(), 1, Sleeper.real(), FaultPlan.none(), Quotas.documented(), Paging.plain());
    }

    public Behaviour withLimits(Limits newLimits) {
        return new Behaviour(newLimits, timeScale, sleeper, faults, quotas, paging);
    }

    public Behaviour withTimeScale(double newScale) {
        return new Behaviour(limits, newScale, sleeper, faults, quotas, paging);
    }

    public Behaviour withSleeper(Sleeper newSleeper) {
        return new Behaviour(limits, timeScale, newSleeper, faults, quotas, paging);
    }

    public Behaviour withFaults(FaultPlan newFaults) {
        return new Behaviour(limits, timeScale, sleeper, newFaults, quotas, paging);
    }

    public Behaviour withQuotas(Quotas newQuotas) {
        return new Behaviour(limits, timeScale, sleeper, faults, newQuotas, paging);
    }

    public Behaviour withPaging(Paging newPaging) {
        return new Behaviour(limits, timeScale, sleeper, faults, quotas, newPaging);
    }
}
