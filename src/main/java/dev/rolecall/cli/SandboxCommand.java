package dev.rolecall.cli;

import dev.rolecall.report.Paint;
import dev.rolecall.sandbox.Behaviour;
import dev.rolecall.sandbox.FaultPlan;
import dev.rolecall.sandbox.Generation;
import dev.rolecall.sandbox.Limits;
import dev.rolecall.sandbox.Sandbox;
import dev.rolecall.sandbox.SandboxException;
import dev.rolecall.sandbox.SandboxOptions;
import dev.rolecall.sandbox.StateClaim;
import dev.rolecall.sandbox.wire.SandboxServer;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves the in-memory AWS until it is stopped. */
@Command(name = "sandbox", description = "Serve an in-memory AWS on loopback, for any AWS client.")
final class SandboxCommand implements Callable<Integer> {
    private static final int HIGHEST_PORT = 65_535;

    private static final String DEFAULT_SEED = "control-tower";

    private final Program program;

    @Option(names = "--port", defaultValue = "4566", description = "Port on 127.0.0.1; 0 takes a free one.")
    private int port;

    @Option(
            names = "--seed",
            paramLabel = "NAME|FILE",
            description = "control-tower (default), empty, or a state file.")
    private @Nullable String seed;

    @Option(
            names = "--state",
            paramLabel = "FILE",
            description = "Start from this file if it is there, and keep the state in it at the end.")
    private @Nullable Path state;

    @Option(
            names = "--caller",
            paramLabel = "ACCOUNT",
            description = "Credentials act in this account (default: the management account).")
    private @Nullable String caller;

    @Option(names = "--region", defaultValue = "eu-west-1", description = "Region of the instance (default eu-west-1).")
    private String region = "eu-west-1";

    @Option(
            names = "--limits",
            defaultValue = "none",
            paramLabel = "none|documented",
            description = "none (default): nothing is throttled and nothing takes time;"
                    + " documented: AWS's throttles, and requests that take their time.")
    private String limits = "none";

    @Option(
            names = "--time-scale",
            paramLabel = "N",
            defaultValue = "1",
            description = "Let simulated time run N times faster (default 1).")
    private double timeScale = 1;

    @Option(
            names = "--generate",
            paramLabel = "NAME=N,...",
            description = "Make up an organization: accounts=500,permissionSets=50,groups=300,users=3000,"
                    + "assignments=15000; also units, seed, and identitySource=external for users and groups of an external"
                    + " identity provider. The numbers include what --seed holds.")
    private @Nullable String generate;

    @Option(
            names = "--faults",
            paramLabel = "NAME=RATE,...",
            description = "Let calls go wrong at rates from 0 to 1: throttle, conflict, error, reset, timeout, slow,"
                    + " stale, failed; also seed.")
    private @Nullable String faults;

    SandboxCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > HIGHEST_PORT) {
            throw Stop.usage("--port must be 0 to " + HIGHEST_PORT + ", is " + port);
        }
        AwsOptions.checkTimeScale(timeScale);
        if (caller != null && !caller.matches("\\d{12}")) {
            throw Stop.usage("--caller must be an account id of twelve digits, is " + caller);
        }
        if (!region.matches("[A-Za-z0-9]+(-[A-Za-z0-9]+)*")) {
            throw Stop.usage("--region must be a Region such as eu-west-1, is '" + region + "'");
        }
        if (state != null && state.toString().isEmpty()) {
            throw Stop.usage("--state must name a file, is ''");
        }
        if (seed != null && !Sandbox.hasSeed(seed)) {
            throw Stop.usage("--seed must be control-tower, empty, or a state file that is there, is '" + seed + "'");
        }
        Behaviour behaviour = Behaviour.plain()
                .withLimits(limits())
                .withTimeScale(timeScale)
                .withFaults(read("--faults", faults, FaultPlan::parse).orElseGet(FaultPlan::none));
        Generation generation = read("--generate", generate, Generation::parse).orElse(null);
        StateClaim claim = state == null ? null : StateClaim.take(state);
        try {
            warnOfNoEffect();
            return serve(sandbox(behaviour, generation, claim == null ? null : claim.file()), claim);
        } catch (RuntimeException e) {
            release(claim);
            throw e;
        }
    }

    private Sandbox sandbox(Behaviour behaviour, @Nullable Generation generation, @Nullable Path file) {
        String from = seed == null ? DEFAULT_SEED : seed;
        Sandbox sandbox =
                Sandbox.start(new SandboxOptions(from, file, caller, program.clock(), region, generation, behaviour));
        if (caller != null && !sandbox.hasAccount(caller)) {
            throw Stop.usage("--caller must be an account of the organization, and " + caller + " is none");
        }
        return sandbox;
    }

    private void warnOfNoEffect() {
        if (state == null || !Files.exists(state) || (seed == null && generate == null)) {
            return;
        }
        String options = seed == null ? "--generate" : generate == null ? "--seed" : "--seed and --generate";
        program.terminal()
                .say("Warning: the state file " + Paint.printable(state.toString()) + " is there, so " + options
                        + (options.contains(" ") ? " have" : " has") + " no effect before a reset");
    }

    private int serve(Sandbox sandbox, @Nullable StateClaim claim) throws InterruptedException {
        SandboxServer server;
        try {
            server = SandboxServer.listen(sandbox, port);
        } catch (UncheckedIOException e) {
            throw Stop.failed(String.valueOf(e.getMessage()));
        }
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            server.close();
                            end(sandbox, claim);
                            stopped.countDown();
                        },
                        "rolecall-sandbox-stop"));
        program.terminal().print(List.of("listening on http://127.0.0.1:" + server.port()));
        stopped.await();
        return ExitCode.OK.code();
    }

    /** Keeps the state. The process is ending, so that nobody else is left to say that this failed. */
    private void end(Sandbox sandbox, @Nullable StateClaim claim) {
        try {
            sandbox.close();
        } catch (SandboxException e) {
            Terminal terminal = program.terminal();
            terminal.say(terminal.paint().red("rolecall:") + " " + Paint.printable(String.valueOf(e.getMessage())));
            release(claim);
            Runtime.getRuntime().halt(ExitCode.FAILED.code());
        }
        release(claim);
    }

    private static void release(@Nullable StateClaim claim) {
        if (claim != null) {
            claim.close();
        }
    }

    private Limits limits() {
        return switch (limits) {
            case "none" -> Limits.none();
            case "documented" -> Limits.documented();
            default -> throw Stop.usage("--limits must be none or documented, is '" + limits + "'");
        };
    }

    private static <T> Optional<T> read(String option, @Nullable String text, Function<String, T> parse) {
        try {
            return text == null ? Optional.empty() : Optional.of(parse.apply(text));
        } catch (IllegalArgumentException e) {
            throw Stop.usage(option + ": " + e.getMessage());
        }
    }
}
