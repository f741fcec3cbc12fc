package dev.rolecall.cli;

import dev.rolecall.apply.lease.Lease;
import dev.rolecall.job.JobLog;
import dev.rolecall.model.Coverage;
import dev.rolecall.model.Definitions;
import dev.rolecall.plan.Allowance;
import dev.rolecall.plan.Plan;
import dev.rolecall.report.PlanText;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the difference, asks, does it. */
@Command(name = "apply", description = "Plan, show, ask, do. With --plan: do a plan that was kept and reviewed.")
final class ApplyCommand implements Program.WithOutput {
    private final Program program;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            defaultValue = Directories.DEFAULT,
            description = "Default: config. Not needed with --plan.")
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

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Option(names = "--plan", paramLabel = "FILE", description = "Do this kept plan, if nothing has changed since.")
    private @Nullable Path savedPlan;

    @Option(
            names = "--max-age",
            paramLabel = "AGE",
            defaultValue = "24h",
            converter = Durations.class,
            description = "How old a kept plan may be (default 24h).")
    private Duration maxAge = Duration.ofHours(24);

    @Mixin
    private LockOptions lock = new LockOptions();

    @Option(names = "--journal", paramLabel = "FILE", description = "Append one JSON line for each write made.")
    private @Nullable Path journal;

    ApplyCommand(Program program) {
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
        if (!yes && !program.terminal().interactive()) {
            throw Stop.usage("there is no terminal to ask on: give --yes to apply without asking");
        }
        report.check(ReportOptions.OF_PLANS);
        lock.check();
        SavedPlan saved = savedPlan == null ? null : SavedPlan.read(savedPlan);
        if (saved == null) {
            Definitions definitions = Directories.load(directory);
            return apply(definitions, scope.coverage(definitions.settings()), scope.only(), allowance, null);
        }
        if (!scope.only().isEmpty()) {
            throw Stop.usage("--only was settled when the plan was kept; it does not go with --plan");
        }
        saved.checkAge(maxAge, program.clock());
        return apply(saved.definitions(), saved.coverage(), saved.only(), allowance, saved);
    }

    private int apply(
            Definitions definitions,
            Coverage coverage,
            List<String> only,
            Allowance allowance,
            @Nullable SavedPlan saved) {
        PlanReports reports = new PlanReports("apply", report);
        JobLog log = JobLog.text(program.terminal()::say, output.quiet());
        Locks locks = new Locks(lock, aws, program.interrupts(), log);
        try (Lease lease = locks.take(definitions.settings());
                Run run = new Run(
                        program,
                        output,
                        aws,
                        definitions.settings(),
                        Bounds.none().by(lease))) {
            program.interrupts().beforeWriting(lease::close);
            Prepared prepared = run.prepare(definitions, coverage, only, allowance);
            if (saved != null) {
                prepared = prepared.withPlan(Review.stillMeant(
                        saved, prepared, allowance, program.clock().instant()));
            }
            Plan plan = prepared.plan();
            ExitCode obstacle = Run.obstacle(plan);
            if (plan.isEmpty() || obstacle != null) {
                run.show(prepared, reports);
                return (obstacle == null ? ExitCode.OK : obstacle).code();
            }
            run.announce(plan);
            if (!yes && output.json()) {
                // The document is printed when all is done; who is asked must see what he is asked about.
                PlanText.of(plan, program.terminal().paint()).forEach(program.terminal()::say);
            }
            if (!yes && !program.terminal().confirmed("Do this?")) {
                throw Stop.failed("not confirmed; nothing was changed");
            }
            return run.carryOut(prepared, journal, reports).code();
        }
    }
}
