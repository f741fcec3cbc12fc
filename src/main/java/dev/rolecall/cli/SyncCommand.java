package dev.rolecall.cli;

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
@Command(name = "sync", description = "Plan and do it, without questions: for scheduled jobs.")
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
        Definitions definitions = Directories.load(directory);
        PlanReports reports = new PlanReports("sync", report);
        try (Run run = new Run(program, output, aws, definitions.settings())) {
            Prepared prepared =
                    run.prepare(definitions, scope.coverage(definitions.settings()), scope.only(), allowance);
            Plan plan = prepared.plan();
            ExitCode obstacle = Run.obstacle(plan);
            if (plan.isEmpty() || obstacle != null) {
                run.show(prepared, reports);
                return (obstacle == null ? ExitCode.OK : obstacle).code();
            }
            run.announce(plan);
            return run.carryOut(prepared, journal, reports).code();
        }
    }
}
