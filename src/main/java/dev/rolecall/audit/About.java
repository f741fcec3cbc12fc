package dev.rolecall.audit;

import dev.rolecall.model.Account;
import dev.rolecall.model.Assignment;
import dev.rolecall.model.Location;
import dev.rolecall.model.OrganizationTree;
import dev.rolecall.model.Principal;
import org.jspecify.annotations.Nullable;

/**
 * What a finding is about, in a plan's words.
 *
 * @param isProtected whether it is one of the names that are never changed: then it is worth a note at most (contract 3)
 */
record About(
        String subject,
        @Nullable String account,
        @Nullable String permissionSet,
        @Nullable Principal principal,
        @Nullable Location source,
        boolean isProtected) {

    static About set(String name) {
        return new About(name, null, name, null, null, false);
    }

    /** A set in an account. */
    static About place(String set, String account, OrganizationTree organization) {
        return new About(set + " in " + organization.label(account), account, set, null, null, false);
    }

    static About principal(Principal principal) {
        return new About(String.valueOf(principal.name()), null, null, principal, null, false);
    }

    static About assignment(Assignment assignment, OrganizationTree organization) {
        Account account = organization.account(assignment.account());
        return new About(
                assignment.permissionSet() + " for " + assignment.principal().label() + " in "
                        + (account == null ? assignment.account() : account.label()),
                assignment.account(),
                assignment.permissionSet(),
                assignment.principal(),
                null,
                false);
    }

    /** Something in an account, as the plan calls it. */
    static About in(String subject, String account) {
        return new About(subject, account, null, null, null, false);
    }

    About called(String otherSubject) {
        return new About(otherSubject, account, permissionSet, principal, source, isProtected);
    }

    About in(@Nullable String otherAccount) {
        return new About(subject, otherAccount, permissionSet, principal, source, isProtected);
    }

    About from(@Nullable Location otherSource) {
        return new About(subject, account, permissionSet, principal, otherSource, isProtected);
    }

    About guarded(boolean yes) {
        return new About(subject, account, permissionSet, principal, source, yes);
    }
}
