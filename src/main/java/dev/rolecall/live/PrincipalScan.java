package dev.rolecall.live;

import dev.rolecall.model.PrincipalType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * Principals who are asked what they hold, each once: a few to find out what that costs, and then the others. The order has
 * nothing to do with that in which they were made. Used by one thread.
 */
final class PrincipalScan {
    /** Users cost more as a whole, for there are more of them; groups tell more. */
    private static final int USERS_TO_A_GROUP = 3;

    private final Deque<Who> groups;
    private final Deque<Who> users;
    private final Sample groupCalls;
    private final Sample userCalls;
    private final Reading reading;
    private final Consumer<AssignmentRow> found;
    private boolean denied;

    /** Whoever finds rows is called from several threads. */
    PrincipalScan(
            Reading reading, Collection<String> groupIds, Collection<String> userIds, Consumer<AssignmentRow> found) {
        this.reading = reading;
        this.groups = mixed(PrincipalType.GROUP, groupIds);
        this.users = mixed(PrincipalType.USER, userIds);
        this.groupCalls = new Sample(groups.size());
        this.userCalls = new Sample(users.size());
        this.found = found;
    }

    private record Who(PrincipalType type, String id) {}

    private static Deque<Who> mixed(PrincipalType type, Collection<String> ids) {
        List<Who> all = new ArrayList<>();
        ids.forEach(id -> all.add(new Who(type, id)));
        all.sort(Comparator.<Who>comparingInt(who -> PlacesSurvey.mixed(who.id()))
                .thenComparing(Who::id));
        return new ArrayDeque<>(all);
    }

    /** Whether this caller may ask at all, found out by asking one, if nobody was asked yet. */
    boolean allowed() {
        if (groupCalls.seen() + userCalls.seen() == 0 && left() > 0 && !denied) {
            Who first = (groups.isEmpty() ? users : groups).element();
            int calls = reading.await(reading.sso().start(Pool.Turn.NEXT, () -> {
                try {
                    return ask(first);
                } catch (CallFailure e) {
                    if (e.kind() == CallFailure.Kind.DENIED) {
                        return 0;
                    }
                    throw e;
                }
            }));
            denied = calls == 0;
            if (!denied) {
                (groups.isEmpty() ? users : groups).remove();
                count(List.of(first), List.of(calls));
            }
        }
        return !denied;
    }

    /** Asks so many of them; all that are left if that is fewer. */
    void ask(int most) {
        List<Who> some = new ArrayList<>();
        while (some.size() < most && left() > 0) {
            some.add(next(some.size()));
        }
        count(some, reading.await(reading.sso().map(Pool.Turn.NEXT, some, this::ask)));
    }

    private Who next(int ahead) {
        boolean groupsTurn = (groupCalls.seen() + userCalls.seen() + ahead) % (USERS_TO_A_GROUP + 1) == 0;
        return (users.isEmpty() || (groupsTurn && !groups.isEmpty()) ? groups : users).remove();
    }

    /** Asks all that are left. */
    void askAll() {
        List<Who> all = new ArrayList<>(groups);
        all.addAll(users);
        groups.clear();
        users.clear();
        count(all, reading.await(reading.sso().map(Pool.Turn.IN_LINE, all, this::ask)));
    }

    private int ask(Who who) {
        Holding holding = reading.source().assignmentsOf(reading.instance(), who.type(), who.id());
        holding.rows().forEach(found);
        reading.progress().step();
        return holding.calls();
    }

    private void count(List<Who> asked, List<Integer> calls) {
        for (int i = 0; i < asked.size(); i++) {
            (asked.get(i).type() == PrincipalType.GROUP ? groupCalls : userCalls).add(calls.get(i));
        }
    }

    private int left() {
        return groups.size() + users.size();
    }

    WayChoice.Principals cost() {
        return new WayChoice.Principals(
                groupCalls.seen() + userCalls.seen(),
                (int) (groupCalls.sum() + userCalls.sum()),
                left(),
                groupCalls.about(1) + userCalls.about(1),
                Math.hypot(groupCalls.doubt(), userCalls.doubt()));
    }
}
