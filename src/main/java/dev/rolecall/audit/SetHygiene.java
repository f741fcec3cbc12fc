package dev.rolecall.audit;

import dev.rolecall.live.Provisioned;
import dev.rolecall.model.Account;
import dev.rolecall.model.Assignment;
import dev.rolecall.model.PermissionSetDefinition;
import dev.rolecall.plan.Action;
import dev.rolecall.plan.Change;
import dev.rolecall.plan.Why;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Permission sets that nobody's files know, that nobody holds, or whose roles are not what they seem. */
final class SetHygiene {
    private final Evidence evidence;
    private final Findings findings;
    private final Set<String> held = new HashSet<>();
    private final Set<String> toBeHeld = new HashSet<>();
    private final Set<String> toBeHeldAt = new HashSet<>();

    private SetHygiene(Evidence evidence, Findings findings) {
        this.evidence = evidence;
        this.findings = findings;
        evidence.assignments().forEach(assignment -> held.add(assignment.permissionSet()));
        if (evidence.plan() != null) {
            for (Change change : evidence.plan().changes()) {
                if (change instanceof Change.OfAssignment assignment && change.action() == Action.CREATE) {
                    toBeHeld.add(assignment.assignment().permissionSet());
                    toBeHeldAt.add(place(assignment.assignment()));
                }
            }
        }
    }

    static void find(Evidence evidence, Findings findings) {
        SetHygiene hygiene = new SetHygiene(evidence, findings);
        for (String set : evidence.live().owners().keySet()) {
            if (!evidence.outOfScope(set)) {
                hygiene.unmanaged(set);
                hygiene.unassigned(set);
                hygiene.stale(set);
                hygiene.empty(set);
            }
        }
    }

    private static String place(Assignment assignment) {
        return assignment.permissionSet() + " " + assignment.account();
    }

    private About about(String set) {
        PermissionSetDefinition definition = evidence.definition(set);
        return About.set(set)
                .from(definition == null ? null : definition.source())
                .guarded(evidence.protectsSet(set));
    }

    private void unmanaged(String set) {
        if (evidence.desired() != null
                && !evidence.isOurs(set)
                && evidence.owner(set).isEmpty()) {
            findings.addOnce(
                    Rule.UNMANAGED_PERMISSION_SET,
                    set,
                    about(set),
                    "no file defines it"
                            + (evidence.byTag() ? " and it has no owner" : "")
                            + (evidence.complete() && !held.contains(set) ? "; nobody is assigned to it" : ""),
                    evidence.protectsSet(set)
                            ? Fix.PROTECTED
                            : "define it in the files ('rolecall import' writes them), or remove it by listing it under"
                                    + " 'removed.permissionSets'");
        }
    }

    private void unassigned(String set) {
        if (!held.contains(set) && !toBeHeld.contains(set)) {
            findings.addOnce(
                    Rule.UNASSIGNED_PERMISSION_SET,
                    set,
                    about(set),
                    "nobody is assigned to it anywhere",
                    evidence.definition(set) == null
                            ? evidence.whoMayChange(set) + " assign it or delete it"
                            : "assign it, or remove its definition from the files");
        }
    }

    /** Of sets that are ours a plan says it. */
    private void stale(String set) {
        if (evidence.isOurs(set)) {
            return;
        }
        Provisioned where = evidence.live().provisioned(set);
        SortedMap<String, String> accounts = new TreeMap<>();
        for (String id : where.stale()) {
            Account account = evidence.organization().account(id);
            if (where.assigned().contains(id) && account != null && account.active()) {
                accounts.put(id, account.name());
            }
        }
        if (!accounts.isEmpty()) {
            SortedSet<String> labels = new TreeSet<>();
            accounts.keySet().forEach(id -> labels.add(evidence.organization().label(id)));
            findings.add(
                    Rule.NOT_PROVISIONED,
                    about(set)
                            .called(new Change.OfProvisioning(set, accounts, false, Why.ABSENCE).subject())
                            .in(accounts.size() == 1 ? accounts.firstKey() : null),
                    "the set is newer than its roles there: " + String.join(", ", labels),
                    Fix.provision(set, evidence.live().handles(), evidence.whoMayChange(set)));
        }
    }

    private void empty(String set) {
        Provisioned where = evidence.live().provisioned(set);
        for (String account : where.accounts()) {
            if (!where.assigned().contains(account)
                    && !toBeHeldAt.contains(set + " " + account)
                    && evidence.organization().active(account)) {
                findings.add(
                        Rule.PROVISIONED_WITHOUT_ASSIGNMENT,
                        About.place(set, account, evidence.organization())
                                .from(about(set).source())
                                .guarded(evidence.protectsSet(set)),
                        "its role is there, but nobody is assigned to it",
                        "assign it to somebody there; if nobody needs it, take that assignment off again: the role goes"
                                + " with the last one");
            }
        }
    }
}
