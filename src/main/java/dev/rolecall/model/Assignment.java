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

    public Assignment withPrincipal(Principal other) {
        return new Assignment(account, permissionSet, other);
    }

    @Override
    public int compareTo(Assignment other) {
        return ORDER.compare(this, other);
    }
}
