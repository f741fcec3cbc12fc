package dev.rolecall.sandbox;

import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * How a sandbox starts.
 *
 * @param seed {@code control-tower}, {@code empty}, or the path of a state file
 * @param state where the state is kept: read if it exists (else the seed), written by {@link Sandbox#close()}; null keeps nothing
 * @param caller the account that credentials of unknown origin act in; null for the management account
 * @param clock real time; simulated time starts with it
 * @param region the Region of the Identity Center instance that the built-in seeds make
 * @param generation what is made up on top of the seed, null for nothing; a state file that is read is taken as it is
 * @param behaviour limits, time and whatever else is not state
 */
public record SandboxOptions(
        String seed,
        @Nullable Path state,
        @Nullable String caller,
        Clock clock,
        String region,
        @Nullable Generation generation,
        Behaviour behaviour) {

    /** Without limits. */
    public SandboxOptions(String seed, @Nullable Path state, @Nullable String caller, Clock clock, String region) {
        this(seed, state, caller, clock, region, null, Behaviour.plain());
    }

    /** The control-tower seed, nothing kept, the system's clock, eu-west-1, no limits. */
    public static SandboxOptions defaults() {
        return new SandboxOptions("control-tower", null, null, Clock.systemUTC(), "eu-west-1");
    }

    public SandboxOptions withSeed(String newSeed) {
        return new SandboxOptions(newSeed, state, caller, clock, region, generation, behaviour);
    }

    public SandboxOptions withState(@Nullable Path newState) {
        return new SandboxOptions(seed, newState, caller, clock, region, generation, behaviour);
    }

    public SandboxOptions withCaller(@Nullable String newCaller) {
        return new SandboxOptions(seed, state, newCaller, clock, region, generation, behaviour);
    }

    public SandboxOptions withClock(Clock newClock) {
        return new SandboxOptions(seed, state, caller, newClock, region, generation, behaviour);
    }

    public SandboxOptions withRegion(String newRegion) {
        return new SandboxOptions(seed, state, caller, clock, newRegion, generation, behaviour);
    }

    public SandboxOptions withBehaviour(Behaviour newBehaviour) {
        return new SandboxOptions(seed, state, caller, clock, region, generation, newBehaviour);
    }

    public SandboxOptions withGeneration(@Nullable Generation newGeneration) {
        return new SandboxOptions(seed, state, caller, clock, region, newGeneration, behaviour);
    }

    public SandboxOptions withLimits(Limits limits) {
        return withBehaviour(behaviour.withLimits(limits));
    }

    public SandboxOptions withFaults(FaultPlan faults) {
        return withBehaviour(behaviour.withFaults(faults));
    }
}
