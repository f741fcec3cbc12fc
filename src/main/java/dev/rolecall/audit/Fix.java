package dev.rolecall.audit;

import dev.rolecall.live.Handles;
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

    /** An assignment is deleted by whoever may, with this command. */
    static String deleteAssignment(Assignment assignment, Handles handles, String who) {
        Principal principal = assignment.principal();
        return who + " delete the assignment: aws sso-admin delete-account-assignment --instance-arn "
                + handles.instance().arn() + " --permission-set-arn "
                + handles.permissionSetArn(assignment.permissionSet()) + " --principal-type " + principal.type()
                + " --principal-id " + handles.principalId(principal) + " --target-type AWS_ACCOUNT --target-id "
                + assignment.account();
    }

    /** Roles are brought up to date by whoever may, with this command. */
    static String provision(String permissionSet, Handles handles, String who) {
        return provision(permissionSet, "ACCOUNT", handles, who);
    }

    /** The same in one account. */
    static String provision(String permissionSet, String account, Handles handles, String who) {
        return who + " provision it there: aws sso-admin provision-permission-set --instance-arn "
                + handles.instance().arn() + " --permission-set-arn " + handles.permissionSetArn(permissionSet)
                + " --target-type AWS_ACCOUNT --target-id " + account;
    }
}
