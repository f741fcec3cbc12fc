package dev.rolecall.imports;

import dev.rolecall.model.Assignment;
import dev.rolecall.model.OrganizationTree;
import dev.rolecall.model.Principal;
import dev.rolecall.model.PrincipalType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which assignments the files can list; why others are not among them is told, and what must follow from it. */
final class AssignmentChoice {
    private final Targets targets;
    private final OrganizationTree organization;
    private final Fits fits;
    private final List<Assignment> chosen = new ArrayList<>();
    private final SortedSet<String> additive = new TreeSet<>();
    private final SortedMap<String, Integer> inactive = new TreeMap<>();
    private final SortedSet<String> unwritable = new TreeSet<>();
    private int orphans;
    private int inManagement;

    /** @param sets those whose assignments are looked at */
    AssignmentChoice(Collection<Assignment> assignments, Set<String> sets, Targets targets, Fits fits) {
        this.targets = targets;
        this.organization = targets.organization();
        this.fits = fits;
        assignments.stream()
                .filter(assignment -> sets.contains(assignment.permissionSet()))
                .forEach(this::choose);
    }

    private void choose(Assignment assignment) {
        Principal principal = assignment.principal();
        if (!organization.active(assignment.account())) {
            inactive.merge(organization.label(assignment.account()), 1, Integer::sum);
        } else if (targets.number(assignment.account()) < 0) {
            inManagement++;
        } else if (principal.isOrphan()) {
            orphans++;
        } else if (!writable(principal)) {
            unwritable.add(principal.label());
            additive.add(assignment.permissionSet());
        } else {
            chosen.add(assignment);
        }
    }

    private boolean writable(Principal principal) {
        String name = String.valueOf(principal.name());
        return principal.type() == PrincipalType.GROUP ? fits.groupName(name) : fits.userName(name);
    }

    List<Assignment> chosen() {
        return chosen;
    }

    /** Sets of which not all can be listed: what is not listed must stay. */
    SortedSet<String> additive() {
        return additive;
    }

    int orphans() {
        return orphans;
    }

    /** Groups that entries name. */
    SortedSet<String> groups() {
        SortedSet<String> groups = new TreeSet<>();
        chosen.forEach(assignment -> {
            if (assignment.principal().type() == PrincipalType.GROUP) {
                groups.add(String.valueOf(assignment.principal().name()));
            }
        });
        return groups;
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (orphans > 0) {
            notes.add(Wording.count(orphans, "assignment") + " of principals that are gone "
                    + (orphans == 1 ? "is" : "are") + " in no file and "
                    + (orphans == 1 ? "stays" : "stay")
                    + " because of 'orphans: keep'; with 'orphans: remove' a plan would take them away");
        }
        if (!inactive.isEmpty()) {
            int count = inactive.values().stream().mapToInt(Integer::intValue).sum();
            notes.add(Wording.count(count, "assignment")
                    + " not written in accounts that are not active, for there nothing is" + " added or removed: "
                    + Wording.list("account", inactive.keySet()));
        }
        if (inManagement > 0) {
            notes.add(Wording.count(inManagement, "assignment")
                    + " in the management account not written (managementAccount: ignore)");
        }
        if (!unwritable.isEmpty()) {
            notes.add("names that files can't hold: " + String.join(", ", unwritable) + "; "
                    + Wording.list("permission set", additive)
                    + " 'assignments: additive', so that what such principals hold stays");
        }
        return notes;
    }
}
