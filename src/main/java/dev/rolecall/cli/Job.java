package dev.rolecall.cli;

import dev.rolecall.job.JobLog;
import dev.rolecall.job.JobLog.Level;
import dev.rolecall.job.Rhythm;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Runs a piece of work once, or stays and repeats it, and says of it what was asked for. */
final class Job {
    private final JobOptions options;
    private final OutputOptions output;
    private final Program program;
    private final JobLog log;
    private final Pace pace;

    /**
     * Ready.
     *
     * @param timeScale how much faster than real time the job's time runs
     */
    Job(Program process, JobOptions options, OutputOptions output, double timeScale) {
        this.options = options;
        this.output = output;
        this.pace = Pace.scaled(timeScale);
        PrintStream err = process.terminal().err();
        this.log = options.structuredLog()
                ? JobLog.json(err::println, process.clock(), output.quiet())
                : JobLog.text(err::println, output.quiet());
        this.program = options.job()
                ? process.withTerminal(process.terminal().forJob(LineStream.to(log::line), options.every() != null))
                : process;
    }

    /** What is to be done is done by this program: its standard error is the job's log. */
    Program program() {
        return program;
    }

    /** Does it; the exit code is that of the last round, or that of an interruption. */
    int run(Round.Work work) {
        Faults faults = new Faults(program.terminal(), output, log, options.structuredLog());
        Round round = new Round(program, faults, pace, options.timeBudget(), work);
        Duration every = options.every();
        if (options.job()) {
            program.interrupts().guard(program.terminal());
        }
        Rhythm rhythm = null;
        if (every != null) {
            Duration jitter = options.jitter(every);
            log.event(
                    Level.INFO,
                    "job_begins",
                    "a round every " + Durations.text(every)
                            + (jitter.toSeconds() == 0 ? "" : ", up to " + Durations.text(jitter) + " later"),
                    Map.of("everySeconds", every.toSeconds(), "jitterSeconds", jitter.toSeconds()));
            rhythm = new Rhythm(every, jitter, new SplittableRandom(), pace.now());
        }
        JobLog ofRounds = options.job() ? log : JobLog.text(line -> {}, true);
        return new Rounds(program, ofRounds, pace, rhythm, options.rounds(), List.of()).run(round::run);
    }
}
