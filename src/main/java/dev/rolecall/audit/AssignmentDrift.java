package dev.rolecall.audit;

import dev.rolecall.model.Assignment;
import dev.rolecall.model.AssignmentRule;
import dev.rolecall.model.PrincipalType;
import dev.rolecall.model.Tombstone;
import dev.rolecall.plan.Action;
import dev.rolecall.plan.Change;
import org.jspecify.annotations.Nullable;

/** Assignments that a plan would make or remove. */
final class AssignmentDrift {
    private final Evidence evidence;
    private final Findings findings;

    AssignmentDrift(Evidence evidence, Findings findings) {
        this.evidence = evidence;
        this.findings = findings;
    }

    void find(Change.OfAssignment change) {
        Assignment assignment = change.assignment();
        About about = evidence.about(assignment).from(change.why().source());
        if (change.action() == Action.CREATE) {
            findings.add(
                    Rule.MISSING_ASSIGNMENT,
                    about,
                    "the files want this assignment, which is not there",
                    Fix.bySync(change, "makes it"));
            return;
        }
        AssignmentRule expired = expired(assignment);
        if (expired != null) {
            findings.addOnce(
                    Rule.EXPIRED_ASSIGNMENT,
                    assignment,
                    about,
                    "it expired at " + expired.expires() + " and is still there",
                    Fix.bySync(change, "removes it") + ", or extend 'expires:'");
        } else if (assignment.principal().isOrphan() && evidence.complete()) {
            findings.addOnce(
                    Rule.ORPHANED_ASSIGNMENT,
                    assignment,
                    about,
                    AssignmentHygiene.orphaned(assignment),
                    Fix.bySync(change, "removes it"));
        } else {
            findings.addOnce(
                    Rule.UNMANAGED_ASSIGNMENT,
                    assignment,
                    about,
                    reason(assignment)
                            + (assignment.principal().type() == PrincipalType.USER
                                    ? "; it is made to the user directly"
                                    : ""),
                    Fix.bySync(change, "removes it") + ", or list it in the files");
        }
    }

    private @Nullable AssignmentRule expired(Assignment assignment) {
        boolean going = evidence.definition(assignment.permissionSet()) == null;
        return evidence.desired() == null || going
                ? null
                : evidence.desired().expired().get(assignment);
    }

    private String reason(Assignment assignment) {
        String name = assignment.principal().name();
        Tombstone.Kind kind =
                assignment.principal().type() == PrincipalType.GROUP ? Tombstone.Kind.GROUP : Tombstone.Kind.USER;
        if (evidence.definition(assignment.permissionSet()) == null) {
            return "it is there, and its permission set is one that the files want gone";
        }
        return name != null && evidence.buried(kind, name)
                ? "it is there, and its " + (kind == Tombstone.Kind.GROUP ? "group" : "user")
                        + " must be gone by 'removed:'"
                : "it is there, but no entry of the files asks for it";
    }
}
