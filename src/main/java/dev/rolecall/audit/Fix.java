package dev.rolecall.audit;

import dev.rolecall.model.Assignment;
import dev.rolecall.model.Principal;
import dev.rolecall.plan.Change;

/** What to do about a finding, as one can do it. */
final class Fix {
    /** Of what nobody is to change. */
    static final String PROTECTED =
            "nothing: it is protected ('guards.protect'); to be told of it no more, accept it in 'rolecall.ignore'";

    private Fix() {}

    /** What a plan would do, unless it can't do it now. */
    static String bySync(Change change, String what) {
        return change.blocked() == null
                ? "'rolecall sync' " + what
                : "'rolecall sync' " + what + " once nothing holds it back any more: " + change.blocked();
    }

    /** An assignment is deleted by whoever may. */
    static String deleteAssignment(Assignment assignment, String who) {
        Principal principal = assignment.principal();
        return who + " delete the assignment (aws sso-admin delete-account-assignment --target-id "
                + assignment.account() + " --principal-type " + principal.type()
                + (principal.isOrphan() ? " --principal-id " + principal.id() : "") + ", permission set "
                + assignment.permissionSet() + ")";
    }
}
