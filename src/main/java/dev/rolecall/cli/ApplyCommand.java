package dev.rolecall.cli;

import dev.rolecall.model.Definitions;
import dev.rolecall.plan.Allowance;
import java.nio.file.Path;
import java.time.Duration;
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
        Applying applying = new Applying(program, output, aws, yes, journal, lock);
        applying.check();
        report.check(ReportOptions.OF_PLANS);
        PlanReports reports = new PlanReports("apply", report);
        lock.check();
        SavedPlan saved = savedPlan == null ? null : SavedPlan.read(savedPlan);
        if (saved == null) {
            Definitions definitions = Directories.load(directory);
            return applying.apply(
                    definitions, scope.coverage(definitions.settings()), scope.only(), allowance, null, reports);
        }
        if (!scope.only().isEmpty()) {
            throw Stop.usage("--only was settled when the plan was kept; it does not go with --plan");
        }
        saved.checkAge(maxAge, program.clock());
        return applying.apply(saved.definitions(), saved.coverage(), saved.only(), allowance, saved, reports);
    }
}
