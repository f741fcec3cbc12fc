package dev.rolecall.live;

import dev.rolecall.model.CustomerManagedPolicy;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a plan needs to know of policies: the customer managed ones in accounts, and those of AWS.
 *
 * @param accounts those to be entered, each with the policies of which all must be known; of every other policy there it is
 *     enough that it is there
 * @param owner whose leftovers are looked for; absent where none are
 * @param paths where they are looked for: each policy found there costs a call for its tags
 * @param awsManaged policies of AWS's own, by path and name, of which must be known whether AWS has them
 * @param own the caller's account, which is as good as any to ask about them
 */
public record PolicyQuestions(
        Map<String, SortedSet<CustomerManagedPolicy>> accounts,
        @Nullable String owner,
        Set<String> paths,
        SortedSet<String> awsManaged,
        String own) {

    public PolicyQuestions {
        accounts = Collections.unmodifiableMap(new TreeMap<>(accounts));
        paths = Collections.unmodifiableSortedSet(new TreeSet<>(paths));
        awsManaged = Collections.unmodifiableSortedSet(new TreeSet<>(awsManaged));
    }
}
