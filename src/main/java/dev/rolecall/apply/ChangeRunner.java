package dev.rolecall.apply;

import dev.rolecall.live.CallFailure;
import dev.rolecall.model.Settings;
import dev.rolecall.plan.Action;
import dev.rolecall.plan.Change;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes one change of those that are done when AWS answers, and says what became of it. */
final class ChangeRunner {
    private final EstateWriter writer;
    private final Outcomes outcomes;
    private final @Nullable String owner;

    ChangeRunner(EstateWriter writer, Outcomes outcomes, @Nullable String owner) {
        this.writer = writer;
        this.outcomes = outcomes;
        this.owner = owner;
    }

    Outcome run(Change change) {
        try {
            make(change);
            return Outcome.done(change);
        } catch (CallFailure e) {
            return outcomes.refused(change, e);
        } catch (JournalBroken e) {
            return outcomes.unrecorded(change, e);
        } catch (RuntimeException e) {
            // One change's surprise must not hide what became of the others.
            return Outcome.failed(change, "unexpected: " + e);
        }
    }

    private void make(Change change) {
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
        } else if (change instanceof Change.OfPolicy policy) {
            make(policy);
        } else if (change instanceof Change.OfPolicyOwner adoption) {
            writer.adoptPolicy(adoption.place().id(), adoption.policy(), adoption.after());
        } else if (change instanceof Change.OfOwner adoption) {
            writer.tag(adoption.permissionSet(), Map.of(Settings.OWNER_TAG, adoption.after()));
        } else if (change instanceof Change.OfPermissionSet set) {
            make(set);
        } else {
            throw new IllegalArgumentException("not done at once: " + change.kind());
        }
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

    private void make(Change.OfPolicy change) {
        String account = change.place().id();
        if (change.after() == null) {
            writer.deletePolicy(account, change.policy());
        } else if (change.before() == null) {
            writer.createPolicy(account, change.policy(), change.after(), owner);
        } else {
            writer.updatePolicy(account, change.policy(), change.after());
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
}
