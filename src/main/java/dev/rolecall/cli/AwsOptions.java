package dev.rolecall.cli;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which AWS a command works on. */
final class AwsOptions {
    /** Beyond it a second of simulated time is less than the clock of the machine can tell. */
    private static final double FASTEST = 1_000_000;

    /** Where the state lives. */
    enum Backend {
        aws,
        memory
    }

    @Option(
            names = "--backend",
            defaultValue = "aws",
            description = "aws (default), or memory: an in-memory AWS inside this process.")
    private Backend backend = Backend.aws;

    @Option(names = "--endpoint-url", paramLabel = "URL", description = "Speak to this endpoint instead of AWS's.")
    private @Nullable URI endpoint;

    @Option(names = "--profile", paramLabel = "NAME", description = "Profile of the shared AWS configuration.")
    private @Nullable String profile;

    @Option(
            names = "--region",
            paramLabel = "REGION",
            description = "Primary Region of the instance; default: 'rolecall.region', then the SDK's own chain.")
    private @Nullable String region;

    @Option(
            names = "--state",
            paramLabel = "FILE",
            description = "With --backend memory: where its state is kept (default .rolecall/memory.json).")
    private @Nullable Path state;

    @Option(
            names = "--seed",
            paramLabel = "NAME|FILE",
            description = "With --backend memory: what it starts from while there is no state file: control-tower"
                    + " (default), empty, or a state file.")
    private @Nullable String seed;

    @Option(
            names = "--time-scale",
            paramLabel = "N",
            description = "For loopback endpoints: pace, back off and poll N times faster, to match a sandbox.")
    private @Nullable Double timeScale;

    boolean memory() {
        return backend == Backend.memory;
    }

    /** Ends the command where options don't go together. */
    void check() {
        if (memory() && (endpoint != null || profile != null)) {
            throw Stop.usage("--backend memory takes no --endpoint-url and no --profile: it asks nobody");
        }
        if (!memory() && (state != null || seed != null)) {
            throw Stop.usage("--state and --seed go with --backend memory");
        }
        if (state != null && state.toString().isEmpty()) {
            throw Stop.usage("--state must name a file, is ''");
        }
        if (seed != null && seed.isEmpty()) {
            throw Stop.usage("--seed must be control-tower, empty, or a state file, is ''");
        }
        if (endpoint != null && (endpoint.getHost() == null || !isHttp(endpoint))) {
            throw Stop.usage("--endpoint-url must be a URL such as http://127.0.0.1:4566, is " + endpoint);
        }
        if (region != null && !region.matches("[a-z]{2,4}(-[a-z]+){1,3}-\\d{1,2}")) {
            throw Stop.usage("--region must be a Region such as eu-west-1, is '" + region + "'");
        }
        if (timeScale != null) {
            checkTimeScale(timeScale);
            if (!memory() && (endpoint == null || !isLoopback(endpoint))) {
                throw Stop.usage("--time-scale is for loopback endpoints only: AWS's own time can't be hurried");
            }
        }
    }

    static void checkTimeScale(double scale) {
        if (!(scale > 0 && scale <= FASTEST)) {
            throw Stop.usage("--time-scale must be a number above 0 and at most 1000000, is " + scale);
        }
    }

    private static boolean isHttp(URI url) {
        return "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    }

    private static boolean isLoopback(URI url) {
        try {
            return InetAddress.getByName(url.getHost()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    @Nullable URI endpoint() {
        return endpoint;
    }

    @Nullable String profile() {
        return profile;
    }

    @Nullable String region() {
        return region;
    }

    Path state() {
        return state == null ? Path.of(".rolecall", "memory.json") : state;
    }

    String seed() {
        return seed == null ? "control-tower" : seed;
    }

    double timeScale() {
        return timeScale == null ? 1 : timeScale;
    }
}
