package dev.rolecall.apply;

import dev.rolecall.live.CallFailure;
import dev.rolecall.plan.Action;
import dev.rolecall.plan.Change;
import java.util.Objects;

/** What AWS's answers mean for a change. */
final class Outcomes {
    /** AWS's words where the assignment to be removed is not there (aws-facts 5). */
    private static final String NO_SUCH_ASSIGNMENT = "EntitlementItem doesn't exist";

    private final Journal journal;
    private final Stopping stopping;

    Outcomes(Journal journal, Stopping stopping) {
        this.journal = journal;
        this.stopping = stopping;
    }

    /** AWS refused a call for good: what was wanted may be so already. */
    Outcome refused(Change change, CallFailure failure) {
        boolean already = switch (failure.kind()) {
            case NOT_FOUND -> change.action() == Action.DELETE;
            case EXISTS -> change instanceof Change.OfMembership && change.action() == Action.CREATE;
            case CONFLICT, DENIED, THROTTLED, INVALID, QUOTA, UNSUPPORTED, ENVIRONMENT, OTHER -> false;
        };
        if (already) {
            return Outcome.already(change);
        }
        String error = failure.getMessage() + ". " + failure.advice();
        return failure.kind() == CallFailure.Kind.UNSUPPORTED
                ? Outcome.blocked(change, error)
                : Outcome.failed(change, error);
    }

    /** The journal could not record a write of this change. */
    Outcome unrecorded(Change change, JournalBroken why) {
        return Outcome.failed(change, stopping.unrecorded(why));
    }

    /** A request has come to its end; a failure is recorded too. */
    Outcome ended(Errand errand, Request request, Request.State state) {
        Change change = errand.change();
        if (state.progress() == Request.Progress.SUCCEEDED) {
            return Outcome.done(change);
        }
        String reason = Objects.requireNonNullElse(state.failureReason(), "no reason given");
        if (change.action() == Action.DELETE && reason.contains(NO_SUCH_ASSIGNMENT)) {
            return Outcome.already(change);
        }
        try {
            journal.written(errand.operation(), errand.subject(), request.id(), "failed: " + reason);
        } catch (JournalBroken e) {
            return unrecorded(change, e);
        }
        String place = change instanceof Change.OfProvisioning ? errand.subject() + ": " : "";
        return Outcome.failed(change, place + reason + FailureAdvice.of(reason));
    }
}
