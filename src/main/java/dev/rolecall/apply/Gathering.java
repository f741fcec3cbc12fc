package dev.rolecall.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the outcomes of a change's errands together to the change's own. */
final class Gathering {
    private final int expected;
    private final List<Outcome> parts = new ArrayList<>();

    Gathering(int expected) {
        this.expected = expected;
    }

    /** The outcome of the whole once all parts are there, absent before. What failed goes before what was not tried. */
    @Nullable Outcome add(Outcome part) {
        parts.add(part);
        if (parts.size() < expected) {
            return null;
        }
        for (Outcome.Result worst : List.of(Outcome.Result.FAILED, Outcome.Result.BLOCKED)) {
            List<Outcome> bad =
                    parts.stream().filter(each -> each.result() == worst).toList();
            if (!bad.isEmpty()) {
                return new Outcome(
                        part.change(),
                        worst,
                        bad.stream()
                                .map(each -> Objects.requireNonNullElse(each.error(), "no reason given"))
                                .distinct()
                                .collect(Collectors.joining("; ")));
            }
        }
        return part;
    }
}
