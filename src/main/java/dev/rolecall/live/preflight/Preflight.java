package dev.rolecall.live.preflight;

import dev.rolecall.live.Caller;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What was found of an organization.
 *
 * @param partition of the instance, {@code aws} where there is none: ARNs of policies begin with it
 * @param core what Control Tower's shared accounts are known by
 */
public record Preflight(
        Caller caller,
        @Nullable String managementAccount,
        String partition,
        List<Check> checks,
        @Nullable Core core) {

    /**
     * Control Tower's shared accounts; each absent where it was not found.
     *
     * @param units paths of the OUs that hold them
     */
    public record Core(
            @Nullable String logArchive, @Nullable String audit, SortedSet<String> units) {}

    public Preflight {
        checks = List.copyOf(checks);
    }

    /** Whether all that is needed holds. */
    public boolean ready() {
        return checks.stream().noneMatch(Check::stops);
    }

    /** Names of those that are needed and do not hold, or are not known to. */
    public List<String> lacking() {
        return checks.stream().filter(Check::stops).map(Check::name).toList();
    }
}
