package dev.rolecall.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Reads assignments set by set and account by account. By it everything is seen, orphans included (aws-facts 2). */
final class PairScan {
    private final Reading reading;

    PairScan(Reading reading) {
        this.reading = reading;
    }

    /** A set in an account. */
    record Pair(String setArn, String account) {}

    /** Reads the lists to their end. */
    void list(Collection<Places> places) {
        reading.await(reading.sso().each(Pool.Turn.NEXT, places, each -> each.readAll(reading)));
    }

    /** Begins to read who holds these sets wherever they are; their lists are whole. */
    CompletableFuture<Boolean> everywhere(Collection<Places> places, Consumer<AssignmentRow> found) {
        List<Pair> pairs = new ArrayList<>();
        places.forEach(each -> each.accounts().forEach(account -> pairs.add(new Pair(each.setArn(), account))));
        return at(pairs, found);
    }

    /** Begins to read who holds the sets there. The consumer is called from several threads. */
    CompletableFuture<Boolean> at(Collection<Pair> pairs, Consumer<AssignmentRow> found) {
        return reading.sso().each(Pool.Turn.IN_LINE, pairs, pair -> {
            reading.source()
                    .assignments(reading.instance(), pair.setArn(), pair.account())
                    .forEach(found);
            reading.progress().step();
        });
    }
}
