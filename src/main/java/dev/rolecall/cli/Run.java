package dev.rolecall.cli;

import dev.rolecall.apply.Applier;
import dev.rolecall.apply.FileJournal;
import dev.rolecall.apply.Interruption;
import dev.rolecall.apply.Journal;
import dev.rolecall.apply.Outcome;
import dev.rolecall.audit.Auditor;
import dev.rolecall.aws.CallCounts;
import dev.rolecall.aws.SetupWrites;
import dev.rolecall.live.AccountGate;
import dev.rolecall.live.EstateReader;
import dev.rolecall.live.LiveEstate;
import dev.rolecall.live.LiveRoles;
import dev.rolecall.live.LiveSource;
import dev.rolecall.live.Part;
import dev.rolecall.live.Progress;
import dev.rolecall.live.ReadScope;
import dev.rolecall.live.RoleReader;
import dev.rolecall.live.preflight.Setup;
import dev.rolecall.model.Account;
import dev.rolecall.model.Coverage;
import dev.rolecall.model.Definitions;
import dev.rolecall.model.DesiredEstate;
import dev.rolecall.model.OrganizationTree;
import dev.rolecall.model.Settings;
import dev.rolecall.plan.Allowance;
import dev.rolecall.plan.Only;
import dev.rolecall.plan.Plan;
import dev.rolecall.report.OutcomeText;
import dev.rolecall.report.Paint;
import dev.rolecall.report.PlanJson;
import dev.rolecall.report.PlanText;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** One run against AWS: plan, show, and, where the command is for it, do. */
final class Run implements AutoCloseable {
    private final Program program;
    private final OutputOptions output;
    private final Terminal terminal;
    private final Session session;
    private final Progress progress;
    private final Consumer<Object> documents;
    private final Bounds bounds;
    private List<Outcome> outcomes = List.of();

    Run(Program program, OutputOptions output, AwsOptions aws, Settings settings) {
        this(program, output, aws, settings, program.terminal()::printJson, Bounds.none());
    }

    Run(Program program, OutputOptions output, AwsOptions aws, Settings settings, Bounds bounds) {
        this(program, output, aws, settings, program.terminal()::printJson, bounds);
    }

    /** @param documents takes what is printed as JSON: it may be a part of a larger document */
    Run(
            Program program,
            OutputOptions output,
            AwsOptions aws,
            Settings settings,
            Consumer<Object> documents,
            Bounds bounds) {
        this.documents = documents;
        this.program = program;
        this.output = output;
        this.bounds = bounds;
        this.terminal = program.terminal();
        this.session = Session.open(aws, settings, program.clock());
        this.progress = progress(settings.limits().ssoAdminTps());
    }

    private Progress progress(int callsPerSecond) {
        if (output.quiet()) {
            return Progress.NONE;
        }
        CallCounts counts = session.counts();
        LongSupplier clock = System::nanoTime;
        ProgressStatus status = new ProgressStatus(
                () -> new ProgressStatus.Sent(counts.total(), counts.total("sso-admin"), counts.throttles()), clock);
        return terminal.interactive()
                ? new ProgressBars(terminal, status, clock, callsPerSecond, TerminalWidth.columns())
                : new ProgressLines(terminal, status, clock, callsPerSecond);
    }

    /** Reads, and says what that took. */
    LiveEstate read(ReadScope scope) {
        LiveEstate live = readSilently(scope);
        sayCost();
        return live;
    }

    private LiveEstate readSilently(ReadScope scope) {
        LiveEstate live = new EstateReader(session.source(), session.sleeper(), progress).read(scope);
        endPhase();
        return live;
    }

    /**
     * Looks at the whole instance, without files.
     *
     * @param accountRole with which accounts are entered to look at the roles in them; absent where that is not asked for
     */
    Audited audit(Coverage coverage, @Nullable String accountRole) {
        LiveEstate live = readSilently(ReadScope.wholeInstance(Settings.DEFAULT, coverage));
        LiveRoles roles = roles(live, Settings.DEFAULT, accountRole);
        sayCost();
        return new Audited(
                live, null, null, Auditor.audit(live, roles, program.clock().instant()));
    }

    /** Looks at the whole instance, and compares it with the files as a plan does. */
    Audited audit(Definitions definitions, Coverage coverage, @Nullable String accountRole) {
        LiveEstate live = readSilently(ReadScope.wholeInstance(definitions, coverage));
        LiveRoles roles = roles(live, definitions.settings(), accountRole);
        sayCost();
        Instant now = program.clock().instant();
        DesiredEstate desired = PlanMaker.resolved(definitions, live, now);
        LiveEstate planned = PlanMaker.withPolicies(
                session, progress, desired, live.within(ReadScope.of(definitions, coverage)), Only.EVERYTHING);
        Plan plan = PlanMaker.compared(desired, planned, Only.EVERYTHING, Allowance.NONE);
        return new Audited(live, desired, plan, Auditor.audit(desired, live, plan, roles, now));
    }

    private @Nullable LiveRoles roles(LiveEstate live, Settings settings, @Nullable String accountRole) {
        if (accountRole == null) {
            return null;
        }
        OrganizationTree organization = live.organization();
        boolean managed = settings.managementAccount() == Settings.ManagementAccount.MANAGE;
        List<String> accounts = organization.accounts().stream()
                .filter(account -> account.active() && (managed || !organization.isManagement(account.id())))
                .map(Account::id)
                .toList();
        AccountGate gate = session.accounts(live.caller(), organization.managementAccount(), accountRole);
        return roles(gate, accounts, Auditor.comparedRoles(live));
    }

    /** Which roles these accounts have, and not what they may do. */
    LiveRoles roles(Collection<String> accounts, String accountRole) {
        AccountGate gate = session.accounts(source().caller(), source().managementAccount(), accountRole);
        return roles(gate, accounts, (permissionSet, account) -> false);
    }

    private LiveRoles roles(AccountGate gate, Collection<String> accounts, BiPredicate<String, String> whole) {
        LiveRoles roles = new RoleReader(gate, progress).read(accounts, whole);
        endPhase();
        return roles;
    }

    /** What was sent so far, by service and operation. */
    Map<String, Long> calls() {
        return session.counts().byOperation();
    }

    CallCounts counts() {
        return session.counts();
    }

    /** What became of the changes that were tried. */
    List<Outcome> outcomes() {
        return outcomes;
    }

    /** For who reads by himself, and less than an estate. */
    LiveSource source() {
        return session.source();
    }

    /** For who looks at how IAM Identity Center is set up. */
    Setup setup() {
        return session.setup();
    }

    /** For who sets it up; what it does is kept. */
    SetupWrites setupWrites(@Nullable Path journalFile) {
        return session.setupWrites(journal(journalFile));
    }

    /** Keeps what was done in memory; AWS keeps it by itself. */
    void keep() {
        session.keep();
    }

    /** Says what was sent so far. */
    void sayCost() {
        if (!output.quiet()) {
            ReadCost.actual(session.counts()).forEach(line -> terminal.say("rolecall: " + line));
        }
    }

    Prepared prepare(Definitions definitions, Coverage coverage, List<String> only, Allowance allowance) {
        Prepared prepared =
                new PlanMaker(session, progress, program.clock()).prepare(definitions, coverage, only, allowance);
        endPhase();
        sayCost();
        return prepared;
    }

    /** Prints a plan that is not going to be done now, once its reports are written. */
    void show(Prepared prepared, PlanReports reports) {
        Plan plan = prepared.plan();
        reports.write(
                prepared,
                List.of(),
                session.counts().byOperation(),
                program.clock().instant());
        if (output.json()) {
            documents.accept(PlanJson.of(plan, List.of(), session.counts().byOperation()));
        } else {
            terminal.print(PlanText.of(plan, terminal.paint()));
        }
    }

    /** Prints a plan that is going to be done, unless all is printed at the end as one document. */
    void announce(Plan plan) {
        if (!output.json()) {
            terminal.print(PlanText.of(plan, terminal.paint()));
        }
    }

    void save(Prepared prepared, Coverage coverage, List<String> only, Path file) {
        SavedPlan.of(prepared, coverage, only, session.counts().byOperation(), program.clock())
                .write(file);
        if (!output.quiet()) {
            terminal.say("rolecall: plan kept in " + file);
        }
    }

    /** What stops a plan before its first write; absent where nothing does. */
    static @Nullable ExitCode obstacle(Plan plan) {
        return plan.refusals().isEmpty() ? null : ExitCode.REFUSED;
    }

    /** Does the plan and says what became of it, in reports too. */
    ExitCode carryOut(Prepared prepared, @Nullable Path journalFile, PlanReports reports) {
        Plan plan = prepared.plan();
        Journal journal = journal(journalFile);
        Settings settings = prepared.definitions().settings();
        Interrupts interrupts = program.interrupts();
        interrupts.guard(terminal);
        interrupts.undisturbed();
        Applier applier = new Applier(
                session.writer(
                        prepared.live().handles(),
                        journal,
                        session.accounts(settings, prepared.live()),
                        bounds::beforeWrite),
                byTag(settings, prepared.live()) ? settings.owner() : null,
                settings.limits().outstandingAssignments(),
                session.sleeper(),
                new Interruption(this::whyStop),
                progress,
                journal);
        outcomes = applier.apply(plan);
        endPhase();
        session.keep();
        if (output.json()) {
            documents.accept(PlanJson.of(plan, outcomes, session.counts().byOperation()));
        } else {
            terminal.print(OutcomeText.of(outcomes, terminal.paint()));
        }
        boolean reported = report(prepared, reports);
        if (interrupts.interruption().requested()) {
            return ExitCode.INTERRUPTED;
        }
        return reported && outcomes.stream().allMatch(Outcome::succeeded) ? ExitCode.OK : ExitCode.INCOMPLETE;
    }

    private @Nullable String whyStop() {
        String interrupted = program.interrupts().interruption().why();
        return interrupted != null ? interrupted : bounds.why();
    }

    /** What is done stays done where its report can't be written: that is said, and what was done has been printed already. */
    private boolean report(Prepared prepared, PlanReports reports) {
        try {
            reports.write(
                    prepared,
                    outcomes,
                    session.counts().byOperation(),
                    program.clock().instant());
            return true;
        } catch (Stop e) {
            terminal.say(terminal.paint().red("rolecall:") + " " + Paint.printable(String.valueOf(e.getMessage()))
                    + "; the changes themselves were tried as told");
            return false;
        }
    }

    /** Where an endpoint has no tags, none is sent. */
    private static boolean byTag(Settings settings, LiveEstate live) {
        return settings.ownership() == Settings.Ownership.TAG
                && !live.unsupported().contains(Part.TAGS);
    }

    private Journal journal(@Nullable Path file) {
        if (file == null) {
            return Journal.NONE;
        }
        try {
            return new FileJournal(file, program.clock());
        } catch (IOException e) {
            throw Stop.failed(
                    "could not write the journal " + file + ": " + SafeFiles.reason(e) + "; nothing was changed");
        }
    }

    private void endPhase() {
        if (progress instanceof ProgressBars bars) {
            bars.close();
        }
    }

    @Override
    public void close() {
        endPhase();
        session.close();
    }
}
