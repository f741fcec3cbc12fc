package dev.rolecall.plan;

import dev.rolecall.model.PermissionSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Who feels it when the contents of a set in use change: nobody gains or loses a role by that, but what the role can do is
 * another thing.
 */
final class FeltChanges {
    private static final int MOST_NAMES = 10;

    private FeltChanges() {}

    static List<String> notes(People people, List<Change> changes) {
        List<String> notes = new ArrayList<>();
        for (Change change : changes) {
            if (change instanceof Change.OfPermissionSet set && change.blocked() == null) {
                PermissionSet before = set.before();
                PermissionSet after = set.after();
                if (before != null && after != null && !before.sameRole(after)) {
                    notes.addAll(note(people, before, after));
                }
            }
        }
        return notes;
    }

    private static List<String> note(People people, PermissionSet before, PermissionSet after) {
        SortedSet<String> candidates = people.behind(people.holdersBefore(Set.of(after.name())));
        SortedSet<String> holders = new TreeSet<>();
        Set<String> accounts = new HashSet<>();
        people.accountsAfter(after.name()).forEach((holder, where) -> {
            Set<String> users = new HashSet<>(people.behindAfter(holder));
            users.retainAll(candidates);
            if (!users.isEmpty()) {
                holders.addAll(users);
                accounts.addAll(where);
            }
        });
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
