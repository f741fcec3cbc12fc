package dev.rolecall.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is sorted by key. The token names the last key of the page before, so that paging costs no more at the
 * end than at the beginning and goes on properly when the list changed in between.
 */
record Page<T>(List<T> items, @Nullable String nextToken) {

    /** What a caller asks for: the operation guards against a token of another list. */
    record Ask(
            String operation,
            @Nullable Integer maxResults,
            @Nullable String token,
            int limit) {}

    /**
     * Cuts a page.
     *
     * @param item what stands for a key, null to leave the key out
     * @param badToken thrown when the token was not given by this list
     */
    static <T> Page<T> of(
            NavigableSet<String> keys,
            Function<String, @Nullable T> item,
            Ask ask,
            Supplier<? extends RuntimeException> badToken) {
        int size = ask.maxResults() == null ? ask.limit() : Math.min(ask.maxResults(), ask.limit());
        String token = ask.token();
        NavigableSet<String> rest =
                token == null ? keys : keys.tailSet(lastKey(ask.operation(), token, badToken), false);
        List<T> items = new ArrayList<>(Math.min(size, rest.size()));
        String last = "";
        for (String key : rest) {
            T each = item.apply(key);
            if (each == null) {
                continue;
            }
            if (items.size() == size) {
                return new Page<>(items, token(ask.operation(), last));
            }
            items.add(each);
            last = key;
        }
        return new Page<>(items, null);
    }

    /** The same, of a map's values. */
    static <V, T> Page<T> of(
            NavigableMap<String, V> map,
            Function<V, @Nullable T> item,
            Ask ask,
            Supplier<? extends RuntimeException> badToken) {
        return of(map.navigableKeySet(), key -> item.apply(Objects.requireNonNull(map.get(key))), ask, badToken);
    }

    /** The key that the page comes after, empty for the first page. */
    static String after(Ask ask, Supplier<? extends RuntimeException> badToken) {
        String token = ask.token();
        return token == null ? "" : lastKey(ask.operation(), token, badToken);
    }

    private static String token(String operation, String lastKey) {
        return Base64.getUrlEncoder().encodeToString((operation + ' ' + lastKey).getBytes(StandardCharsets.UTF_8));
    }

    private static String lastKey(String operation, String token, Supplier<? extends RuntimeException> badToken) {
        String text;
        try {
            text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw badToken.get();
        }
        if (!text.startsWith(operation + ' ')) {
            throw badToken.get();
        }
        return text.substring(operation.length() + 1);
    }
}
