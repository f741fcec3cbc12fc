package dev.rolecall.bench;

import dev.rolecall.aws.AwsSource;
import dev.rolecall.aws.CallCounts;
import dev.rolecall.aws.Calls;
import dev.rolecall.aws.Clients;
import dev.rolecall.aws.Connection;
import dev.rolecall.aws.Limiter;
import dev.rolecall.live.EstateReader;
import dev.rolecall.live.LiveEstate;
import dev.rolecall.live.Progress;
import dev.rolecall.live.ReadForecast;
import dev.rolecall.live.ReadScope;
import dev.rolecall.live.Sleeper;
import dev.rolecall.model.Coverage;
import dev.rolecall.sandbox.Behaviour;
import dev.rolecall.sandbox.Limits;
import dev.rolecall.sandbox.Sandbox;
import dev.rolecall.sandbox.SandboxOptions;
import dev.rolecall.sandbox.wire.SandboxServer;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Measures readings: over loopback, from a sandbox with AWS's documented limits. Arguments are such as {@code M groups},
 * {@code L groups 10} (ten permission sets covered instead of all), {@code S complete latency=300} (milliseconds of AWS's
 * time), {@code M principals scale=5} (AWS's time runs five times faster than the clock); {@code -Xmx2g} for L.
 */
public final class ReadBench {
    /** The clock stands still where the same organization has to be made twice. */
    private static final Instant MADE = Instant.parse("2026-11-24T12:00:00Z");

    private ReadBench() {}

    /**
     * One reading.
     *
     * @param scale how many times faster than the clock AWS's time ran
     * @param least what the calls are measured by
     * @param forecast as it was told before
     * @param wall seconds it took
     * @param processor seconds that the processors spent meanwhile, on the sandbox too
     * @param bound seconds that the calls of the service that takes longest need at its limit
     */
    public record Result(
            Size size,
            Coverage coverage,
            int covered,
            double scale,
            LeastCalls.Least least,
            SortedMap<String, Long> calls,
            long throttles,
            ReadForecast forecast,
            double wall,
            double processor,
            double bound,
            int assignments) {
        public long total() {
            return calls.values().stream().mapToLong(Long::longValue).sum();
        }

        /** Calls beyond the fixed part by the least of the known ways; at most 1.02 is promised. */
        public double callRatio() {
            return (total() - least.fixed()) / (double) least.least();
        }

        /** Time beyond three seconds by what the calls need; at most 1.05 is promised. */
        public double timeRatio() {
            return (wall - 3) / bound;
        }
    }

    public static void main(String[] args) {
        Size size = Size.of(args[0]);
        Coverage coverage = Coverage.valueOf(args[1].toUpperCase(Locale.ROOT));
        int covered = Integer.MAX_VALUE;
        Duration latency = Duration.ZERO;
        double scale = size.timeScale(coverage);
        for (String arg : List.of(args).subList(2, args.length)) {
            if (arg.startsWith("latency=")) {
                latency = Duration.ofMillis(Long.parseLong(arg.substring(8)));
            } else if (arg.startsWith("scale=")) {
                scale = Double.parseDouble(arg.substring(6));
            } else {
                covered = Integer.parseInt(arg);
            }
        }
        print(measure(size, coverage, covered, latency, scale));
    }

    /**
     * Measures one reading.
     *
     * @param covered how many permission sets the files define; more than there are: all
     * @param latency of each call, in AWS's time
     * @param scale how many times faster than the clock AWS's time runs
     */
    public static Result measure(Size size, Coverage coverage, int covered, Duration latency, double scale) {
        Expected expected = expect(size, coverage, covered);
        Set<String> sets = expected.sets();
        LeastCalls.Least least = expected.least();
        Sandbox sandbox = sandbox(size, latency, scale);
        // Any credentials do.
        System.setProperty("aws.accessKeyId", "bench");
        System.setProperty("aws.secretAccessKey", "bench");
        try (SandboxServer server = SandboxServer.listen(sandbox, 0);
                Clients clients =
                        new Connection(null, "eu-west-1", URI.create("http://127.0.0.1:" + server.port())).open()) {
            CallCounts counts = new CallCounts();
            Sleeper sleeper = Sleeper.real().scaled(scale);
            Calls calls = new Calls(
                    Limiter.documented(dev.rolecall.model.Limits.DOCUMENTED, scale),
                    counts,
                    sleeper,
                    new Random(1),
                    true);
            List<ReadForecast> told = new ArrayList<>();
            long before = processorTime();
            long start = System.nanoTime();
            LiveEstate live = new EstateReader(new AwsSource(clients, calls), sleeper, listening(told, start))
                    .read(scope(coverage, sets));
            double wall = (System.nanoTime() - start) / 1e9;
            return new Result(
                    size,
                    coverage,
                    sets.size(),
                    scale,
                    least,
                    counts.byOperation(),
                    counts.throttles(),
                    told.get(0),
                    wall,
                    (processorTime() - before) / 1e9,
                    bound(counts.byOperation()) / scale,
                    live.estate().assignments().size());
        }
    }

    /** The organization that is read, with AWS's documented limits. */
    public static Sandbox sandbox(Size size, Duration latency, double scale) {
        return Sandbox.start(SandboxOptions.defaults()
                .withSeed("empty")
                .withClock(Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), MADE)))
                .withGeneration(size.generation())
                .withBehaviour(Behaviour.plain()
                        .withLimits(Limits.documented().withLatency(latency))
                        .withTimeScale(scale)));
    }

    private record Expected(Set<String> sets, LeastCalls.Least least) {}

    /** Counted in an organization of its own, which is gone before the clock runs. */
    private static Expected expect(Size size, Coverage coverage, int covered) {
        LeastCalls counter = new LeastCalls(Sandbox.start(SandboxOptions.defaults()
                .withSeed("empty")
                .withClock(Clock.fixed(MADE, ZoneOffset.UTC))
                .withGeneration(size.generation())));
        Set<String> sets = some(counter.permissionSets(), covered);
        return new Expected(sets, counter.count(coverage, sets));
    }

    /** Nanoseconds that the processors spent on this process, the sandbox included. */
    private static long processorTime() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static Progress listening(List<ReadForecast> told, long start) {
        return new Progress() {
            @Override
            public void phase(String what, int steps) {
                System.out.printf(Locale.ROOT, "    %.2f s: %s (%d)%n", (System.nanoTime() - start) / 1e9, what, steps);
            }

            @Override
            public void step() {}

            @Override
            public void forecast(ReadForecast forecast) {
                told.add(forecast);
            }
        };
    }

    /** Evenly spread over those that were made first and last. */
    private static Set<String> some(List<String> all, int most) {
        Set<String> some = new TreeSet<>();
        int number = Math.min(most, all.size());
        for (int i = 0; i < number; i++) {
            some.add(all.get((int) ((long) i * all.size() / number)));
        }
        return some;
    }

    private static ReadScope scope(Coverage coverage, Set<String> sets) {
        return new ReadScope(
                coverage, false, null, "bench", sets, Set.of(), Set.of(), Set.of(), Set.of(), Map.of(), false);
    }

    /** AWS's seconds at AWS's limits (aws-facts 1a) for the bucket that takes longest. */
    private static double bound(SortedMap<String, Long> calls) {
        Map<String, Double> seconds = new HashMap<>();
        calls.forEach((name, count) -> {
            String service = name.substring(0, name.indexOf(':'));
            String operation = name.substring(name.indexOf(':') + 1);
            switch (service) {
                case "sso-admin" -> seconds.merge(service, count / 20.0, Double::sum);
                case "identitystore" -> seconds.put(name, count / 20.0);
                case "organizations" -> {
                    boolean once = operation.equals("ListRoots") || operation.equals("DescribeOrganization");
                    seconds.merge(once ? name : service, count / (once ? 1.0 : 5.0), Double::sum);
                }
                default -> {}
            }
        });
        return seconds.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    static void print(Result result) {
        System.out.printf(
                "%s %s, %d sets: %d assignments; %d calls, %d throttled%n",
                result.size(),
                result.coverage().label(),
                result.covered(),
                result.assignments(),
                result.total(),
                result.throttles());
        result.calls().forEach((name, count) -> System.out.printf("    %-60s %8d%n", name, count));
        System.out.printf(
                "  ways %s, fixed %d; beyond it %d calls: ratio %.4f%n",
                result.least().ways(),
                result.least().fixed(),
                result.total() - result.least().fixed(),
                result.callRatio());
        System.out.printf("  forecast %s%n", result.forecast());
        System.out.printf(
                Locale.ROOT,
                "  wall %.2f s, processors %.2f s, calls need %.2f s: (wall - 3) / that = %.3f%n",
                result.wall(),
                result.processor(),
                result.bound(),
                result.timeRatio());
    }
}
