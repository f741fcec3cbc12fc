package dev.rolecall.cli;

import dev.rolecall.job.JobLog;
import dev.rolecall.job.RoundEnd;
import dev.rolecall.job.RoundResult;
import dev.rolecall.live.CallFailure;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One round of a job: whatever comes of its work is told, and the next can come. */
final class Round {
    private final Program program;
    private final Faults faults;
    private final Pace pace;
    private final @Nullable Duration budget;
    private final Work work;

    /**
     * Ready to be run as often as wanted.
     *
     * @param budget how long changes may begin; absent: for ever
     */
    Round(Program program, Faults faults, Pace pace, @Nullable Duration budget, Work work) {
        this.program = program;
        this.faults = faults;
        this.pace = pace;
        this.budget = budget;
        this.work = work;
    }

    /** What is done in a round. */
    interface Work {
        /** Does it within bounds, and notes what it comes to on the way. */
        ExitCode run(Bounds bounds, Tally tally);
    }

    RoundEnd run(int number) {
        Instant at = program.clock().instant();
        long began = pace.now();
        Tally tally = new Tally();
        Bounds bounds = new Bounds(pace, budget);
        Interrupts interrupts = program.interrupts();
        ExitCode exit;
        String reason;
        String advice = null;
        boolean locked = false;
        TimesUp timesUp = TimesUp.after(budget == null ? null : pace.real(budget), interrupts);
        try {
            interrupts.reading();
            exit = work.run(bounds, tally);
            reason = reason(exit, tally);
        } catch (RuntimeException e) {
            interrupts.undisturbed();
            if (interrupts.interruption().requested() && !tally.writing()) {
                exit = ExitCode.INTERRUPTED;
                reason = "interrupted before anything was written";
            } else {
                RuntimeException told = timesUp.cutOff() && !tally.writing() ? outOfTime() : e;
                exit = faults.tell(told);
                reason = Faults.inWords(told);
                advice = told instanceof CallFailure failure ? failure.advice() : null;
                locked = told instanceof LeaseHeld;
            }
        } finally {
            timesUp.close();
            interrupts.undisturbed();
        }
        return new RoundEnd(
                number,
                at,
                Duration.ofNanos(pace.now() - began),
                locked ? RoundResult.LOCKED : result(exit, tally),
                exit.code(),
                reason,
                tally.fingerprint(),
                tally.calls(),
                tally.throttles(),
                tally.changes(),
                tally.refusals(),
                tally.particulars(advice));
    }

    private Stop outOfTime() {
        return Stop.failed("the time budget of " + (budget == null ? "" : Durations.text(budget))
                + " was spent before AWS was read; nothing was changed. Give --time-budget more, or read less"
                + " (--coverage, --only)");
    }

    private static RoundResult result(ExitCode exit, Tally tally) {
        return switch (exit) {
            case OK, CHANGES -> tally.somethingToDo() ? RoundResult.CHANGED : RoundResult.IN_STEP;
            case REFUSED -> RoundResult.REFUSED;
            case INVALID -> RoundResult.INVALID;
            case INCOMPLETE -> RoundResult.INCOMPLETE;
            case INTERRUPTED -> RoundResult.INTERRUPTED;
            case FAILED, USAGE -> RoundResult.FAILED;
        };
    }

    private static @Nullable String reason(ExitCode exit, Tally tally) {
        return exit == ExitCode.REFUSED ? String.join("; ", tally.objections()) : tally.leftUndone();
    }

    /** How a log of one event for each round is written of it. */
    static JobLog.Level level(RoundResult result) {
        return switch (result) {
            case IN_STEP, CHANGED, LOCKED, INTERRUPTED -> JobLog.Level.INFO;
            case REFUSED, INCOMPLETE -> JobLog.Level.WARN;
            case INVALID, FAILED -> JobLog.Level.ERROR;
        };
    }
}
