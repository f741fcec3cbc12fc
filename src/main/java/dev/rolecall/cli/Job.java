package dev.rolecall.cli;

import dev.rolecall.job.Health;
import dev.rolecall.job.HealthServer;
import dev.rolecall.job.JobLog;
import dev.rolecall.job.JobLog.Level;
import dev.rolecall.job.Metrics;
import dev.rolecall.job.Rhythm;
import dev.rolecall.job.RoundWatcher;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Runs a piece of work once, or stays and repeats it, and says of it what was asked for. */
final class Job {
    /** A request may take so long (see the applier's patience), and so may what is in flight when the time is up. */
    private static final Duration GRACE = Duration.ofMinutes(15);

    private final JobOptions options;
    private final boolean leased;
    private final OutputOptions output;
    private final Program program;
    private final JobLog log;
    private final Pace pace;
    private List<RoundWatcher> others = List.of();

    /**
     * Ready.
     *
     * @param leased whether there is a lease to give back however the job ends
     * @param timeScale how much faster than real time the job's time runs
     */
    Job(Program process, JobOptions options, boolean leased, OutputOptions output, double timeScale) {
        this.options = options;
        this.leased = leased;
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

    /** What happens in the job is told there. */
    JobLog log() {
        return log;
    }

    /** Tells this watcher of rounds too, of a single one as well. */
    void tell(RoundWatcher watcher) {
        others = List.of(watcher);
    }

    /** Does it; the exit code is that of the last round, or that of an interruption. */
    int run(Round.Work work) {
        Faults faults = new Faults(program.terminal(), output, log, options.structuredLog());
        Round round = new Round(program, faults, pace, options.timeBudget(), work);
        Duration every = options.every();
        if (options.job() || leased) {
            program.interrupts().guard(program.terminal());
        }
        if (every == null) {
            JobLog ofRounds = options.structuredLog() ? log : JobLog.text(line -> {}, true);
            return new Rounds(program, ofRounds, pace, null, 1, others).run(round::run);
        }
        return stay(round, every);
    }

    private int stay(Round round, Duration every) {
        Duration jitter = options.jitter(every);
        Metrics metrics = new Metrics(program.clock());
        Health health = new Health(longest(every), every.plus(jitter).plus(GRACE), pace.nanoClock());
        Runnable server = serve(health, metrics);
        try {
            log.event(
                    Level.INFO,
                    "job_begins",
                    "a round every " + Durations.text(every)
                            + (jitter.toSeconds() == 0 ? "" : ", up to " + Durations.text(jitter) + " later"),
                    Map.of("everySeconds", every.toSeconds(), "jitterSeconds", jitter.toSeconds()));
            Rhythm rhythm = new Rhythm(every, jitter, new SplittableRandom(), pace.now());
            List<RoundWatcher> watchers = new ArrayList<>(List.of(metrics, health));
            watchers.addAll(others);
            return new Rounds(program, log, pace, rhythm, options.rounds(), watchers).run(round::run);
        } finally {
            server.run();
        }
    }

    /** How long a round may take before something is wrong: requests in flight at the end of its time may take as long as these do. */
    private Duration longest(Duration every) {
        Duration budget = options.timeBudget();
        return (budget != null ? budget : every).plus(GRACE);
    }

    /** Listens, if that was asked for, until what it returns is run. */
    private Runnable serve(Health health, Metrics metrics) {
        InetSocketAddress at = options.health();
        if (at == null) {
            return () -> {};
        }
        try {
            HealthServer server = HealthServer.listen(at, health, metrics);
            InetSocketAddress there = server.address();
            String host = there.getAddress().getHostAddress();
            String url = "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + there.getPort();
            log.event(
                    Level.INFO,
                    "health_listens",
                    "health and metrics at " + host + " port " + there.getPort(),
                    Map.of("address", url));
            return server::close;
        } catch (IOException e) {
            throw Stop.failed("could not listen on " + at.getAddress().getHostAddress() + ":" + at.getPort()
                    + " for --health: " + e.getMessage() + "; nothing was done. Choose another port");
        }
    }
}
