package dev.rolecall.job;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a round comes to.
 *
 * @param number from 1
 * @param exitCode what the process would end with if this were all it did
 * @param reason why it did not end in step, a sentence; absent where nothing is to be said
 * @param substance the same for the same changes: a plan's fingerprint; empty where there was no plan
 * @param calls what was sent, by {@code service:Operation}
 * @param refusals names of the guards that said no
 * @param particulars what a notice says besides
 */
public record RoundEnd(
        int number,
        Instant began,
        Duration took,
        RoundResult result,
        int exitCode,
        @Nullable String reason,
        String substance,
        Map<String, Long> calls,
        long throttles,
        List<Changes> changes,
        List<String> refusals,
        Particulars particulars) {

    /** The same of which no more is known. */
    public RoundEnd(
            int number,
            Instant began,
            Duration took,
            RoundResult result,
            int exitCode,
            @Nullable String reason,
            String substance,
            Map<String, Long> calls,
            long throttles,
            List<Changes> changes,
            List<String> refusals) {
        this(
                number,
                began,
                took,
                result,
                exitCode,
                reason,
                substance,
                calls,
                throttles,
                changes,
                refusals,
                Particulars.NONE);
    }

    /**
     * So many changes of one action that ended alike.
     *
     * @param outcome {@code planned} where nothing was tried
     */
    public record Changes(String action, String outcome, long count) {}

    public RoundEnd {
        calls = Map.copyOf(calls);
        changes = List.copyOf(changes);
        refusals = List.copyOf(refusals);
    }

    public long sent() {
        return calls.values().stream().mapToLong(Long::longValue).sum();
    }
}
