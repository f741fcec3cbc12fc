package dev.rolecall.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Bounds on what one run may do (contract 5).
 *
 * @param removals for every kind not named in {@code removalsByKind}
 * @param removalsByKind by the kind's name in JSON, such as {@code assignment}
 * @param adminPeople people who may become administrator-like in one run; absent: not bounded
 */
public record GuardSettings(
        Removals removals,
        Map<String, Removals> removalsByKind,
        @Nullable Integer adminPeople,
        List<BreakGlass> breakGlass,
        Protection protect) {

    /** What applies where the files say nothing. */
    public static final GuardSettings DEFAULT =
            new GuardSettings(new Removals(25, 10), Map.of(), 5, List.of(), Protection.DEFAULT);

    public GuardSettings {
        removalsByKind = java.util.Collections.unmodifiableMap(new TreeMap<>(removalsByKind));
        breakGlass = List.copyOf(breakGlass);
    }

    /**
     * Of a kind with at least {@code floor} live things, at most {@code percent} may go.
     *
     * @param percent 0 to 100
     */
    public record Removals(int percent, int floor) {}

    /** The way in when all else fails. */
    public record BreakGlass(String group, String permissionSet) {}

    /** Names, or globs with {@code *} and {@code ?}, that are never changed or removed. */
    public record Protection(boolean controlTower, List<String> permissionSets, List<String> groups) {
        public static final Protection DEFAULT = new Protection(true, List.of(), List.of());

        public Protection {
            permissionSets = List.copyOf(permissionSets);
            groups = List.copyOf(groups);
        }
    }
}
