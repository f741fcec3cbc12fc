package dev.rolecall.sandbox;

/**
 * How much of a thing there can be (aws-facts.md section 1b): those of the quotas that AWS can change, or that an account starts with
 * less of. Those that never change stand where they are checked.
 *
 * @param setsInAccount permission sets provisioned in one account
 * @param policiesPerRole managed policies of a role, and so of a set where it is provisioned; 20 unless the account's owner had it
 *     raised to 25
 * @param rolesInAccount roles of one account
 * @param users users of the identity store
 * @param groups groups of the identity store
 * @param accounts accounts of the organization; a new one starts with 10, what it can be raised to is assumed here
 * @param accountsWithSets accounts that have a permission set; that an assignment in one more is what AWS refuses is assumed
 */
public record Quotas(
        int setsInAccount,
        int policiesPerRole,
        int rolesInAccount,
        int users,
        int groups,
        int accounts,
        int accountsWithSets) {

    public static Quotas documented() {
        return new Quotas(500, 20, 1_000, 200_000, 100_000, 50_000, 7_000);
    }
}
