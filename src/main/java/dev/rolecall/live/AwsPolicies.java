package dev.rolecall.live;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Managed policies of AWS's own that were asked about, by path and name.
 *
 * @param absent AWS says that it has none such
 * @param unchecked nobody could tell
 * @param reason why nobody could; absent where all could be told
 */
public record AwsPolicies(
        SortedSet<String> absent,
        SortedSet<String> unchecked,
        @Nullable String reason) {
    /** Nothing was asked. */
    public static final AwsPolicies UNASKED =
            new AwsPolicies(Collections.emptySortedSet(), Collections.emptySortedSet(), null);

    public AwsPolicies {
        absent = Collections.unmodifiableSortedSet(new TreeSet<>(absent));
        unchecked = Collections.unmodifiableSortedSet(new TreeSet<>(unchecked));
    }
}
