package dev.rolecall.report;

import dev.rolecall.apply.Outcome;
import dev.rolecall.model.Assignment;
import dev.rolecall.plan.Action;
import dev.rolecall.plan.Change;
import dev.rolecall.plan.Plan;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What comes and goes of what makes up access.
 *
 * @param users those that come or go
 * @param names what users that come are called
 * @param renamed groups' names before, by the name afterwards
 * @param permissionSets names of sets that come, go or change
 */
public record Turns(
        Map<Assignment, Turn> assignments,
        Map<Membership, Turn> memberships,
        Map<String, Turn> users,
        Map<String, String> names,
        Map<String, String> renamed,
        Set<String> permissionSets) {

    /** Nothing comes or goes. */
    public static final Turns NONE = new Turns(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Set.of());

    public Turns {
        assignments = Collections.unmodifiableMap(new HashMap<>(assignments));
        memberships = Collections.unmodifiableMap(new HashMap<>(memberships));
        users = Map.copyOf(users);
        names = Map.copyOf(names);
        renamed = Map.copyOf(renamed);
        permissionSets = Set.copyOf(permissionSets);
    }

    /** A user in a group. */
    public record Membership(String group, String user) {}

    /**
     * What a plan does.
     *
     * @param outcomes one for each change in the plan's order; none where nothing was tried
     */
    public static Turns of(Plan plan, List<Outcome> outcomes) {
        Map<Assignment, Turn> assignments = new HashMap<>();
        Map<Membership, Turn> memberships = new HashMap<>();
        Map<String, Turn> users = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        Map<String, String> renamed = new HashMap<>();
        Set<String> sets = new HashSet<>();
        for (int i = 0; i < plan.changes().size(); i++) {
            Change change = plan.changes().get(i);
            Turn turn = Turn.of(change, outcomes.isEmpty() ? null : outcomes.get(i));
            if (change instanceof Change.OfAssignment of) {
                assignments.put(of.assignment(), turn);
            } else if (change instanceof Change.OfMembership of) {
                memberships.put(new Membership(of.group(), of.user()), turn);
            } else if (change instanceof Change.OfUser of && of.action() != Action.UPDATE) {
                users.put(of.userName(), turn);
                if (of.after() != null && of.after().displayName() != null) {
                    names.put(of.userName(), of.after().displayName());
                }
            } else if (change instanceof Change.OfGroup of && of.renames() && of.before() != null) {
                renamed.put(of.name(), of.before().name());
            } else if (change instanceof Change.OfPermissionSet of) {
                sets.add(of.name());
            }
        }
        return new Turns(assignments, memberships, users, names, renamed, sets);
    }
}
