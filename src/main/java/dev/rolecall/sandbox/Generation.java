package dev.rolecall.sandbox;

import java.util.List;

/**
 * An organization to be made up: how much of everything there is in the end, what the seed holds included. What the seed has more of
 * stays. The bounds are AWS's quotas (aws-facts.md section 1b).
 *
 * @param accounts the management account included, at most 50,000
 * @param units organizational units, at most 2,000
 * @param permissionSets at most 3,500
 * @param groups at most 100,000
 * @param users at most 200,000
 * @param assignments as many as fit: 500 sets in an account, 100 groups for a set in an account
 * @param seed two generations that differ only in it differ in everything but the numbers
 */
public record Generation(
        int accounts, int units, int permissionSets, int groups, int users, int assignments, long seed) {

    static final int MAX_ACCOUNTS = 50_000;

    private static final List<String> NAMES =
            List.of("accounts", "units", "permissionSets", "groups", "users", "assignments", "seed");

    /** @throws IllegalArgumentException when a number is out of its bounds, or the assignments don't fit */
    public Generation {
        check("accounts", accounts, MAX_ACCOUNTS);
        check("units", units, UnitOperations.MAX_UNITS);
        check("permissionSets", permissionSets, PermissionSetOperations.MAX_SETS);
        check("groups", groups, 100_000);
        check("users", users, 200_000);
        long places = (long) Math.max(accounts, 1) * Math.min(permissionSets, 500);
        long most = Math.min(Integer.MAX_VALUE, places * (Math.min(groups, AssignmentOperations.MAX_GROUPS) + users));
        check("assignments", assignments, most);
    }

    private static void check(String what, long number, long most) {
        if (number < 0 || number > most) {
            throw new IllegalArgumentException(what + " must be from 0 to " + most
                    + (what.equals("assignments") ? " with that many accounts, sets, groups and users" : "") + ", is "
                    + number);
        }
    }

    /**
     * Reads {@code accounts=500,permissionSets=50,groups=300,users=3000,assignments=15000,seed=7}. What is left out is 0, but for the
     * units, of which there are then 6 for every 100 accounts, and the seed, which is 1.
     *
     * @throws IllegalArgumentException saying what is wrong and what is allowed
     */
    public static Generation parse(String text) {
        Settings settings = Settings.parse(text, NAMES);
        int accounts = number(settings, "accounts", 0);
        return new Generation(
                accounts,
                number(settings, "units", Math.min(UnitOperations.MAX_UNITS, accounts * 6 / 100)),
                number(settings, "permissionSets", 0),
                number(settings, "groups", 0),
                number(settings, "users", 0),
                number(settings, "assignments", 0),
                settings.whole("seed", 1, Long.MIN_VALUE));
    }

    private static int number(Settings settings, String name, int otherwise) {
        return (int) Math.min(Integer.MAX_VALUE, settings.whole(name, otherwise, 0));
    }
}
