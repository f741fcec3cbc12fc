package dev.rolecall.job;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a round is worth a notice: the same once, and again only when it has changed or a day has passed. What was not
 * delivered counts as not told.
 */
final class Occasions {
    static final Duration REMINDER = Duration.ofHours(24);

    /** What differs from one try to the next though it is the same trouble: ids of requests, numbers of tries. */
    private static final Pattern PASSING =
            Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|\\(after \\d+ tries\\)");

    private boolean unwell;
    private String told = "";
    private Instant at = Instant.EPOCH;

    /** What the round is an occasion for; absent where it is none. */
    @Nullable Occasion of(RoundEnd end, Instant now) {
        return switch (end.result()) {
            case LOCKED, INTERRUPTED -> null;
            case IN_STEP -> {
                if (!unwell) {
                    told = "";
                }
                yield unwell ? Occasion.RECOVERY : null;
            }
            case CHANGED -> unwell ? Occasion.RECOVERY : isNew(end, now) ? Occasion.CHANGES : null;
            case REFUSED, INVALID, FAILED, INCOMPLETE -> isNew(end, now) ? Occasion.TROUBLE : null;
        };
    }

    /** It was delivered. */
    void told(RoundEnd end, Instant now) {
        unwell = end.result().bad();
        told = end.result() == RoundResult.IN_STEP ? "" : key(end);
        at = now;
    }

    private boolean isNew(RoundEnd end, Instant now) {
        return !key(end).equals(told) || !now.isBefore(at.plus(REMINDER));
    }

    private static String key(RoundEnd end) {
        String reason = end.reason() == null ? "" : end.reason();
        return end.result() + "\n" + end.substance() + "\n"
                + PASSING.matcher(Discretion.of(reason)).replaceAll("…");
    }
}
