package dev.rolecall.scenario;

import dev.rolecall.apply.Applier;
import dev.rolecall.apply.EstateWriter;
import dev.rolecall.apply.Interruption;
import dev.rolecall.apply.Journal;
import dev.rolecall.apply.Outcome;
import dev.rolecall.audit.Audit;
import dev.rolecall.audit.Auditor;
import dev.rolecall.aws.AccountEntrance;
import dev.rolecall.aws.AwsSetup;
import dev.rolecall.aws.AwsSource;
import dev.rolecall.aws.AwsWriter;
import dev.rolecall.aws.CallCounts;
import dev.rolecall.aws.Calls;
import dev.rolecall.aws.Clients;
import dev.rolecall.aws.Connection;
import dev.rolecall.aws.Limiter;
import dev.rolecall.desired.InvalidDefinitions;
import dev.rolecall.desired.TargetResolver;
import dev.rolecall.live.AccountGate;
import dev.rolecall.live.AccountPolicyReader;
import dev.rolecall.live.EstateReader;
import dev.rolecall.live.LiveEstate;
import dev.rolecall.live.LiveRoles;
import dev.rolecall.live.LiveSource;
import dev.rolecall.live.Progress;
import dev.rolecall.live.ReadScope;
import dev.rolecall.live.RoleReader;
import dev.rolecall.live.preflight.Preflight;
import dev.rolecall.live.preflight.PreflightReader;
import dev.rolecall.live.preflight.Setup;
import dev.rolecall.model.Account;
import dev.rolecall.model.Coverage;
import dev.rolecall.model.Definitions;
import dev.rolecall.model.DesiredEstate;
import dev.rolecall.model.Settings;
import dev.rolecall.plan.Allowance;
import dev.rolecall.plan.Only;
import dev.rolecall.plan.Plan;
import dev.rolecall.plan.Planner;
import dev.rolecall.plan.PolicyTargets;
import dev.rolecall.sandbox.Sandbox;
import dev.rolecall.sandbox.SandboxEdit;
import dev.rolecall.sandbox.SandboxOptions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An AWS in memory and the way to it, wired as the command line wires it. Time stands still. */
final class Stage implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    static final String MANAGEMENT = "100000000001";
    private static final String REGION = "eu-west-1";

    private final Sandbox sandbox;
    private final Clients clients;
    private final CallCounts counts = new CallCounts();
    private final Calls calls;
    private UnaryOperator<AccountGate> gate = UnaryOperator.identity();

    private Stage(@Nullable String caller) {
        this.sandbox =
                Sandbox.start(new SandboxOptions("empty", null, caller, Clock.fixed(NOW, ZoneOffset.UTC), REGION));
        this.clients = Connection.inProcess(sandbox.httpClient(), REGION);
        this.calls = new Calls(Limiter.none(), counts, duration -> {}, new Random(1), false);
    }

    /** An organization with nothing in it, seen from its management account. */
    static Stage empty() {
        return new Stage(null);
    }

    /** The same, seen from that account. */
    static Stage seenFrom(String caller) {
        return new Stage(caller);
    }

    SandboxEdit edit() {
        return sandbox.edit();
    }

    Sandbox sandbox() {
        return sandbox;
    }

    /** From now on single accounts are entered, for policies, through this. */
    Stage entering(UnaryOperator<AccountGate> through) {
        gate = through;
        return this;
    }

    /** For who reads less than an estate. */
    LiveSource source() {
        return new AwsSource(clients, calls);
    }

    /** The operations that were called so far. */
    Set<String> called() {
        return counts.byOperation().keySet();
    }

    /** All that there is, as text. */
    String state() {
        return StateText.of(sandbox);
    }

    /** A plan and what it came from. */
    record Planned(Definitions definitions, LiveEstate live, Plan plan) {}

    Planned plan(Definitions definitions) throws InvalidDefinitions {
        return plan(definitions, live -> Only.EVERYTHING, UnaryOperator.identity());
    }

    /** What a targeted run is about may depend on what there is. */
    interface Target {
        Only of(LiveEstate live);
    }

    Planned plan(Definitions definitions, Target target, UnaryOperator<LiveSource> watched) throws InvalidDefinitions {
        LiveEstate live = new EstateReader(watched.apply(new AwsSource(clients, calls)), d -> {}, Progress.NONE)
                .read(ReadScope.of(definitions, definitions.settings().coverage()));
        DesiredEstate desired = TargetResolver.resolve(definitions, live.organization(), NOW);
        live = withPolicies(desired, live, target.of(live));
        return new Planned(definitions, live, Planner.plan(desired, live, target.of(live), Allowance.NONE));
    }

    /** An audit and the plan that it rests on. */
    record Audited(Plan plan, Audit audit) {}

    Audited audit(Definitions definitions, Coverage coverage) throws InvalidDefinitions {
        return audit(definitions, coverage, null);
    }

    /** The same, and the roles in the accounts, which are entered with the role of that name. */
    Audited audit(Definitions definitions, Coverage coverage, @Nullable String accountRole) throws InvalidDefinitions {
        LiveEstate live = reader().read(ReadScope.wholeInstance(definitions, coverage));
        DesiredEstate desired = TargetResolver.resolve(definitions, live.organization(), NOW);
        LiveEstate planned = withPolicies(desired, live.within(ReadScope.of(definitions, coverage)), Only.EVERYTHING);
        Plan plan = Planner.plan(desired, planned, Only.EVERYTHING, Allowance.NONE);
        return new Audited(plan, Auditor.audit(desired, live, plan, roles(live, accountRole), NOW));
    }

    private LiveEstate withPolicies(DesiredEstate desired, LiveEstate live, Only only) {
        return live.withPolicies(new AccountPolicyReader(gate.apply(accounts(desired.settings(), live)), Progress.NONE)
                .read(PolicyTargets.of(desired, live).questions(only)));
    }

    private AccountEntrance accounts(Settings settings, LiveEstate live) {
        return new AccountEntrance(
                clients,
                calls,
                live.caller(),
                live.organization().managementAccount(),
                settings.accountRole(),
                () -> 0L,
                1);
    }

    /** An audit without files. */
    Audit audit(Coverage coverage) {
        return audit(coverage, null);
    }

    /** The same, and the roles in the accounts. */
    Audit audit(Coverage coverage, @Nullable String accountRole) {
        LiveEstate live = reader().read(ReadScope.wholeInstance(Settings.DEFAULT, coverage));
        return Auditor.audit(live, roles(live, accountRole), NOW);
    }

    private @Nullable LiveRoles roles(LiveEstate live, @Nullable String accountRole) {
        if (accountRole == null) {
            return null;
        }
        AccountGate gate = new AccountEntrance(clients, calls, live.caller(), MANAGEMENT, accountRole, () -> 0L, 1);
        List<String> accounts = live.organization().accounts().stream()
                .filter(Account::active)
                .map(Account::id)
                .toList();
        return new RoleReader(gate, Progress.NONE).read(accounts, Auditor.comparedRoles(live));
    }

    private EstateReader reader() {
        return new EstateReader(new AwsSource(clients, calls), d -> {}, Progress.NONE);
    }

    /** All that the instance has. */
    LiveEstate readAll(Coverage coverage) {
        return new EstateReader(new AwsSource(clients, calls), d -> {}, Progress.NONE)
                .read(ReadScope.wholeInstance(Settings.DEFAULT, coverage));
    }

    /** What is found of the organization. */
    Preflight preflight() {
        return preflight(UnaryOperator.identity(), UnaryOperator.identity(), null);
    }

    Preflight preflight(UnaryOperator<LiveSource> source, UnaryOperator<Setup> setup, @Nullable String instance) {
        return new PreflightReader(
                        source.apply(new AwsSource(clients, calls)),
                        setup.apply(new AwsSetup(clients, calls)),
                        instance)
                .read();
    }

    List<Outcome> apply(Planned planned) {
        return apply(planned, new Interruption(), UnaryOperator.identity(), Journal.NONE);
    }

    List<Outcome> apply(
            Planned planned, Interruption interruption, UnaryOperator<EstateWriter> watched, Journal journal) {
        Settings settings = planned.definitions().settings();
        EstateWriter writer =
                new AwsWriter(clients, calls, planned.live().handles(), journal, accounts(settings, planned.live()));
        return new Applier(
                        watched.apply(writer),
                        settings.ownership() == Settings.Ownership.TAG ? settings.owner() : null,
                        settings.limits().outstandingAssignments(),
                        duration -> {},
                        interruption,
                        Progress.NONE,
                        journal)
                .apply(planned.plan());
    }

    @Override
    public void close() {
        clients.close();
    }
}
