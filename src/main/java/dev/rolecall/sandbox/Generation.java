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
 * @param external whether the users and groups that are made up come of an external identity provider, and so carry external ids
 * @param seed two generations that differ only in it differ in everything but the numbers
 */
public record Generation(
        int accounts,
        int units,
        int permissionSets,
        int groups,
        int users,
        int assignments,
        boolean external,
        long seed) {

    static final int MAX_ACCOUNTS = 50_000;
    private static final int MAX_GROUPS = 100_000;
    private static final int MAX_USERS = 200_000;

    private static final List<String> NAMES =
            List.of("accounts", "units", "permissionSets", "groups", "users", "assignments", "identitySource", "seed");

    private static final List<String> SOURCES = List.of("identity-center", "external");

    /** @throws IllegalArgumentException when a number is out of its bounds, or the assignments don't fit */
    public Generation {
        check("accounts", accounts, MAX_ACCOUNTS);
        check("units", units, UnitOperations.MAX_UNITS);
        check("permissionSets", permissionSets, PermissionSetOperations.MAX_SETS);
        check("groups", groups, MAX_GROUPS);
        check("users", users, MAX_USERS);
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
     * units, of which there are then 6 for every 100 accounts, the seed, which is 1, and {@code identitySource}, which
     * is {@code identity-center}; the other is {@code external}.
     *
     * @throws IllegalArgumentException saying what is wrong and what is allowed
     */
    public static Generation parse(String text) {
        Settings settings = Settings.parse(text, NAMES);
        int accounts = number(settings, "accounts", 0, MAX_ACCOUNTS);
        return new Generation(
                accounts,
                number(
                        settings,
                        "units",
                        Math.min(UnitOperations.MAX_UNITS, accounts * 6 / 100),
                        UnitOperations.MAX_UNITS),
                number(settings, "permissionSets", 0, PermissionSetOperations.MAX_SETS),
                number(settings, "groups", 0, MAX_GROUPS),
                number(settings, "users", 0, MAX_USERS),
                number(settings, "assignments", 0, Integer.MAX_VALUE),
                settings.choice("identitySource", SOURCES).equals("external"),
                settings.whole("seed", 1, Long.MIN_VALUE));
    }

    private static int number(Settings settings, String name, int otherwise, int most) {
        return (int) settings.whole(name, otherwise, 0, most);
    }
}
