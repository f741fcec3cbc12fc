package dev.rolecall.cli;

import dev.rolecall.model.Coverage;
import dev.rolecall.model.Definitions;
import dev.rolecall.plan.Allowance;
import dev.rolecall.plan.Plan;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the difference. */
@Command(name = "plan", description = "Read AWS and show what differs from the files; writes nothing to AWS.")
final class PlanCommand implements Program.WithOutput {
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

    @Option(names = "--save", paramLabel = "FILE", description = "Keep the plan for 'apply --plan FILE'.")
    private @Nullable Path save;

    @Option(names = "--detailed-exitcode", description = "Exit with 2 where there are changes.")
    private boolean detailedExitCode;

    PlanCommand(Program program) {
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
        if (save != null) {
            SafeFiles.check(save);
        }
        Definitions definitions = Directories.load(directory);
        Coverage coverage = scope.coverage(definitions.settings());
        PlanReports reports = new PlanReports("plan", report);
        try (Run run = new Run(program, output, aws, definitions.settings())) {
            Prepared prepared = run.prepare(definitions, coverage, scope.only(), allowance);
            Plan plan = prepared.plan();
            ExitCode obstacle = Run.obstacle(plan);
            // Kept before it is printed: where that fails, the failure is all that is printed.
            if (save != null && obstacle == null) {
                run.save(prepared, coverage, scope.only(), save);
            }
            run.show(prepared, reports);
            if (obstacle != null) {
                if (save != null) {
                    program.terminal().say("rolecall: the plan was refused, so it was not kept in " + save);
                }
                return obstacle.code();
            }
            return (detailedExitCode && !plan.isEmpty() ? ExitCode.CHANGES : ExitCode.OK).code();
        }
    }
}
