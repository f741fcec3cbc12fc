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
 * @param clock the time of everything that happens
 * @param region the Region of the Identity Center instance that the built-in seeds make
 */
public record SandboxOptions(
        String seed, @Nullable Path state, @Nullable String caller, Clock clock, String region) {

    /** The control-tower seed, nothing kept, the system's clock, eu-west-1. */
    public static SandboxOptions defaults() {
        return new SandboxOptions("control-tower", null, null, Clock.systemUTC(), "eu-west-1");
    }

    public SandboxOptions withSeed(String newSeed) {
        return new SandboxOptions(newSeed, state, caller, clock, region);
    }

    public SandboxOptions withState(@Nullable Path newState) {
        return new SandboxOptions(seed, newState, caller, clock, region);
    }

    public SandboxOptions withCaller(@Nullable String newCaller) {
        return new SandboxOptions(seed, state, newCaller, clock, region);
    }

    public SandboxOptions withClock(Clock newClock) {
        return new SandboxOptions(seed, state, caller, newClock, region);
    }

    public SandboxOptions withRegion(String newRegion) {
        return new SandboxOptions(seed, state, caller, clock, newRegion);
    }
}
