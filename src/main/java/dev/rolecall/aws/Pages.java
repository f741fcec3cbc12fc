package dev.rolecall.aws;

import dev.rolecall.live.CallFailure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts pages together until no token is left; an empty page with a token is not the end (aws-facts 4). */
final class Pages {
    private Pages() {}

    /** One page and, unless it is the last, the token of the next. */
    record Page<T>(Collection<T> items, @Nullable String next) {}

    /**
     * All items.
     *
     * @throws CallFailure where a token comes twice: such a list has no end, and what was seen may not be all
     */
    static <T> List<T> all(String doing, Function<@Nullable String, Page<T>> read) {
        List<T> items = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        String token = null;
        do {
            Page<T> page = read.apply(token);
            items.addAll(page.items());
            token = page.next();
            if (token != null && !seen.add(token)) {
                throw new CallFailure(
                        CallFailure.Kind.OTHER,
                        doing,
                        "the endpoint gave the same page token twice, so the list would never end",
                        "Nothing was taken from a list that may be incomplete; report it to whoever runs the endpoint.",
                        null);
            }
        } while (token != null);
        return items;
    }
}
