package dev.rolecall.model;

import java.util.Comparator;

/**
 * A principal's hold on a permission set in an account: AWS's account assignment.
 *
 * @param account the account's id
 * @param permissionSet the permission set's name
 */
public record Assignment(String account, String permissionSet, Principal principal) implements Comparable<Assignment> {

    private static final Comparator<Assignment> ORDER = Comparator.comparing(Assignment::permissionSet)
            .thenComparing(Assignment::account)
            .thenComparing(Assignment::principal);

    /** 2³² divided by the golden ratio, as multiplicative hashing has it. */
    private static final int SPREAD = 0x9E3779B9;

    public Assignment withPrincipal(Principal other) {
        return new Assignment(account, permissionSet, other);
    }

    /**
     * Names and ids are numbered as a rule, and then a record's own hash, which multiplies by 31, is the same for one in six
     * of 300,000 assignments, and maps of them are slow.
     */
    @Override
    public int hashCode() {
        int hash = account.hashCode() * SPREAD + permissionSet.hashCode();
        return hash * SPREAD + principal.hashCode();
    }

    @Override
    public int compareTo(Assignment other) {
        return ORDER.compare(this, other);
    }
}
