package dev.rolecall.cli;

import dev.rolecall.job.JobLog;
import dev.rolecall.job.JobLog.Level;
import dev.rolecall.job.Rhythm;
import dev.rolecall.job.RoundEnd;
import dev.rolecall.job.RoundResult;
import dev.rolecall.job.RoundWatcher;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Round after round, until somebody ends it or as many as were wanted. */
final class Rounds {
    private final Program program;
    private final JobLog log;
    private final Pace pace;
    private final @Nullable Rhythm rhythm;
    private final int most;
    private final List<RoundWatcher> watchers;

    /**
     * Ready.
     *
     * @param rhythm absent where there is only one round
     * @param most so many rounds
     * @param watchers are told of each round
     */
    Rounds(Program program, JobLog log, Pace pace, @Nullable Rhythm rhythm, int most, List<RoundWatcher> watchers) {
        this.program = program;
        this.log = log;
        this.pace = pace;
        this.rhythm = rhythm;
        this.most = most;
        this.watchers = List.copyOf(watchers);
    }

    /** Runs them; the exit code is that of the last. */
    int run(IntFunction<RoundEnd> round) {
        for (int number = 1; ; number++) {
            log.round(number);
            log.event(Level.INFO, "round_begins", "round " + number + " begins", Map.of());
            int begun = number;
            watchers.forEach(watcher -> watcher.begins(begun));
            RoundEnd end = round.apply(number);
            watchers.forEach(watcher -> watcher.ended(end));
            boolean interrupted = program.interrupts().interruption().requested();
            if (interrupted || rhythm == null || number == most) {
                say(end, null);
                return interrupted ? ExitCode.INTERRUPTED.code() : end.exitCode();
            }
            long next = rhythm.next(pace.now());
            say(end, pace.real(Duration.ofNanos(next - pace.now())));
            if (!waited(next)) {
                log.event(Level.INFO, "job_ends", "interrupted between two rounds; nothing was in flight", Map.of());
                return ExitCode.INTERRUPTED.code();
            }
        }
    }

    private void say(RoundEnd end, @Nullable Duration untilNext) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("result", end.result().label());
        fields.put("exitCode", end.exitCode());
        fields.put("seconds", end.took().toMillis() / 1000.0);
        fields.put("calls", end.sent());
        fields.put("throttles", end.throttles());
        Map<String, Long> changes = new LinkedHashMap<>();
        end.changes().forEach(each -> changes.put(each.action() + " " + each.outcome(), each.count()));
        fields.put("changes", changes);
        if (!end.refusals().isEmpty()) {
            fields.put("refusals", end.refusals());
        }
        if (end.reason() != null) {
            fields.put("reason", end.reason());
        }
        String next = "";
        if (untilNext != null) {
            Instant at = program.clock().instant().plus(untilNext).truncatedTo(ChronoUnit.SECONDS);
            fields.put("next", at.toString());
            next = "; next at " + at;
        }
        log.event(Round.level(end.result()), "round_ends", sentence(end) + next, fields);
    }

    private static String sentence(RoundEnd end) {
        long changes = end.changes().stream().mapToLong(RoundEnd.Changes::count).sum();
        String what = end.result() == RoundResult.CHANGED
                ? " after " + changes + (changes == 1 ? " change" : " changes")
                : "";
        return String.format(
                Locale.ROOT,
                "round %d: %s%s; %d calls in %.1f s",
                end.number(),
                end.result().words(),
                what,
                end.sent(),
                end.took().toMillis() / 1000.0);
    }

    /** Waits; false where somebody wants the job to end. */
    private boolean waited(long until) {
        Interrupts interrupts = program.interrupts();
        interrupts.reading();
        try {
            for (long left = until - pace.now(); left > 0; left = until - pace.now()) {
                try {
                    pace.sleeper().sleep(Duration.ofNanos(left));
                } catch (InterruptedException e) {
                    // A wish to end, or the bell of a round that is over: the wish itself decides.
                }
                if (interrupts.interruption().requested()) {
                    return false;
                }
            }
            return !interrupts.interruption().requested();
        } finally {
            interrupts.undisturbed();
        }
    }
}
