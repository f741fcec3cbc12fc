package dev.rolecall.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is sorted by key. Its token is the last key of the page before, so that paging costs no more at the
 * end than at the beginning and goes on properly when the list changed in between; {@link PageTokens} seals it for the caller.
 */
record Page<T>(List<T> items, @Nullable String nextToken) {

    /** What a caller asks for, and how many items a page has at most. */
    record Ask(@Nullable Integer maxResults, @Nullable String token, int limit) {}

    /**
     * Cuts a page.
     *
     * @param item what stands for a key, null to leave the key out
     */
    static <T> Page<T> of(NavigableSet<String> keys, Function<String, @Nullable T> item, Ask ask) {
        int size = ask.maxResults() == null ? ask.limit() : Math.min(ask.maxResults(), ask.limit());
        String token = ask.token();
        NavigableSet<String> rest = token == null ? keys : keys.tailSet(token, false);
        List<T> items = new ArrayList<>(Math.min(size, rest.size()));
        String last = "";
        for (String key : rest) {
            T each = item.apply(key);
            if (each == null) {
                continue;
            }
            if (items.size() == size) {
                return new Page<>(items, last);
            }
            items.add(each);
            last = key;
        }
        return new Page<>(items, null);
    }

    /** The same, of a map's values. */
    static <V, T> Page<T> of(NavigableMap<String, V> map, Function<V, @Nullable T> item, Ask ask) {
        return of(map.navigableKeySet(), key -> item.apply(Objects.requireNonNull(map.get(key))), ask);
    }
}
