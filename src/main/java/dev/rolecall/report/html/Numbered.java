package dev.rolecall.report.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Things and the numbers they go by in the page: each is written once, and named by its number from then on. */
final class Numbered<T> {
    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<T> things = new ArrayList<>();

    /** The thing's number, a new one where it has none yet. */
    int number(T thing) {
        return numbers.computeIfAbsent(thing, it -> {
            things.add(it);
            return things.size() - 1;
        });
    }

    /** The thing's number; absent where it has none. */
    @Nullable Integer known(T thing) {
        return numbers.get(thing);
    }

    List<T> things() {
        return things;
    }
}
