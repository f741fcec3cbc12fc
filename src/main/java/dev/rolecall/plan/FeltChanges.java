package dev.rolecall.plan;

import dev.rolecall.live.LiveEstate;
import dev.rolecall.model.Assignment;
import dev.rolecall.model.PermissionSet;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Who feels it when the contents of a set in use change: nobody gains or loses a role by that, but what the role can do is
 * another thing.
 */
final class FeltChanges {
    private static final int MOST_NAMES = 10;

    private FeltChanges() {}

    static List<String> notes(LiveEstate live, People people, List<Change> changes) {
        List<String> notes = new ArrayList<>();
        for (Change change : changes) {
            if (change instanceof Change.OfPermissionSet set && change.blocked() == null) {
                PermissionSet before = set.before();
                PermissionSet after = set.after();
                if (before != null && after != null && !before.sameRole(after)) {
                    notes.addAll(note(live, people, before, after));
                }
            }
        }
        return notes;
    }

    private static List<String> note(LiveEstate live, People people, PermissionSet before, PermissionSet after) {
        SortedSet<String> candidates = new TreeSet<>();
        for (Assignment assignment : live.estate().assignments()) {
            if (assignment.permissionSet().equals(after.name())) {
                candidates.addAll(people.behind(assignment.principal()));
            }
        }
        SortedSet<String> holders = new TreeSet<>();
        SortedSet<String> accounts = new TreeSet<>();
        for (String user : candidates) {
            for (PersonImpact.Access access : people.after(user)) {
                if (access.permissionSet().equals(after.name())) {
                    holders.add(user);
                    accounts.add(access.account());
                }
            }
        }
        if (holders.isEmpty()) {
            return List.of();
        }
        List<String> names = List.copyOf(holders);
        return List.of("the change of permission set " + after.name() + " is felt by "
                + (names.size() == 1 ? "1 person" : names.size() + " people") + " in "
                + (accounts.size() == 1 ? "1 account" : accounts.size() + " accounts")
                + ": " + String.join(", ", names.subList(0, Math.min(names.size(), MOST_NAMES)))
                + (names.size() > MOST_NAMES ? " and " + (names.size() - MOST_NAMES) + " more" : "")
                + power(before, after));
    }

    private static String power(PermissionSet before, PermissionSet after) {
        boolean was = AdministratorLike.is(before);
        boolean is = AdministratorLike.is(after);
        if (is && !was) {
            return "; it makes its holders administrator-like";
        }
        return was && !is ? "; its holders are administrator-like no more by it" : "";
    }
}
