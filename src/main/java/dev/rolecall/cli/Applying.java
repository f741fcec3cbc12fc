package dev.rolecall.cli;

import dev.rolecall.apply.lease.Lease;
import dev.rolecall.job.JobLog;
import dev.rolecall.model.Coverage;
import dev.rolecall.model.Definitions;
import dev.rolecall.plan.Allowance;
import dev.rolecall.plan.Plan;
import dev.rolecall.report.PlanText;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Plan, show, ask, do: what {@code apply} does, for whoever else goes on to it. */
final class Applying {
    private final Program program;
    private final OutputOptions output;
    private final AwsOptions aws;
    private final boolean yes;
    private final @Nullable Path journal;
    private final LockOptions lock;
    private final Consumer<Object> documents;

    Applying(
            Program program,
            OutputOptions output,
            AwsOptions aws,
            boolean yes,
            @Nullable Path journal,
            LockOptions lock) {
        this(program, output, aws, yes, journal, lock, program.terminal()::printJson);
    }

    /** @param documents takes the plan with its outcomes where JSON is asked for */
    Applying(
            Program program,
            OutputOptions output,
            AwsOptions aws,
            boolean yes,
            @Nullable Path journal,
            LockOptions lock,
            Consumer<Object> documents) {
        this.program = program;
        this.output = output;
        this.aws = aws;
        this.yes = yes;
        this.journal = journal;
        this.lock = lock;
        this.documents = documents;
    }

    /** Before anything is read: whether somebody can be asked, or nobody need be. */
    void check() {
        if (!yes && !program.terminal().interactive()) {
            throw Stop.usage("there is no terminal to ask on: give --yes to apply without asking");
        }
    }

    /**
     * Does it.
     *
     * @param saved a plan that was reviewed: only that, and only if it still means the same
     * @return the exit code
     */
    int apply(
            Definitions definitions,
            Coverage coverage,
            List<String> only,
            Allowance allowance,
            @Nullable SavedPlan saved,
            PlanReports reports) {
        JobLog log = JobLog.text(program.terminal()::say, output.quiet());
        Locks locks = new Locks(lock, aws, program.interrupts(), log);
        try (Lease lease = locks.take(definitions.settings());
                Run run = new Run(
                        program,
                        output,
                        aws,
                        definitions.settings(),
                        documents,
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
