package dev.rolecall.model;

import java.util.List;

/**
 * An entry of {@code policies:}: a customer managed policy that accounts are to hold.
 *
 * @param accounts empty where it is wanted wherever a permission set that names it is assigned
 */
public record PolicyDefinition(
        CustomerManagedPolicy policy, PolicyDocument document, List<AccountSelector> accounts, Location source) {

    public PolicyDefinition {
        accounts = List.copyOf(accounts);
    }

    /** Whether its accounts are those of the permission sets that name it. */
    public boolean followsSets() {
        return accounts.isEmpty();
    }
}
