package dev.rolecall.plan;

import org.jspecify.annotations.Nullable;

/**
 * What this one run may do beyond the guards, as the command line says.
 *
 * @param removals of each kind; absent: as the files say
 * @param adminPeople newly administrator-like people; absent: as the files say
 */
public record Allowance(
        @Nullable Removals removals, @Nullable Integer adminPeople) {
    public static final Allowance NONE = new Allowance(null, null);

    /** So many of each kind, or so many in a hundred. */
    public record Removals(int amount, boolean percent) {
        boolean covers(int removed, int managed) {
            return percent ? removed * 100L <= (long) amount * managed : removed <= amount;
        }

        @Override
        public String toString() {
            return amount + (percent ? "%" : "");
        }
    }
}
