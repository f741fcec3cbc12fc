package dev.rolecall.report;

import dev.rolecall.live.LiveEstate;
import dev.rolecall.model.Account;
import dev.rolecall.model.Assignment;
import dev.rolecall.model.AssignmentRule;
import dev.rolecall.model.PermissionSet;
import dev.rolecall.model.PrincipalType;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who holds what where, and what comes and goes of it: what a matrix and a person's page are drawn from.
 *
 * @param accounts of the organization, by id; where something is held in an account that it does not have, that one is absent
 * @param permissionSets those that were read, come or go; whether they are administrator-like, before or afterwards
 * @param users by name; what they are called, where that is known
 * @param groups by name; whether their members are known
 * @param held all assignments, in order
 * @param members all memberships, in order
 */
public record Picture(
        String managementAccount,
        SortedMap<String, Account> accounts,
        SortedMap<String, Boolean> permissionSets,
        SortedMap<String, @Nullable String> users,
        SortedMap<String, Boolean> groups,
        List<Held> held,
        List<Member> members,
        SortedSet<String> changedSets) {

    public Picture {
        accounts = new TreeMap<>(accounts);
        permissionSets = new TreeMap<>(permissionSets);
        users = new TreeMap<>(users);
        groups = new TreeMap<>(groups);
        held = List.copyOf(held);
        members = List.copyOf(members);
    }

    /** An assignment, what becomes of it, and the entry of the files that asks for it, where there is one. */
    public record Held(
            Assignment assignment, Turn turn, @Nullable AssignmentRule rule) {}

    /** A user in a group, and what becomes of that. */
    public record Member(String group, String user, Turn turn) {}

    /**
     * Draws it.
     *
     * @param wanted what the files want and which of their entries does; empty where there are no files
     * @param defined sets as the files have them
     */
    public static Picture of(
            LiveEstate live, Map<Assignment, AssignmentRule> wanted, Map<String, PermissionSet> defined, Turns turns) {
        return new PictureMaker(live, wanted, defined, turns).make();
    }

    /** Whether an assignment is to a group. */
    static boolean toGroup(Assignment assignment) {
        return assignment.principal().type() == PrincipalType.GROUP;
    }
}
