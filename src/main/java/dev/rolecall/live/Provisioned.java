package dev.rolecall.live;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Where one permission set stands in the accounts; what was not asked, {@link LiveEstate} says.
 *
 * @param accounts where AWS has it provisioned
 * @param stale those of them whose role is older than the set
 * @param assigned accounts where somebody holds it
 */
public record Provisioned(SortedSet<String> accounts, SortedSet<String> stale, SortedSet<String> assigned) {
    public static final Provisioned NOWHERE =
            new Provisioned(Collections.emptySortedSet(), Collections.emptySortedSet(), Collections.emptySortedSet());

    public Provisioned {
        accounts = Collections.unmodifiableSortedSet(new TreeSet<>(accounts));
        stale = Collections.unmodifiableSortedSet(new TreeSet<>(stale));
        assigned = Collections.unmodifiableSortedSet(new TreeSet<>(assigned));
    }

    static Provisioned of(Collection<String> accounts, Collection<String> stale, Collection<String> assigned) {
        return new Provisioned(new TreeSet<>(accounts), new TreeSet<>(stale), new TreeSet<>(assigned));
    }
}
