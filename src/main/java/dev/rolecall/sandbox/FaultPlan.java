package dev.rolecall.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which calls go wrong, and how: at given rates, or exactly the n-th call. What befalls a call depends on the seed, its operation, and
 * how often that was called before; so the same calls of each operation in the same order meet the same faults, however those of
 * different operations interleave.
 *
 * @param rates the part of calls that each fault befalls, 0 to 1, together at most 1
 * @param seed two plans that differ only in it differ in which calls they befall
 * @param exact faults at certain calls; these come before those at rates
 * @param slow how long a slow answer takes, in simulated time
 * @param stale how long after a write a stale read may miss it, in simulated time
 */
public record FaultPlan(Map<Fault, Double> rates, long seed, List<Exact> exact, Duration slow, Duration stale) {

    /**
     * A fault at the n-th call since the plan came into force.
     *
     * @param operation such as {@code sso-admin:ListInstances}, of which calls are counted; null counts all calls
     * @param call from 1
     */
    public record Exact(@Nullable String operation, long call, Fault fault) {}

    public FaultPlan {
        EnumMap<Fault, Double> copy = new EnumMap<>(Fault.class);
        copy.putAll(rates);
        rates = Collections.unmodifiableMap(copy);
        exact = List.copyOf(exact);
        double sum = 0;
        for (double rate : rates.values()) {
            if (!(rate >= 0 && rate <= 1)) {
                throw new IllegalArgumentException("a rate must be from 0 to 1, is " + rate);
            }
            sum += rate;
        }
        if (sum > 1 + 1e-9) {
            throw new IllegalArgumentException("the rates must add up to at most 1, they add up to " + sum);
        }
    }

    /** Nothing goes wrong. Slow answers would take 5 s, stale reads miss writes for 5 s: both assumed. */
    public static FaultPlan none() {
        return new FaultPlan(Map.of(), 1, List.of(), Duration.ofSeconds(5), Duration.ofSeconds(5));
    }

    /**
     * Reads {@code throttle=0.05,conflict=0.02,seed=7}.
     *
     * @throws IllegalArgumentException saying what is wrong and what is allowed
     */
    public static FaultPlan parse(String text) {
        List<String> allowed = new ArrayList<>();
        for (Fault fault : Fault.values()) {
            allowed.add(fault.title());
        }
        allowed.add("seed");
        Settings settings = Settings.parse(text, allowed);
        FaultPlan plan = none().withSeed(settings.whole("seed", 1, Long.MIN_VALUE));
        for (Fault fault : Fault.values()) {
            if (settings.has(fault.title())) {
                plan = plan.with(fault, settings.part(fault.title()));
            }
        }
        return plan;
    }

    /** The same with the fault at that rate. */
    public FaultPlan with(Fault fault, double rate) {
        EnumMap<Fault, Double> more = new EnumMap<>(Fault.class);
        more.putAll(rates);
        more.put(fault, rate);
        return new FaultPlan(more, seed, exact, slow, stale);
    }

    /** The same with the fault at the n-th of all calls. */
    public FaultPlan at(long call, Fault fault) {
        return plus(new Exact(null, call, fault));
    }

    /** The same with the fault at the n-th call of the operation, such as {@code sso-admin:CreateAccountAssignment}. */
    public FaultPlan at(String operation, long call, Fault fault) {
        return plus(new Exact(operation, call, fault));
    }

    private FaultPlan plus(Exact one) {
        List<Exact> more = new ArrayList<>(exact);
        more.add(one);
        return new FaultPlan(rates, seed, more, slow, stale);
    }

    public FaultPlan withSeed(long newSeed) {
        return new FaultPlan(rates, newSeed, exact, slow, stale);
    }

    /** How long slow answers take, and for how long stale reads can miss a write. */
    public FaultPlan withDurations(Duration slowAnswer, Duration staleRead) {
        return new FaultPlan(rates, seed, exact, slowAnswer, staleRead);
    }

    /** Whether the fault can come at all. */
    boolean has(Fault fault) {
        return rates.getOrDefault(fault, 0.0) > 0 || exact.stream().anyMatch(each -> each.fault() == fault);
    }
}
