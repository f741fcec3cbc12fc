package dev.rolecall.cli;

import dev.rolecall.audit.Audit;
import dev.rolecall.audit.Severity;
import dev.rolecall.job.JobLog;
import dev.rolecall.model.Coverage;
import dev.rolecall.model.Definitions;
import dev.rolecall.model.Settings;
import dev.rolecall.report.AuditCsv;
import dev.rolecall.report.AuditJson;
import dev.rolecall.report.AuditText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what differs from the files, and what a careful person would not leave as it is. */
@Command(
        name = "audit",
        description = "Read the whole instance and report drift from the files, and what is amiss without them; writes"
                + " nothing to AWS.")
final class AuditCommand implements Program.WithTable {
    /** What {@code --fail-on} can be. */
    enum FailOn {
        error,
        warning,
        note,
        none
    }

    private final Program program;

    @Mixin
    private FilesOption files = new FilesOption();

    @Mixin
    private AwsOptions aws = new AwsOptions();

    @Mixin
    private CoverageOptions coverage = new CoverageOptions();

    @Option(
            names = "--roles",
            description = "Enter each account, and compare the roles that IAM Identity Center made there with the"
                    + " permission sets.")
    private boolean roles;

    @Mixin
    private AccountRoleOption accountRole = new AccountRoleOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            defaultValue = "warning",
            description =
                    "Exit with 2 where a finding is at least that grave: error, warning (default), note, or none.")
    private FailOn failOn = FailOn.warning;

    @Mixin
    private NotifyOptions notify = new NotifyOptions();

    AuditCommand(Program program) {
        this.program = program;
    }

    @Override
    public OutputOptions output() {
        return output;
    }

    @Override
    public Integer call() {
        aws.check();
        report.check(ReportOptions.OF_AUDITS);
        accountRole.check(roles);
        notify.check(System.getenv());
        JobLog log = JobLog.text(program.terminal()::say, output.quiet());
        AuditNotices notices = new AuditNotices(new Notices("audit", notify, aws, program, log), program.clock());
        try {
            return audit(notices);
        } catch (RuntimeException e) {
            notices.failed(e);
            throw e;
        }
    }

    private Integer audit(AuditNotices notices) {
        Definitions definitions = files.load();
        notices.concern(definitions == null ? null : definitions.settings().owner());
        Settings settings = definitions == null ? Settings.DEFAULT : definitions.settings();
        Coverage wanted = coverage.of(settings);
        String role = roles ? accountRole.of(settings) : null;
        try (Run run = new Run(program, output, aws, settings)) {
            Audited audited = definitions == null ? run.audit(wanted, role) : run.audit(definitions, wanted, role);
            show(run, audited);
            Severity least = least();
            if (least == null || !audited.audit().reaches(least)) {
                return ExitCode.OK.code();
            }
            notices.found(audited, least);
            return ExitCode.CHANGES.code();
        }
    }

    /** The one place where all that a report may need is at hand. */
    private void show(Run run, Audited audited) {
        Audit audit = audited.audit();
        new AuditReports(report).write(audited, run.calls(), program.clock().instant());
        Terminal terminal = program.terminal();
        if (output.json()) {
            terminal.printJson(AuditJson.of(audit, run.calls()));
        } else if (output.csv()) {
            terminal.print(AuditCsv.of(audit));
        } else {
            terminal.print(AuditText.of(audit, terminal.paint()));
        }
    }

    private @Nullable Severity least() {
        return switch (failOn) {
            case error -> Severity.ERROR;
            case warning -> Severity.WARNING;
            case note -> Severity.NOTE;
            case none -> null;
        };
    }
}
