package dev.rolecall.report;

import dev.rolecall.live.LiveEstate;
import dev.rolecall.model.Account;
import dev.rolecall.model.Assignment;
import dev.rolecall.model.AssignmentRule;
import dev.rolecall.model.Group;
import dev.rolecall.model.PermissionSet;
import dev.rolecall.model.Principal;
import dev.rolecall.plan.AdministratorLike;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Lays what comes and goes over what is there. */
final class PictureMaker {
    private final LiveEstate live;
    private final Map<Assignment, AssignmentRule> wanted;
    private final Map<String, PermissionSet> defined;
    private final Turns turns;
    private final Map<String, String> newNames = new HashMap<>();
    private final SortedMap<String, Boolean> groups = new TreeMap<>();
    private final SortedMap<String, @Nullable String> users = new TreeMap<>();

    PictureMaker(
            LiveEstate live, Map<Assignment, AssignmentRule> wanted, Map<String, PermissionSet> defined, Turns turns) {
        this.live = live;
        this.wanted = wanted;
        this.defined = defined;
        this.turns = turns;
        turns.renamed().forEach((now, old) -> newNames.put(old, now));
    }

    Picture make() {
        SortedMap<String, Account> accounts = new TreeMap<>();
        live.organization().accounts().forEach(account -> accounts.put(account.id(), account));
        live.estate().users().values().forEach(user -> users.put(user.userName(), user.displayName()));
        turns.users()
                .keySet()
                .forEach(user -> users.putIfAbsent(user, turns.names().get(user)));
        List<Picture.Member> members = members();
        List<Picture.Held> held = held();
        return new Picture(
                live.organization().managementAccount(),
                accounts,
                permissionSets(held),
                users,
                groups,
                held,
                members,
                new TreeSet<>(turns.permissionSets()));
    }

    private String newName(String group) {
        return newNames.getOrDefault(group, group);
    }

    private List<Picture.Member> members() {
        List<Picture.Member> members = new ArrayList<>();
        Set<Turns.Membership> seen = new HashSet<>();
        for (Group group : live.estate().groups().values()) {
            String name = newName(group.name());
            groups.put(name, group.members() != null);
            for (String user : group.knownMembers()) {
                Turns.Membership membership = new Turns.Membership(name, user);
                seen.add(membership);
                members.add(new Picture.Member(name, user, turn(membership)));
            }
        }
        turns.memberships().forEach((membership, turn) -> {
            if (seen.add(membership)) {
                groups.putIfAbsent(membership.group(), true);
                members.add(new Picture.Member(membership.group(), membership.user(), turn));
            }
        });
        members.forEach(member -> users.putIfAbsent(member.user(), null));
        members.sort(Comparator.comparing(Picture.Member::group).thenComparing(Picture.Member::user));
        return members;
    }

    /** A user that goes is in no group any more, though no change says so of each. */
    private Turn turn(Turns.Membership membership) {
        Turn turn = turns.memberships().get(membership);
        return turn != null ? turn : turns.users().getOrDefault(membership.user(), Turn.HELD);
    }

    private List<Picture.Held> held() {
        Map<Assignment, Turn> all = new TreeMap<>();
        for (Assignment assignment : live.estate().assignments()) {
            all.put(renamed(assignment), Turn.HELD);
        }
        all.putAll(turns.assignments());
        List<Picture.Held> held = new ArrayList<>(all.size());
        all.forEach((assignment, turn) -> {
            String name = assignment.principal().name();
            if (name != null) {
                if (Picture.toGroup(assignment)) {
                    groups.putIfAbsent(name, true);
                } else {
                    users.putIfAbsent(name, null);
                }
            }
            held.add(new Picture.Held(assignment, turn, wanted.get(assignment)));
        });
        return held;
    }

    private Assignment renamed(Assignment assignment) {
        String name = assignment.principal().name();
        return name != null && Picture.toGroup(assignment) && newNames.containsKey(name)
                ? assignment.withPrincipal(Principal.group(newName(name)))
                : assignment;
    }

    private SortedMap<String, Boolean> permissionSets(List<Picture.Held> held) {
        SortedMap<String, Boolean> sets = new TreeMap<>();
        live.estate().permissionSets().values().forEach(set -> note(sets, set));
        defined.values().forEach(set -> note(sets, set));
        held.forEach(one -> sets.putIfAbsent(one.assignment().permissionSet(), false));
        return sets;
    }

    private static void note(SortedMap<String, Boolean> sets, PermissionSet set) {
        sets.merge(set.name(), AdministratorLike.is(set), Boolean::logicalOr);
    }
}
