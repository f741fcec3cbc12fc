package dev.rolecall.audit;

import dev.rolecall.model.Principal;
import dev.rolecall.plan.Action;
import dev.rolecall.plan.Change;
import dev.rolecall.plan.ChangeValues;
import dev.rolecall.plan.Plan;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What differs from the files: what a plan would change, so that plan and audit can't disagree. */
final class Drift {
    private final Evidence evidence;
    private final Findings findings;
    private final AssignmentDrift assignments;
    private final PolicyDrift policies;
    private final Set<String> changedSets = new HashSet<>();

    private Drift(Evidence evidence, Findings findings) {
        this.evidence = evidence;
        this.findings = findings;
        this.assignments = new AssignmentDrift(evidence, findings);
        this.policies = new PolicyDrift(evidence, findings);
    }

    static void find(Evidence evidence, Findings findings, Plan plan) {
        Drift drift = new Drift(evidence, findings);
        plan.changes().forEach(drift::sets);
        plan.changes().forEach(drift::other);
    }

    /** Before the others: a changed set's roles are no finding of their own. */
    private void sets(Change change) {
        if (change instanceof Change.OfPermissionSet set) {
            set(set);
        } else if (change instanceof Change.OfOwner adoption) {
            adopted(adoption);
        }
    }

    private void other(Change change) {
        if (change instanceof Change.OfAssignment assignment) {
            assignments.find(assignment);
        } else if (change instanceof Change.OfMembership membership) {
            membership(membership);
        } else if (change instanceof Change.OfGroup group) {
            group(group);
        } else if (change instanceof Change.OfUser user) {
            user(user);
        } else if (change instanceof Change.OfPolicy || change instanceof Change.OfPolicyOwner) {
            policies.find(change);
        } else if (change instanceof Change.OfProvisioning provisioning) {
            provisioning(provisioning);
        }
    }

    private void set(Change.OfPermissionSet change) {
        About about = setOf(change, change.name());
        switch (change.action()) {
            case CREATE ->
                findings.add(
                        Rule.MISSING_PERMISSION_SET,
                        about,
                        "the files define this permission set, and there is none of that name",
                        Fix.bySync(change, "makes it"));
            case DELETE ->
                findings.addOnce(
                        Rule.CHANGED_PERMISSION_SET,
                        change.name(),
                        about,
                        change.why().source() == null
                                ? "it carries this owner's tag, but no file defines it any more"
                                : "it is there, but 'removed:' says that it must be gone",
                        Fix.bySync(change, "removes it")
                                + (change.why().source() == null ? ", or define it in the files" : ""));
            case UPDATE, ADOPT, PROVISION -> {
                if (change.before() != null
                        && change.after() != null
                        && !change.before().sameRole(change.after())) {
                    changedSets.add(change.name());
                }
                changed(
                        about,
                        "it is not as the files define it: " + differences(change),
                        Fix.bySync(change, "makes it so") + "; or change the files");
            }
        }
    }

    private void adopted(Change.OfOwner change) {
        boolean alsoChanged = evidence.plan() != null
                && evidence.plan().changes().stream()
                        .anyMatch(other -> other instanceof Change.OfPermissionSet set
                                && set.name().equals(change.permissionSet()));
        if (!alsoChanged) {
            changed(
                    setOf(change, change.permissionSet()),
                    "the files define it, but it does not carry their owner's tag"
                            + (change.before() == null ? "" : "; it is owner '" + change.before() + "'s"),
                    Fix.bySync(change, "adopts it"));
        }
    }

    private void changed(About about, String message, String fix) {
        findings.add(Rule.CHANGED_PERMISSION_SET, about, message, fix);
    }

    private void membership(Change.OfMembership change) {
        boolean missing = change.action() == Action.CREATE;
        About about = About.principal(Principal.user(change.user()))
                .called(change.subject())
                .from(change.why().source())
                .guarded(evidence.protectsGroup(change.group()));
        if (missing) {
            findings.add(
                    Rule.MEMBERSHIP_MISSING,
                    about,
                    "the files list this member, who is not in the group",
                    Fix.bySync(change, "adds the member"));
        } else {
            findings.add(
                    Rule.MEMBERSHIP_UNMANAGED,
                    about,
                    "this user is in the group, but the files do not list the member",
                    Fix.bySync(change, "takes the member out") + ", or add the user to 'members:'");
        }
    }

    private void group(Change.OfGroup change) {
        String present =
                change.before() == null ? change.name() : change.before().name();
        About about = About.principal(Principal.group(change.name()))
                .called(change.subject())
                .from(change.why().source())
                .guarded(evidence.protectsGroup(present));
        defined(change, about, "group", Rule.MISSING_GROUP, Rule.CHANGED_GROUP);
    }

    private void user(Change.OfUser change) {
        About about = About.principal(Principal.user(change.userName()))
                .from(change.why().source());
        defined(change, about, "user", Rule.MISSING_USER, Rule.CHANGED_USER);
    }

    /** Something of the identity store that a file defines or buries. */
    private void defined(Change change, About about, String what, Rule missing, Rule changed) {
        if (change.action() == Action.CREATE) {
            findings.add(
                    missing,
                    about,
                    "the files define this " + what + ", and there is none of that name",
                    Fix.bySync(change, "makes the " + what));
        } else if (change.action() == Action.DELETE) {
            findings.add(
                    changed,
                    about,
                    "the " + what + " is there, but 'removed:' says that it must be gone",
                    Fix.bySync(change, "removes the " + what));
        } else {
            findings.add(
                    changed,
                    about,
                    "the " + what + " is not as the files define it: " + differences(change),
                    Fix.bySync(change, "makes it so") + "; or change the files");
        }
    }

    private void provisioning(Change.OfProvisioning change) {
        boolean told = changedSets.contains(change.permissionSet()) && findings.wants(Rule.CHANGED_PERMISSION_SET);
        if (!told) {
            findings.add(
                    Rule.NOT_PROVISIONED,
                    setOf(change, change.permissionSet())
                            .called(change.subject())
                            .in(
                                    change.accounts().size() == 1
                                            ? change.accounts().firstKey()
                                            : null),
                    "the set is newer than its roles there: " + String.join(", ", labels(change.accounts())),
                    Fix.bySync(change, "brings the roles up to date"));
        }
    }

    private About setOf(Change change, String name) {
        return About.set(name).from(change.why().source()).guarded(evidence.protectsSet(name));
    }

    private static Set<String> labels(Map<String, String> accounts) {
        Set<String> labels = new TreeSet<>();
        accounts.forEach((id, name) -> labels.add(name + " (" + id + ")"));
        return labels;
    }

    /** The fields that are not the same before and after, such as {@code description, sessionDuration differ}. */
    private static String differences(Change change) {
        Map<String, Object> before = Objects.requireNonNullElse(ChangeValues.before(change), Map.of());
        Map<String, Object> after = Objects.requireNonNullElse(ChangeValues.after(change), Map.of());
        Set<String> fields = new TreeSet<>(before.keySet());
        fields.addAll(after.keySet());
        fields.removeIf(field -> Objects.equals(before.get(field), after.get(field)));
        return String.join(", ", fields) + (fields.size() == 1 ? " differs" : " differ");
    }
}
