package dev.rolecall.bench;

import dev.rolecall.apply.Applier;
import dev.rolecall.apply.Interruption;
import dev.rolecall.apply.Journal;
import dev.rolecall.apply.Outcome;
import dev.rolecall.aws.AccountEntrance;
import dev.rolecall.aws.AwsWriter;
import dev.rolecall.desired.DefinitionLoader;
import dev.rolecall.desired.InvalidDefinitions;
import dev.rolecall.desired.TargetResolver;
import dev.rolecall.live.EstateReader;
import dev.rolecall.live.LiveEstate;
import dev.rolecall.live.Progress;
import dev.rolecall.live.ReadScope;
import dev.rolecall.model.Coverage;
import dev.rolecall.model.Definitions;
import dev.rolecall.plan.Allowance;
import dev.rolecall.plan.Only;
import dev.rolecall.plan.Plan;
import dev.rolecall.plan.Planner;
import dev.rolecall.sandbox.Behaviour;
import dev.rolecall.sandbox.Generation;
import dev.rolecall.sandbox.Limits;
import dev.rolecall.sandbox.Sandbox;
import dev.rolecall.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** New assignments in bulk: how full the fifteen slots are kept, and what that costs in polls. */
final class ApplyBench {
    /** What the sandbox takes for one request on average, of simulated time. */
    private static final double SECONDS_PER_REQUEST = 3;

    private static final int SLOTS = 15;
    private static final double CALLS_PER_SECOND = 20;

    private ApplyBench() {}

    public static void main(String[] args) throws IOException, InvalidDefinitions {
        int groups = args.length > 0 ? Integer.parseInt(args[0]) : 10;
        double scale = args.length > 1 ? Double.parseDouble(args[1]) : 5;
        run(200, groups, scale).forEach(System.out::println);
    }

    /** Gives each of so many groups one set in every account. */
    static List<Figure> run(int accounts, int groups, double scale) throws IOException, InvalidDefinitions {
        Path directory = Files.createTempDirectory("rolecall-bench");
        Files.writeString(directory.resolve("definitions.yaml"), definitions(groups));
        Definitions definitions = DefinitionLoader.load(directory);
        Sandbox sandbox = Sandbox.start(SandboxOptions.defaults()
                .withSeed("empty")
                .withGeneration(
                        Generation.parse("accounts=" + accounts + ",permissionSets=0,groups=0,users=0,assignments=0"))
                .withBehaviour(Behaviour.plain().withLimits(Limits.documented()).withTimeScale(scale)));
        try (Bench bench = new Bench(sandbox, scale)) {
            LiveEstate live = new EstateReader(bench.source(), bench.sleeper(), Progress.NONE)
                    .read(ReadScope.of(definitions, Coverage.COMPLETE));
            Plan plan = Planner.plan(
                    TargetResolver.resolve(definitions, live.organization(), Instant.now()),
                    live,
                    Only.EVERYTHING,
                    Allowance.NONE);
            Map<String, Long> before = bench.counts().byOperation();
            long start = System.nanoTime();
            List<Outcome> outcomes = new Applier(
                            new AwsWriter(
                                    bench.clients(),
                                    bench.calls(),
                                    live.handles(),
                                    Journal.NONE,
                                    new AccountEntrance(
                                            bench.clients(),
                                            bench.calls(),
                                            live.caller(),
                                            live.organization().managementAccount(),
                                            null,
                                            System::nanoTime,
                                            scale)),
                            definitions.settings().owner(),
                            SLOTS,
                            bench.sleeper(),
                            new Interruption(),
                            Progress.NONE,
                            Journal.NONE)
                    .apply(plan);
            double seconds = (System.nanoTime() - start) / 1e9 * scale;
            Map<String, Long> calls = bench.counts().byOperation().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, call -> call.getValue() - before.getOrDefault(call.getKey(), 0L)));
            return figures(
                    accounts * groups,
                    seconds,
                    groups,
                    calls,
                    bench.counts().throttles(),
                    sandbox.stats().errors(),
                    outcomes,
                    "time scale " + scale);
        }
    }

    private static List<Figure> figures(
            int creates,
            double seconds,
            int longestQueue,
            Map<String, Long> calls,
            long throttles,
            long errors,
            List<Outcome> outcomes,
            String conditions) {
        long sent = calls.entrySet().stream()
                .filter(call -> call.getKey().startsWith("sso-admin"))
                .mapToLong(Map.Entry::getValue)
                .sum();
        long polls = calls.entrySet().stream()
                .filter(call -> call.getKey().contains("Status"))
                .mapToLong(Map.Entry::getValue)
                .sum();
        double least = Math.max(
                Math.max(creates * SECONDS_PER_REQUEST / SLOTS, sent / CALLS_PER_SECOND),
                longestQueue * SECONDS_PER_REQUEST);
        String group = "apply " + creates + " new assignments";
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(
                group,
                "wall time ÷ most of (durations ÷ 15, calls ÷ 20 a second, longest queue)",
                seconds / least,
                1.15,
                conditions + String.format(", %.0f s simulated, least %.0f s", seconds, least)));
        figures.add(new Figure(group, "polls per create", polls / (double) creates, 0.4, conditions + ", " + calls));
        figures.add(new Figure(group, "throttled calls", throttles, 0, conditions));
        figures.add(new Figure(group, "conflicts and other errors", errors, 0, conditions));
        figures.add(new Figure(
                group,
                "changes that did not succeed",
                outcomes.stream().filter(outcome -> !outcome.succeeded()).count(),
                0,
                conditions));
        return figures;
    }

    private static String definitions(int groups) {
        List<String> names =
                IntStream.range(0, groups).mapToObj(i -> "Team" + i).toList();
        return "rolecall: {version: 1, owner: bench}\ngroups:\n"
                + names.stream()
                        .map(name -> "  - {name: " + name + ", description: bench}\n")
                        .collect(Collectors.joining())
                + "permissionSets: [{name: ReadOnly, awsManagedPolicies: [ReadOnlyAccess]}]\n"
                + "assignments: [{groups: [" + String.join(", ", names)
                + "], permissionSets: [ReadOnly], accounts: [{all: true}]}]\n";
    }
}
