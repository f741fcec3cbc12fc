package dev.rolecall.job;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ends of rounds for tests. */
final class Ends {
    static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private Ends() {}

    static RoundEnd of(RoundResult result) {
        return of(result, null, "");
    }

    static RoundEnd of(RoundResult result, @Nullable String reason, String substance) {
        return of(result, reason, substance, List.of(), List.of(), Particulars.NONE);
    }

    static RoundEnd of(
            RoundResult result,
            @Nullable String reason,
            String substance,
            List<RoundEnd.Changes> changes,
            List<String> refusals,
            Particulars particulars) {
        int code = switch (result) {
            case IN_STEP, CHANGED -> 0;
            case REFUSED -> 4;
            case INVALID -> 3;
            case FAILED, LOCKED -> 1;
            case INCOMPLETE -> 5;
            case INTERRUPTED -> 130;
        };
        return new RoundEnd(
                7,
                NOW,
                Duration.ofSeconds(3),
                result,
                code,
                reason,
                substance,
                Map.of(),
                0,
                changes,
                refusals,
                particulars);
    }
}
