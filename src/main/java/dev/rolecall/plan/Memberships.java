package dev.rolecall.plan;

import dev.rolecall.model.Group;
import dev.rolecall.model.Principal;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which users are in which groups, at one time. */
final class Memberships {
    private final Map<String, Set<String>> members;
    private final Map<String, Set<Principal>> identities = new HashMap<>();

    Memberships(Collection<Group> groups) {
        this(new HashMap<>());
        groups.forEach(group -> members.put(group.name(), group.knownMembers()));
        index();
    }

    private Memberships(Map<String, Set<String>> members) {
        this.members = members;
    }

    private void index() {
        members.forEach((name, users) -> {
            Principal group = Principal.group(name);
            users.forEach(user ->
                    identities.computeIfAbsent(user, Memberships::himself).add(group));
        });
    }

    /** What they are once these changes are made, those apart that are blocked. */
    Memberships after(List<Change> changes) {
        Map<String, Set<String>> changed = new HashMap<>();
        Set<String> gone = new HashSet<>();
        for (Change change : changes) {
            if (change.blocked() != null) {
                continue;
            }
            if (change instanceof Change.OfMembership membership) {
                Set<String> now = changed.computeIfAbsent(membership.group(), group -> new HashSet<>(members(group)));
                if (membership.action() == Action.DELETE) {
                    now.remove(membership.user());
                } else {
                    now.add(membership.user());
                }
            } else if (change instanceof Change.OfUser user && user.action() == Action.DELETE) {
                gone.add(user.userName());
            }
        }
        if (changed.isEmpty() && gone.isEmpty()) {
            return this;
        }
        Map<String, Set<String>> result = new HashMap<>(members);
        result.putAll(changed);
        if (!gone.isEmpty()) {
            result.replaceAll((group, users) -> without(users, gone));
        }
        Memberships after = new Memberships(result);
        after.index();
        return after;
    }

    private static Set<String> without(Set<String> users, Set<String> gone) {
        if (Collections.disjoint(users, gone)) {
            return users;
        }
        Set<String> left = new HashSet<>(users);
        left.removeAll(gone);
        return left;
    }

    Set<String> members(String group) {
        return members.getOrDefault(group, Set.of());
    }

    /** All that an assignment may name when it is this user's: himself and his groups. */
    Set<Principal> identities(String user) {
        Set<Principal> known = identities.get(user);
        return known == null ? himself(user) : known;
    }

    private static Set<Principal> himself(String user) {
        Set<Principal> identities = new HashSet<>();
        identities.add(Principal.user(user));
        return identities;
    }

    /** The users who have what is assigned to a holder; nobody where the identity store does not know it. */
    Set<String> behind(Principal holder) {
        if (holder.name() == null) {
            return Set.of();
        }
        return switch (holder.type()) {
            case USER -> Set.of(holder.name());
            case GROUP -> members(holder.name());
        };
    }
}
