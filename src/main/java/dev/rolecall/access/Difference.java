package dev.rolecall.access;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What one user has by one of two answers only, as a way: who has the same role by another way is in here with both.
 *
 * @param live what AWS gives and the files do not, be it that nobody wants it or that they are not about it
 * @param desired what the files give and AWS does not
 */
public record Difference(String user, List<Grant> live, List<Grant> desired) {
    public Difference {
        live = List.copyOf(live);
        desired = List.copyOf(desired);
    }

    /** Those whose access differs, by name. */
    public static Stream<Difference> between(Answer live, Answer desired) {
        Iterator<Difference> differences =
                new Merged(live.people().iterator(), desired.people().iterator());
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(differences, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    /** What makes two grants the same, whatever the files say about either. */
    private record Way(
            String account, String permissionSet, @Nullable String group) {
        static Way of(Grant grant) {
            return new Way(grant.account(), grant.permissionSet(), grant.group());
        }
    }

    private static Difference of(String user, List<Grant> live, List<Grant> desired) {
        return new Difference(user, without(live, desired), without(desired, live));
    }

    private static List<Grant> without(List<Grant> grants, List<Grant> others) {
        Set<Way> ways = new HashSet<>();
        others.forEach(other -> ways.add(Way.of(other)));
        return grants.stream().filter(grant -> !ways.contains(Way.of(grant))).toList();
    }

    private boolean isNone() {
        return live.isEmpty() && desired.isEmpty();
    }

    /** Two answers gone through side by side; both come by name. */
    private static final class Merged implements Iterator<Difference> {
        private final Iterator<Person> live;
        private final Iterator<Person> desired;
        private @Nullable Person here;
        private @Nullable Person there;
        private @Nullable Difference next;

        Merged(Iterator<Person> live, Iterator<Person> desired) {
            this.live = live;
            this.desired = desired;
            this.here = after(live);
            this.there = after(desired);
        }

        private static @Nullable Person after(Iterator<Person> people) {
            return people.hasNext() ? people.next() : null;
        }

        @Override
        public boolean hasNext() {
            while (next == null && (here != null || there != null)) {
                Difference difference = step();
                next = difference.isNone() ? null : difference;
            }
            return next != null;
        }

        private Difference step() {
            Person one = here;
            Person other = there;
            int order = one == null ? 1 : other == null ? -1 : one.user().compareTo(other.user());
            List<Grant> has = List.of();
            List<Grant> wants = List.of();
            String user = "";
            if (one != null && order <= 0) {
                user = one.user();
                has = one.grants();
                here = after(live);
            }
            if (other != null && order >= 0) {
                user = other.user();
                wants = other.grants();
                there = after(desired);
            }
            return of(user, has, wants);
        }

        @Override
        public Difference next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Difference result = Objects.requireNonNull(next);
            next = null;
            return result;
        }
    }
}
