package dev.rolecall.access;

import dev.rolecall.model.Account;
import dev.rolecall.model.AccountState;
import dev.rolecall.model.OrganizationTree;

/** What accounts are called and whether anybody gets into them. */
final class Accounts {
    private Accounts() {}

    /** The id where the organization does not have the account: it may have joined meanwhile. */
    static String name(String id, OrganizationTree organization) {
        Account account = organization.account(id);
        return account == null ? id : account.name();
    }

    /**
     * Whether the access portal shows the account. One that is about to be closed still works (aws-facts 4); one that the
     * organization does not have is not known to be closed.
     */
    static boolean open(String id, OrganizationTree organization) {
        Account account = organization.account(id);
        return account == null || account.active() || account.state() == AccountState.PENDING_CLOSURE;
    }

    /** The account's state, for a note; only of one that the organization has. */
    static String state(String id, OrganizationTree organization) {
        Account account = organization.account(id);
        return account == null ? "unknown" : account.state().name();
    }
}
