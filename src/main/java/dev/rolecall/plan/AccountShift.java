package dev.rolecall.plan;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An account that gets or loses something since selectors reach it or do not, by what is seen: no state of earlier runs is kept.
 *
 * @param where what selectors see of it: its OU, tags that matter, and since when it is in the organization, as far as known
 * @param reachedBy selectors of which it has nothing yet, as the files write them
 * @param gets assignments that these give it in this plan
 * @param notReachedBy selectors that do not match it and of which it holds all that others have by them
 * @param loses assignments that these give elsewhere, and that this plan takes from it
 */
public record AccountShift(
        Change.Place place,
        String where,
        SortedSet<String> reachedBy,
        int gets,
        SortedSet<String> notReachedBy,
        int loses) {

    public AccountShift {
        reachedBy = Collections.unmodifiableSortedSet(new TreeSet<>(reachedBy));
        notReachedBy = Collections.unmodifiableSortedSet(new TreeSet<>(notReachedBy));
    }

    /** In one line, without a claim about what nobody saw. */
    public String text() {
        String gain = "it has nothing yet of what only " + SelectorWords.list(reachedBy) + " "
                + SelectorWords.give(reachedBy) + ", and gets " + count(gets);
        String loss = "it holds what " + SelectorWords.list(notReachedBy) + " " + SelectorWords.give(notReachedBy)
                + ", which " + (notReachedBy.size() == 1 ? "does" : "do") + " not match it, and loses " + count(loses);
        String start = place.label() + ", " + where + ": ";
        if (notReachedBy.isEmpty()) {
            return start + gain;
        }
        return start + (reachedBy.isEmpty() ? loss : "seems to have moved or been tagged anew: " + gain + "; " + loss);
    }

    private static String count(int assignments) {
        return assignments == 1 ? "1 assignment" : assignments + " assignments";
    }
}
