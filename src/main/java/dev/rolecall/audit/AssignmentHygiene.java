package dev.rolecall.audit;

import dev.rolecall.model.Account;
import dev.rolecall.model.Assignment;
import dev.rolecall.model.AssignmentRule;
import dev.rolecall.model.DesiredEstate;
import dev.rolecall.model.Location;
import dev.rolecall.model.PrincipalType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Assignments as they are that a careful person would not leave so, whoever asked for them. */
final class AssignmentHygiene {
    private final Evidence evidence;
    private final Findings findings;

    private AssignmentHygiene(Evidence evidence, Findings findings) {
        this.evidence = evidence;
        this.findings = findings;
    }

    static void find(Evidence evidence, Findings findings) {
        AssignmentHygiene hygiene = new AssignmentHygiene(evidence, findings);
        for (Assignment assignment : evidence.assignments()) {
            if (!evidence.organization().active(assignment.account())) {
                hygiene.inactive(assignment);
            } else if (assignment.principal().isOrphan()) {
                hygiene.orphan(assignment);
            } else if (assignment.principal().type() == PrincipalType.USER) {
                hygiene.direct(assignment);
            }
        }
        if (evidence.desired() != null) {
            hygiene.expiring(evidence.desired());
        }
    }

    static String orphaned(Assignment assignment) {
        return "the " + (assignment.principal().type() == PrincipalType.GROUP ? "group" : "user")
                + " to which it was made is no longer in the identity store";
    }

    private void inactive(Assignment assignment) {
        Account account = evidence.organization().account(assignment.account());
        findings.addOnce(
                Rule.INACTIVE_ACCOUNT_ASSIGNMENT,
                assignment,
                evidence.about(assignment).from(source(assignment)),
                account == null
                        ? "the organization has no such account any more"
                        : "the account is " + account.state() + ", and nothing can be changed there",
                account == null
                        ? "ask AWS Support to remove what is left of the account, or accept it in 'rolecall.ignore'"
                        : "reopen the account and delete the assignment; or accept it in 'rolecall.ignore' until AWS"
                                + " has closed the account for good");
    }

    private void orphan(Assignment assignment) {
        findings.addOnce(
                Rule.ORPHANED_ASSIGNMENT,
                assignment,
                evidence.about(assignment),
                orphaned(assignment),
                delete(assignment));
    }

    private void direct(Assignment assignment) {
        Location source = source(assignment);
        findings.addOnce(
                Rule.DIRECT_USER_ASSIGNMENT,
                assignment,
                evidence.about(assignment).from(source),
                "it is made to a user directly: who has it, no group shows",
                "make it to a group of which the user is a member, and then "
                        + (source == null ? delete(assignment) : "take the user out of the entry"));
    }

    private String delete(Assignment assignment) {
        return Fix.deleteAssignment(
                assignment, evidence.live().handles(), evidence.whoMayChange(assignment.permissionSet()));
    }

    private @Nullable Location source(Assignment assignment) {
        AssignmentRule rule =
                evidence.desired() == null ? null : evidence.desired().grants().get(assignment);
        return rule == null ? null : rule.source();
    }

    private void expiring(DesiredEstate desired) {
        Instant soon = evidence.now().plus(evidence.settings().expiresSoon());
        for (Assignment assignment : evidence.assignments()) {
            AssignmentRule rule = desired.grants().get(assignment);
            if (rule != null && rule.expires() != null && !rule.expires().isAfter(soon)) {
                findings.add(
                        Rule.ASSIGNMENT_EXPIRES_SOON,
                        evidence.about(assignment).from(rule.source()),
                        "it expires at " + rule.expires(),
                        "extend 'expires:' where it is still needed; else leave it to end");
            }
        }
    }
}
