package dev.rolecall.cli;

import dev.rolecall.apply.Journal;
import dev.rolecall.aws.AccountEntrance;
import dev.rolecall.aws.AwsSetup;
import dev.rolecall.aws.AwsSource;
import dev.rolecall.aws.AwsWriter;
import dev.rolecall.aws.CallCounts;
import dev.rolecall.aws.Calls;
import dev.rolecall.aws.Clients;
import dev.rolecall.aws.Connection;
import dev.rolecall.aws.Limiter;
import dev.rolecall.aws.SetupWrites;
import dev.rolecall.live.Caller;
import dev.rolecall.live.Handles;
import dev.rolecall.live.LiveEstate;
import dev.rolecall.live.Sleeper;
import dev.rolecall.model.Settings;
import dev.rolecall.sandbox.Sandbox;
import dev.rolecall.sandbox.SandboxOptions;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An open way to AWS, or to the one in memory, with the pace that suits it. */
final class Session implements AutoCloseable {
    private static final String MEMORY_REGION = "eu-west-1";

    private final Clients clients;
    private final Calls calls;
    private final CallCounts counts = new CallCounts();
    private final Sleeper sleeper;
    private final @Nullable Sandbox memory;
    private final Path state;
    private final double timeScale;

    private Session(AwsOptions options, Settings settings, Clock clock) {
        String region = options.region() != null ? options.region() : settings.region();
        this.state = options.state();
        this.timeScale = options.timeScale();
        Limiter limiter;
        if (options.memory()) {
            String memoryRegion = region == null ? MEMORY_REGION : region;
            this.memory = Sandbox.start(new SandboxOptions(options.seed(), state, null, clock, memoryRegion));
            this.clients = Connection.inProcess(memory.httpClient(), memoryRegion);
            // Nothing there takes time, so nothing is waited for.
            this.sleeper = duration -> {};
            limiter = Limiter.none();
        } else {
            this.memory = null;
            this.clients = new Connection(options.profile(), region, options.endpoint()).open();
            this.sleeper = Sleeper.real().scaled(options.timeScale());
            limiter = Limiter.documented(settings.limits(), options.timeScale());
        }
        this.calls = new Calls(limiter, counts, sleeper, new Random(), options.endpoint() != null);
    }

    static Session open(AwsOptions options, Settings settings, Clock clock) {
        return new Session(options, settings, clock);
    }

    AwsSource source() {
        return new AwsSource(clients, calls);
    }

    /** Accounts will be looked into: what that takes is made ready beside the reading. */
    void accountsSoon() {
        clients.soon();
    }

    /**
     * The way into single accounts.
     *
     * @param role with which others than the caller's own are entered
     */
    AccountEntrance accounts(Caller caller, String managementAccount, @Nullable String role) {
        return new AccountEntrance(clients, calls, caller, managementAccount, role, System::nanoTime, timeScale);
    }

    /** The same as the files and what was read of the organization have it. */
    AccountEntrance accounts(Settings settings, LiveEstate live) {
        return accounts(live.caller(), live.organization().managementAccount(), settings.accountRole());
    }

    AwsWriter writer(Handles handles, Journal journal, AccountEntrance accounts, Consumer<String> beforeEach) {
        return new AwsWriter(clients, calls, handles, journal, accounts, beforeEach);
    }

    AwsSetup setup() {
        return new AwsSetup(clients, calls);
    }

    SetupWrites setupWrites(Journal journal) {
        return new SetupWrites(clients, calls, journal);
    }

    Sleeper sleeper() {
        return sleeper;
    }

    CallCounts counts() {
        return counts;
    }

    /** Keeps what was done in memory; AWS keeps it by itself. */
    void keep() {
        if (memory != null) {
            memory.save(state);
        }
    }

    @Override
    public void close() {
        clients.close();
    }
}
