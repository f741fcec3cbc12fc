package dev.rolecall.plan;

import dev.rolecall.model.GuardSettings;
import dev.rolecall.model.PermissionSet;
import dev.rolecall.model.PolicyDocument;
import dev.rolecall.model.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The way in when all else fails is never narrowed, whatever the command line allows (contract 5). */
final class BreakGlassGuard {
    private BreakGlassGuard() {}

    static List<Refusal> refusals(Settings settings, People people, List<Change> changes) {
        List<Refusal> refusals = new ArrayList<>();
        for (GuardSettings.BreakGlass entry : settings.guards().breakGlass()) {
            for (Change change : changes) {
                String harm = change.blocked() == null ? harm(entry, change) : null;
                if (harm != null) {
                    refusals.add(refusal(entry, harm));
                }
            }
            if (!people.membersBefore(entry.group()).isEmpty()
                    && people.membersAfter(entry.group()).isEmpty()) {
                refusals.add(refusal(entry, "group " + entry.group() + " would lose all its members"));
            }
        }
        return refusals;
    }

    private static Refusal refusal(GuardSettings.BreakGlass entry, String harm) {
        return new Refusal(
                "break-glass",
                harm + "; " + entry.permissionSet() + " for group " + entry.group()
                        + " is break glass ('guards.breakGlass') and nothing lets that through");
    }

    private static @Nullable String harm(GuardSettings.BreakGlass entry, Change change) {
        if (change instanceof Change.OfAssignment assignment
                && change.action() == Action.DELETE
                && assignment.assignment().permissionSet().equals(entry.permissionSet())
                && assignment.principal().isGroup(entry.group())) {
            return "the assignment " + change.subject() + " would be removed";
        } else if (change instanceof Change.OfGroup group
                && change.action() == Action.DELETE
                && group.name().equals(entry.group())) {
            return "group " + entry.group() + " would be removed";
        } else if (change instanceof Change.OfPolicy policy
                && policy.before() != null
                && policy.permissionSets().contains(entry.permissionSet())) {
            return "policy " + change.subject() + ", which permission set " + entry.permissionSet()
                    + " names, would be " + (policy.after() == null ? "removed" : "replaced");
        } else if (change instanceof Change.OfPermissionSet set
                && set.before() != null
                && set.name().equals(entry.permissionSet())) {
            return set.after() == null
                    ? "permission set " + set.name() + " would be removed"
                    : narrowed(set.before(), set.after());
        }
        return null;
    }

    private static @Nullable String narrowed(PermissionSet before, PermissionSet after) {
        String set = "permission set " + after.name();
        PolicyDocument inline = before.inlinePolicy();
        if (!after.awsManagedPolicies().containsAll(before.awsManagedPolicies())
                || !after.customerManagedPolicies().containsAll(before.customerManagedPolicies())) {
            return "a policy of " + set + " would be detached";
        } else if (inline != null && !inline.equals(after.inlinePolicy())) {
            return "the inline policy of " + set + " would be replaced or removed";
        } else if (after.permissionsBoundary() != null
                && !Objects.equals(before.permissionsBoundary(), after.permissionsBoundary())) {
            return set + " would get another permissions boundary";
        } else if (inline == null
                && after.inlinePolicy() != null
                && after.inlinePolicy().denies()) {
            return "a deny would be added to " + set;
        }
        return null;
    }
}
