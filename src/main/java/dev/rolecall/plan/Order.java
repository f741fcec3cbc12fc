package dev.rolecall.plan;

import dev.rolecall.model.Assignment;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one order of the changes of a plan: by rank, then as people read them. */
final class Order {
    private static final Comparator<Placed> ORDER = Comparator.comparing(Placed::rank)
            .thenComparing(Placed::subject)
            .thenComparing(Placed::assignment, Comparator.nullsFirst(Comparator.comparing(Assignment::toString)));

    private Order() {}

    /** A change and what it is sorted by, which is put together once and not at each comparison. */
    private record Placed(
            Rank rank, String subject, @Nullable Assignment assignment, Change change) {}

    static List<Change> sorted(List<Change> changes) {
        return changes.stream()
                .map(change -> new Placed(
                        change.rank(),
                        change.subject(),
                        change instanceof Change.OfAssignment of ? of.assignment() : null,
                        change))
                .sorted(ORDER)
                .map(Placed::change)
                .toList();
    }
}
