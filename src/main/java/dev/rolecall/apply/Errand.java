package dev.rolecall.apply;

import dev.rolecall.plan.Action;
import dev.rolecall.plan.Change;
import java.util.List;
import java.util.function.Supplier;

/**
 * One asynchronous request that a change needs.
 *
 * @param lane no two errands of a lane are in flight together
 * @param doing for messages, such as {@code assigning ReadOnly for group Platform in prod}
 * @param operation AWS's name of it, for the journal
 */
record Errand(Change change, String lane, String subject, String doing, String operation, Supplier<Request> send) {

    static Errand of(Change.OfAssignment change, EstateWriter writer) {
        boolean removal = change.action() == Action.DELETE;
        return new Errand(
                change,
                // AWS changes one role of an account at a time (aws-facts 1a).
                change.assignment().account(),
                change.subject(),
                (removal ? "removing the assignment of " : "assigning ") + change.subject(),
                removal ? "sso-admin:DeleteAccountAssignment" : "sso-admin:CreateAccountAssignment",
                () -> removal
                        ? writer.deleteAssignment(change.assignment())
                        : writer.createAssignment(change.assignment()));
    }

    /** One for all accounts where that reaches just those meant, else one for each. */
    static List<Errand> of(Change.OfProvisioning change, EstateWriter writer) {
        String set = change.permissionSet();
        if (change.everywhere()) {
            return List.of(provisioning(change, set, change.subject(), () -> writer.provision(set, null)));
        }
        return change.accounts().entrySet().stream()
                .map(account -> provisioning(
                        change,
                        account.getKey(),
                        set + " in " + account.getValue() + " (" + account.getKey() + ")",
                        () -> writer.provision(set, account.getKey())))
                .toList();
    }

    /** What its lane is about, for people. */
    String place() {
        if (change instanceof Change.OfAssignment assignment && assignment.accountName() != null) {
            return assignment.accountName() + " (" + lane + ")";
        }
        return lane;
    }

    private static Errand provisioning(Change change, String lane, String subject, Supplier<Request> send) {
        return new Errand(
                change,
                lane,
                subject,
                "provisioning permission set " + subject,
                "sso-admin:ProvisionPermissionSet",
                send);
    }
}
