package dev.rolecall.cli;

import dev.rolecall.imports.Import;
import dev.rolecall.imports.StarterRequest;
import dev.rolecall.live.LiveEstate;
import dev.rolecall.live.ReadScope;
import dev.rolecall.live.preflight.Preflight;
import dev.rolecall.live.preflight.PreflightReader;
import dev.rolecall.model.Definitions;
import dev.rolecall.model.Settings;
import dev.rolecall.plan.Allowance;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** From an organization to files that keep it: looks whether all is there, writes files to begin with, and may apply them. */
@Command(
        name = "bootstrap",
        description =
                "Look whether an organization is ready, by reads only; with --to, write starter files for a Control"
                        + " Tower landing zone; with --apply, go on to apply them.")
final class BootstrapCommand implements Program.WithOutput {
    private static final String CONTROL_TOWER = "control-tower";

    private final Program program;

    @Parameters(arity = "1", paramLabel = CONTROL_TOWER, description = "The kind of landing zone; there is this one.")
    private String kind = "";

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description =
                    "Where the files go: an empty directory, none yet, or one begun so, of which every file is kept.")
    private @Nullable Path to;

    @Option(
            names = "--force",
            description = "Where --to is not empty: put new files in its place, and keep what is there beside it.")
    private boolean force;

    @Option(names = "--owner", paramLabel = "NAME", description = "Whose files these are to be; default: rolecall.")
    private @Nullable String owner;

    @Option(
            names = "--adopt",
            description = "Write Control Tower's own groups and permission sets out too, to be kept by these files.")
    private boolean adopt;

    @Option(
            names = "--enable-trusted-access",
            description = "First let IAM Identity Center work in all accounts (EnableAWSServiceAccess).")
    private boolean enableTrustedAccess;

    @Option(
            names = "--delegate-to",
            paramLabel = "ACCOUNT",
            description = "First make this account, by id or name, the delegated administrator of IAM Identity Center.")
    private @Nullable String delegateTo;

    @Option(names = "--apply", description = "Go on to apply the files, as 'apply' does.")
    private boolean apply;

    @Option(names = "--yes", description = "With --apply: do not ask.")
    private boolean yes;

    @Option(names = "--journal", paramLabel = "FILE", description = "Append one JSON line for each write made.")
    private @Nullable Path journal;

    @Option(names = "--instance", paramLabel = "ARN", description = "The instance, where more than one is visible.")
    private @Nullable String instance;

    @Mixin
    private AwsOptions aws = new AwsOptions();

    @Mixin
    private AllowOptions allow = new AllowOptions();

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    BootstrapCommand(Program program) {
        this.program = program;
    }

    @Override
    public OutputOptions output() {
        return output;
    }

    @Override
    public Integer call() {
        aws.check();
        checkUsage();
        Allowance allowance = allow.allowance();
        BootstrapReport answer = new BootstrapReport(program.terminal(), output.json());
        Applying applying = new Applying(program, output, aws, yes, journal, new LockOptions(), answer::applied);
        if (apply) {
            applying.check();
            report.check(ReportOptions.OF_PLANS);
        }
        StarterTarget target = to == null ? null : new StarterTarget(to, force);
        Definitions present = target == null ? null : target.present();
        Settings settings = new ImportSettings(present == null ? owner : null, List.of(), instance)
                .of(present == null ? null : present.settings());
        StarterAttempt done;
        try (Run run = new Run(program, output, aws, settings)) {
            SetupSteps steps = new SetupSteps(run, journal);
            answer.steps(steps);
            try {
                done = prepare(run, steps, settings, target, present, answer);
            } catch (RuntimeException e) {
                if (!steps.changed()) {
                    throw e;
                }
                // What was done is done: nobody may take this for a run that changed nothing.
                new ErrorReport(program.terminal(), output).of(e);
                return ExitCode.INCOMPLETE.code();
            }
            answer.calls(run.calls());
            if (!answer.ready()) {
                answer.print();
                return (steps.changed() ? ExitCode.INCOMPLETE : ExitCode.FAILED).code();
            }
        }
        return done == null || !apply ? answer.print() : applied(applying, done, allowance, answer);
    }

    private int applied(Applying applying, StarterAttempt done, Allowance allowance, BootstrapReport answer) {
        Definitions definitions = done.result().definitions();
        int code = applying.apply(
                definitions,
                definitions.settings().coverage(),
                List.of(),
                allowance,
                null,
                new PlanReports("bootstrap", report));
        answer.print();
        return code;
    }

    private void checkUsage() {
        if (!kind.equals(CONTROL_TOWER)) {
            throw Stop.usage("bootstrap knows one kind of landing zone, " + CONTROL_TOWER + ", not '" + kind + "'");
        }
        if (to == null && (apply || force || adopt || owner != null)) {
            throw Stop.usage("--apply, --force, --adopt and --owner are about files: say with --to where they go");
        }
        if (!apply && (yes || !report.files().isEmpty() || !allow.allowance().equals(Allowance.NONE))) {
            throw Stop.usage("--yes, --report and --allow-… go with --apply");
        }
        if (owner != null && !Import.canBeOwner(owner)) {
            throw Stop.usage(
                    "an owner's name has letters, digits, spaces and _ . : / = + - @, up to 256 of them; it can't"
                            + " be '" + owner + "'");
        }
    }

    /** Everything but applying; nothing where there are no files to make, or they can't be. */
    private @Nullable StarterAttempt prepare(
            Run run,
            SetupSteps steps,
            Settings settings,
            @Nullable StarterTarget target,
            @Nullable Definitions present,
            BootstrapReport answer) {
        if (enableTrustedAccess || delegateTo != null) {
            steps.take(enableTrustedAccess, delegateTo);
        }
        Preflight preflight = new PreflightReader(run.source(), run.setup(), settings.instance()).read();
        answer.preflight(preflight, run.setup().region());
        if (!preflight.ready() || target == null || to == null) {
            return null;
        }
        LiveEstate live = run.read(ReadScope.wholeInstance(settings, settings.coverage()));
        Preflight.Core core = preflight.core();
        StarterRequest request = new StarterRequest(
                settings,
                present == null,
                adopt,
                core == null ? new TreeSet<>() : core.units(),
                present == null ? Set.of() : present.permissionSets().keySet(),
                present == null ? Set.of() : present.groups().keySet(),
                target.files(),
                Map.of());
        StarterAttempt done = StarterAttempt.make(target, live, request);
        answer.files(to, done, remarks(present), apply);
        return done;
    }

    /** What was asked for and could not be heeded, since the settings that are there stay. */
    private List<String> remarks(@Nullable Definitions present) {
        if (present == null) {
            return List.of();
        }
        List<String> remarks = new ArrayList<>();
        if (owner != null && !owner.equals(present.settings().owner())) {
            remarks.add("rolecall.yaml is kept, so the owner stays '"
                    + present.settings().owner() + "'");
        }
        if (adopt && present.settings().guards().protect().controlTower()) {
            remarks.add(
                    "rolecall.yaml is kept: only with 'protect: {controlTower: false}' in its guards may these files"
                            + " change what Control Tower made");
        }
        return remarks;
    }
}
