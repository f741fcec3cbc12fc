package dev.rolecall.job;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is notified of. Its texts are as they came: whoever shows them makes them harmless.
 *
 * @param command such as {@code sync}
 * @param round from 1; 1 too where there is only one run
 * @param result such as {@code refused}
 * @param words the result as it is said
 * @param reason a sentence; absent where nothing is to be said
 * @param counts how many of what, such as {@code create done}
 * @param guards names of those that said no
 */
public record Notice(
        Occasion occasion,
        String command,
        Instant time,
        int round,
        String result,
        String words,
        int exitCode,
        @Nullable String reason,
        Map<String, Long> counts,
        List<String> guards,
        Particulars particulars) {

    public Notice {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        guards = List.copyOf(guards);
    }

    /** Of a round. */
    static Notice of(Occasion occasion, String command, Instant time, RoundEnd end) {
        Map<String, Long> counts = new LinkedHashMap<>();
        end.changes().forEach(each -> counts.put(each.action() + " " + each.outcome(), each.count()));
        return new Notice(
                occasion,
                command,
                time,
                end.number(),
                end.result().label(),
                (occasion == Occasion.RECOVERY ? "well again: " : "")
                        + end.result().words(),
                end.exitCode(),
                end.reason(),
                counts,
                end.refusals(),
                end.particulars());
    }

    /** What to do next; absent where nothing is to be done. */
    @Nullable String next() {
        String known = particulars.advice();
        return known != null ? known : occasion == Occasion.RECOVERY ? null : suggestion();
    }

    private @Nullable String suggestion() {
        return switch (result) {
            case "refused" ->
                "Nothing was written. Look at it with 'rolecall plan' and correct the files; where it is"
                        + " meant, allow it for one run (--allow-removals, --allow-grants).";
            case "invalid" -> "Nothing was written. 'rolecall validate' names every problem.";
            case "failed" -> "The log of the run says what to do.";
            case "incomplete" -> "Run it again: it goes on from there. The log of the run names all that is left.";
            case "changed" ->
                "If nobody changed the files, somebody changed AWS by other means: CloudTrail says who, and what"
                        + " was undone is in the journal (--journal).";
            default -> null;
        };
    }
}
