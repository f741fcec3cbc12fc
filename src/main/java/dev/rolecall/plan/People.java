package dev.rolecall.plan;

import dev.rolecall.model.Assignment;
import dev.rolecall.model.Group;
import dev.rolecall.model.Principal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Who is in which group and holds what, before and after a plan, by assignments of the sets that were read. What is blocked
 * does not come about. What a plan leaves as it is, nearly all of it, is not gone through.
 */
final class People {
    private final Memberships before;
    private final Memberships after;
    private final AssignmentIndex live;
    private final AssignmentIndex added;
    private final AssignmentIndex removed;
    private final SortedSet<String> touched;

    People(Collection<Group> groups, AssignmentIndex live, List<Change> changes) {
        this.before = new Memberships(groups);
        this.after = before.after(changes);
        this.live = live;
        Set<Assignment> coming = new HashSet<>();
        Set<Assignment> going = new HashSet<>();
        for (Change change : changes) {
            if (change.blocked() == null && change instanceof Change.OfAssignment of) {
                (of.action() == Action.DELETE ? going : coming).add(of.assignment());
            }
        }
        coming.removeIf(live::contains);
        going.removeIf(assignment -> !live.contains(assignment));
        this.added = new AssignmentIndex(coming);
        this.removed = new AssignmentIndex(going);
        this.touched = touched(changes);
    }

    Set<String> membersBefore(String group) {
        return before.members(group);
    }

    Set<String> membersAfter(String group) {
        return after.members(group);
    }

    /** Users for whom a change of memberships or assignments may make a difference. */
    SortedSet<String> touched() {
        return touched;
    }

    /** What gives a user, afterwards, a role that he has not before. Two of them may give the same. */
    List<Assignment> gained(String user) {
        Set<Principal> was = before.identities(user);
        List<Assignment> gained = new ArrayList<>();
        for (Principal holder : after.identities(user)) {
            for (Assignment held : was.contains(holder) ? added.of(holder) : heldAfter(holder)) {
                if (!isHeld(held, was, live::contains)) {
                    gained.add(held);
                }
            }
        }
        return gained;
    }

    /** What gives a user, before, a role that he has no more afterwards. Two of them may give the same. */
    List<Assignment> lost(String user) {
        Set<Principal> is = after.identities(user);
        List<Assignment> lost = new ArrayList<>();
        for (Principal holder : before.identities(user)) {
            for (Assignment held : is.contains(holder) ? removed.of(holder) : live.of(holder)) {
                if (!isHeld(held, is, this::isHeldAfter)) {
                    lost.add(held);
                }
            }
        }
        return lost;
    }

    /** Whether one of these has what another has. */
    private static boolean isHeld(Assignment held, Set<Principal> identities, Predicate<Assignment> there) {
        for (Principal identity : identities) {
            if (there.test(held.withPrincipal(identity))) {
                return true;
            }
        }
        return false;
    }

    private boolean isHeldAfter(Assignment assignment) {
        return live.contains(assignment) ? !removed.contains(assignment) : added.contains(assignment);
    }

    private List<Assignment> heldAfter(Principal holder) {
        return after(live.of(holder), added.of(holder)).toList();
    }

    private Stream<Assignment> after(List<Assignment> held, List<Assignment> more) {
        return Stream.concat(held.stream().filter(assignment -> !removed.contains(assignment)), more.stream());
    }

    /** Who has one of the sets anywhere before. */
    Set<Principal> holdersBefore(Set<String> sets) {
        Set<Principal> holders = new HashSet<>();
        sets.forEach(set -> live.of(set).forEach(held -> holders.add(held.principal())));
        return holders;
    }

    /** Who has one of the sets anywhere afterwards. */
    Set<Principal> holdersAfter(Set<String> sets) {
        Set<Principal> holders = new HashSet<>();
        sets.forEach(set -> after(live.of(set), added.of(set)).forEach(held -> holders.add(held.principal())));
        return holders;
    }

    /** Who has a set afterwards, and in which accounts. */
    Map<Principal, Set<String>> accountsAfter(String set) {
        Map<Principal, Set<String>> accounts = new HashMap<>();
        after(live.of(set), added.of(set))
                .forEach(held -> accounts.computeIfAbsent(held.principal(), holder -> new HashSet<>())
                        .add(held.account()));
        return accounts;
    }

    /** Whether a user is one of these before, himself or by a group. */
    boolean wasAmong(Set<Principal> holders, String user) {
        return before.identities(user).stream().anyMatch(holders::contains);
    }

    /** Whether a user is one of these afterwards, himself or by a group. */
    boolean isAmong(Set<Principal> holders, String user) {
        return after.identities(user).stream().anyMatch(holders::contains);
    }

    /** Users behind these, before or after. */
    SortedSet<String> behind(Set<Principal> holders) {
        Set<String> users = new HashSet<>();
        for (Principal holder : holders) {
            users.addAll(before.behind(holder));
            users.addAll(after.behind(holder));
        }
        return new TreeSet<>(users);
    }

    /** Users behind a holder afterwards. */
    Set<String> behindAfter(Principal holder) {
        return after.behind(holder);
    }

    private SortedSet<String> touched(List<Change> changes) {
        SortedSet<String> users = new TreeSet<>();
        Set<Principal> holders = new HashSet<>();
        for (Change change : changes) {
            if (change instanceof Change.OfMembership membership) {
                users.add(membership.user());
            } else if (change instanceof Change.OfUser user) {
                users.add(user.userName());
            } else if (change instanceof Change.OfAssignment assignment) {
                holders.add(assignment.principal());
            }
        }
        users.addAll(behind(holders));
        return users;
    }
}
