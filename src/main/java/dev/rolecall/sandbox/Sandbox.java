package dev.rolecall.sandbox;

import dev.rolecall.sandbox.wire.AwsService;
import dev.rolecall.sandbox.wire.InProcessHttpClient;
import dev.rolecall.sandbox.wire.WireEndpoint;
import dev.rolecall.sandbox.wire.WireOperation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.identitystore.IdentitystoreClient;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.ssoadmin.SsoAdminClient;
import software.amazon.awssdk.services.sts.StsClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * AWS in memory. Use it directly (clients that act in the caller's account), through {@link #httpClient()} (real SDK clients, no
 * socket), or behind {@code dev.rolecall.sandbox.wire.SandboxServer} (everybody else's clients). Safe for many threads: one lock.
 */
public final class Sandbox implements WireEndpoint, AutoCloseable {

    private final Gate gate;
    private final SandboxOptions options;
    private final Sessions sessions = new Sessions();
    private final StsOperations sts = new StsOperations(sessions);
    private final Map<AwsService, ServiceTable> tables = new EnumMap<>(AwsService.class);

    private Sandbox(SandboxOptions options, Gate gate) {
        this.options = options;
        this.gate = gate;
        tables.put(
                AwsService.SSO_ADMIN,
                table(AwsService.SSO_ADMIN, SsoAdminTable.OPERATIONS, caller -> new SandboxSsoAdmin(gate, caller)));
        tables.put(
                AwsService.IDENTITYSTORE,
                table(
                        AwsService.IDENTITYSTORE,
                        SandboxIdentitystore.OPERATIONS,
                        caller -> new SandboxIdentitystore(gate, caller)));
        tables.put(
                AwsService.ORGANIZATIONS,
                table(
                        AwsService.ORGANIZATIONS,
                        SandboxOrganizations.OPERATIONS,
                        caller -> new SandboxOrganizations(gate, caller)));
        tables.put(
                AwsService.IAM, table(AwsService.IAM, SandboxIam.OPERATIONS, caller -> new SandboxIam(gate, caller)));
        tables.put(
                AwsService.STS,
                table(AwsService.STS, SandboxSts.OPERATIONS, caller -> new SandboxSts(gate, caller, sts)));
    }

    private <C> ServiceTable table(
            AwsService service, java.util.List<ServiceOperation<C, ?, ?>> operations, Function<Caller, C> clientOf) {
        return ServiceTable.of(operations, key -> clientOf.apply(signedBy(key, service)));
    }

    /**
     * Starts from the state file if there is one, else from the seed.
     *
     * @throws SandboxException when neither can be read, or no state can be kept in the file
     */
    public static Sandbox start(SandboxOptions options) {
        Path asked = options.state();
        Path state = asked == null ? null : StatePlace.of(asked);
        Behaviour behaviour = options.behaviour();
        SimulatedTime time = new SimulatedTime(options.clock(), behaviour.timeScale(), behaviour.sleeper());
        Supplier<World> seed = () -> grow(options, time);
        World first = state != null && Files.exists(state) ? StateFiles.world(state, time, behaviour) : seed.get();
        Gate gate = new Gate(Constraints.load(), behaviour, time, first, seed);
        return new Sandbox(options, gate);
    }

    /** Whether {@link SandboxOptions#seed()} can be this: a built-in seed, or a file that is there. */
    public static boolean hasSeed(String seed) {
        return Seeds.has(seed);
    }

    private static World grow(SandboxOptions options, SimulatedTime time) {
        World world = Seeds.grow(options.seed(), time, options.region(), options.behaviour());
        Generation generation = options.generation();
        if (generation != null) {
            Generator.fill(world, generation);
        }
        return world;
    }

    /** The transport for real SDK clients in this process. It may be shared by all of them. */
    public SdkHttpClient httpClient() {
        return new InProcessHttpClient(this);
    }

    public SsoAdminClient ssoAdmin() {
        return new SandboxSsoAdmin(gate, caller(null));
    }

    public IdentitystoreClient identitystore() {
        return new SandboxIdentitystore(gate, caller(null));
    }

    public OrganizationsClient organizations() {
        return new SandboxOrganizations(gate, caller(null));
    }

    /** The IAM of one account, whoever the caller is. */
    public IamClient iam(String account) {
        return new SandboxIam(gate, Caller.userOf(account));
    }

    public StsClient sts() {
        return new SandboxSts(gate, caller(null), sts);
    }

    /** Whether the account is one of the organization. */
    public boolean hasAccount(String id) {
        return gate.with(world -> world.organization().account(id).isPresent());
    }

    /** Seeds more state, past the API. */
    public SandboxEdit edit() {
        return gate.edit();
    }

    /** From now on calls go wrong by this plan, whose count of calls begins now. */
    public void inject(FaultPlan faults) {
        gate.inject(faults);
    }

    /** What was called so far. */
    public SandboxStats stats() {
        return gate.stats();
    }

    /** Goes back to the seed, and forgets the statistics. */
    @Override
    public void reset() {
        gate.reset();
    }

    /** Writes the whole state to the file, or leaves the file as it was. */
    public void save(Path file) {
        StateFiles.write(StatePlace.of(file), gate.with(Worlds::document));
    }

    /** Saves to the state file of the options, if there is one. */
    @Override
    public void close() {
        Path state = options.state();
        if (state != null) {
            save(state);
        }
    }

    private Caller signedBy(@Nullable String accessKeyId, AwsService service) {
        if (accessKeyId != null && sessions.expired(accessKeyId, gate.with(World::now))) {
            throw CommonErrors.expired(service);
        }
        return caller(accessKeyId);
    }

    private Caller caller(@Nullable String accessKeyId) {
        Optional<Caller> session = accessKeyId == null ? Optional.empty() : sessions.caller(accessKeyId);
        return session.orElseGet(() -> Caller.userOf(homeAccount()));
    }

    private String homeAccount() {
        String configured = options.caller();
        return configured != null
                ? configured
                : gate.with(world -> world.organization().facts().managementAccount());
    }

    @Override
    public Optional<WireOperation> operation(AwsService service, String name) {
        return Optional.ofNullable(tables.get(service)).flatMap(table -> table.operation(name));
    }

    @Override
    public String statsJson() {
        return JsonMapper.shared().writeValueAsString(stats());
    }
}
