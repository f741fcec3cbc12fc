package dev.rolecall.cli;

import dev.rolecall.apply.lease.Lease;
import dev.rolecall.model.Definitions;
import dev.rolecall.plan.Allowance;
import dev.rolecall.plan.Plan;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The scheduled job. */
@Command(
        name = "sync",
        description = "Plan and do it, without questions: for scheduled jobs, or as one that stays (--every).")
final class SyncCommand implements Program.WithOutput {
    private final Program program;

    @Parameters(arity = "0..1", paramLabel = "DIR", defaultValue = Directories.DEFAULT, description = "Default: config")
    private Path directory = Path.of(Directories.DEFAULT);

    @Mixin
    private AwsOptions aws = new AwsOptions();

    @Mixin
    private ScopeOptions scope = new ScopeOptions();

    @Mixin
    private AllowOptions allow = new AllowOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Mixin
    private JobOptions job = new JobOptions();

    @Mixin
    private LockOptions lock = new LockOptions();

    @Mixin
    private NotifyOptions notify = new NotifyOptions();

    @Option(names = "--journal", paramLabel = "FILE", description = "Append one JSON line for each write made.")
    private @Nullable Path journal;

    SyncCommand(Program program) {
        this.program = program;
    }

    @Override
    public OutputOptions output() {
        return output;
    }

    @Override
    public Integer call() {
        aws.check();
        OnlyTargets.check(scope.only());
        Allowance allowance = allow.allowance();
        report.check(ReportOptions.OF_PLANS);
        job.check();
        lock.check();
        notify.check(System.getenv());
        Job rounds = new Job(program, job, lock.wanted(), output, aws.timeScale());
        rounds.tell(new Notices("sync", notify, aws, rounds.program(), rounds.log()));
        Locks locks = new Locks(lock, aws, program.interrupts(), rounds.log());
        return rounds.run((bounds, tally) -> sync(rounds.program(), locks, allowance, bounds, tally));
    }

    private ExitCode sync(Program here, Locks locks, Allowance allowance, Bounds bounds, Tally tally) {
        Definitions definitions = Directories.load(directory);
        tally.concerns(definitions.settings().owner());
        PlanReports reports = new PlanReports("sync", report);
        try (Lease lease = locks.take(definitions.settings());
                Run run = new Run(here, output, aws, definitions.settings(), bounds.by(lease))) {
            tally.sending(run.counts());
            Prepared prepared =
                    run.prepare(definitions, scope.coverage(definitions.settings()), scope.only(), allowance);
            Plan plan = prepared.plan();
            tally.planned(plan);
            tally.on(prepared.live().handles().instance().arn());
            ExitCode obstacle = Run.obstacle(plan);
            if (plan.isEmpty() || obstacle != null) {
                run.show(prepared, reports);
                return obstacle == null ? ExitCode.OK : obstacle;
            }
            run.announce(plan);
            tally.beginsToWrite();
            ExitCode end = run.carryOut(prepared, journal, reports);
            tally.tried(run.outcomes());
            return end;
        }
    }
}
