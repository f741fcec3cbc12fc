package dev.rolecall.apply;

import dev.rolecall.live.CallFailure;
import dev.rolecall.model.Settings;
import dev.rolecall.plan.Action;
import dev.rolecall.plan.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Makes one change and says what became of it. */
final class ChangeRunner {
    /** AWS's words where the assignment to be removed is not there (aws-facts 5). */
    private static final String NO_SUCH_ASSIGNMENT = "EntitlementItem doesn't exist";

    private final EstateWriter writer;
    private final Requests requests;
    private final Journal journal;
    private final @Nullable String owner;
    private final AtomicReference<@Nullable JournalBroken> broken = new AtomicReference<>();

    ChangeRunner(EstateWriter writer, Requests requests, Journal journal, @Nullable String owner) {
        this.writer = writer;
        this.requests = requests;
        this.journal = journal;
        this.owner = owner;
    }

    Outcome run(Change change) {
        JournalBroken unrecorded = broken.get();
        if (unrecorded != null) {
            return Outcome.blocked(change, "not tried: " + unrecorded.getMessage());
        }
        try {
            return make(change);
        } catch (CallFailure e) {
            boolean already = switch (e.kind()) {
                case NOT_FOUND -> change.action() == Action.DELETE;
                case EXISTS -> change instanceof Change.OfMembership && change.action() == Action.CREATE;
                case CONFLICT, DENIED, THROTTLED, INVALID, QUOTA, UNSUPPORTED, ENVIRONMENT, OTHER -> false;
            };
            if (already) {
                return Outcome.already(change);
            }
            return e.kind() == CallFailure.Kind.UNSUPPORTED
                    ? Outcome.blocked(change, e.getMessage() + ". " + e.advice())
                    : Outcome.failed(change, e.getMessage() + ". " + e.advice());
        } catch (JournalBroken e) {
            broken.set(e);
            return Outcome.failed(
                    change,
                    e.getMessage()
                            + ". The write before that was made; nothing more is begun. Make room for the journal,"
                            + " and run it again.");
        } catch (RuntimeException e) {
            // One change's surprise must not hide what became of the others.
            return Outcome.failed(change, "unexpected: " + e);
        }
    }

    private Outcome make(Change change) {
        if (change instanceof Change.OfUser user) {
            make(user);
        } else if (change instanceof Change.OfGroup group) {
            make(group);
        } else if (change instanceof Change.OfMembership membership) {
            if (membership.action() == Action.DELETE) {
                writer.removeMember(membership.group(), membership.user());
            } else {
                writer.addMember(membership.group(), membership.user());
            }
        } else if (change instanceof Change.OfOwner adoption) {
            writer.tag(adoption.permissionSet(), Map.of(Settings.OWNER_TAG, adoption.after()));
        } else if (change instanceof Change.OfPermissionSet set) {
            make(set);
        } else if (change instanceof Change.OfProvisioning provisioning) {
            return make(provisioning);
        } else if (change instanceof Change.OfAssignment assignment) {
            return make(assignment);
        }
        return Outcome.done(change);
    }

    private void make(Change.OfUser change) {
        if (change.after() == null) {
            writer.deleteUser(change.userName());
        } else if (change.before() == null) {
            writer.createUser(change.after());
        } else {
            writer.updateUser(change.before(), change.after());
        }
    }

    private void make(Change.OfGroup change) {
        if (change.after() == null) {
            writer.deleteGroup(change.name());
        } else if (change.before() == null) {
            writer.createGroup(change.after());
        } else {
            writer.updateGroup(change.before(), change.after());
        }
    }

    private void make(Change.OfPermissionSet change) {
        PermissionSetSteps steps = new PermissionSetSteps(writer);
        if (change.after() == null) {
            writer.deletePermissionSet(change.name());
        } else if (change.before() == null) {
            steps.create(change.after(), owner);
        } else {
            steps.update(change.before(), change.after());
        }
    }

    private Outcome make(Change.OfProvisioning change) {
        List<String> failures = new ArrayList<>();
        if (change.everywhere()) {
            follow(writer.provision(change.permissionSet(), null), change.subject(), failures);
        } else {
            for (Map.Entry<String, String> account : change.accounts().entrySet()) {
                follow(
                        writer.provision(change.permissionSet(), account.getKey()),
                        change.permissionSet() + " in " + account.getValue() + " (" + account.getKey() + ")",
                        failures);
            }
        }
        return failures.isEmpty() ? Outcome.done(change) : Outcome.failed(change, String.join("; ", failures));
    }

    private void follow(Request request, String subject, List<String> failures) {
        Request.State end = requests.end(request, "provisioning permission set " + subject);
        if (end.progress() == Request.Progress.FAILED) {
            String reason = Objects.requireNonNullElse(end.failureReason(), "no reason given");
            journal.written("sso-admin:ProvisionPermissionSet", subject, request.id(), "failed: " + reason);
            failures.add(subject + ": " + reason + FailureAdvice.of(reason));
        }
    }

    private Outcome make(Change.OfAssignment change) {
        boolean removal = change.action() == Action.DELETE;
        Request request =
                removal ? writer.deleteAssignment(change.assignment()) : writer.createAssignment(change.assignment());
        Request.State end =
                requests.end(request, (removal ? "removing the assignment of " : "assigning ") + change.subject());
        if (end.progress() == Request.Progress.SUCCEEDED) {
            return Outcome.done(change);
        }
        String reason = Objects.requireNonNullElse(end.failureReason(), "no reason given");
        if (removal && reason.contains(NO_SUCH_ASSIGNMENT)) {
            return Outcome.already(change);
        }
        journal.written(
                removal ? "sso-admin:DeleteAccountAssignment" : "sso-admin:CreateAccountAssignment",
                change.subject(),
                request.id(),
                "failed: " + reason);
        return Outcome.failed(change, reason + FailureAdvice.of(reason));
    }
}
