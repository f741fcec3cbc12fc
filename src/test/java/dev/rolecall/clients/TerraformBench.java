package dev.rolecall.clients;

import dev.rolecall.bench.Figure;
import dev.rolecall.sandbox.Behaviour;
import dev.rolecall.sandbox.Generation;
import dev.rolecall.sandbox.Limits;
import dev.rolecall.sandbox.Sandbox;
import dev.rolecall.sandbox.SandboxOptions;
import dev.rolecall.sandbox.wire.SandboxServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The same two hundred assignments by Terraform and by Rolecall, one after the other on one sandbox, in real time. */
public final class TerraformBench {
    private static final String GROUP = "200 assignments, Rolecall ÷ Terraform";

    private final Sandbox sandbox = Sandbox.start(SandboxOptions.defaults()
            .withSeed("empty")
            .withGeneration(Generation.parse("accounts=22,permissionSets=0,groups=0,users=0,assignments=0"))
            .withBehaviour(Behaviour.plain().withLimits(Limits.documented())));
    private final SandboxServer server = SandboxServer.listen(sandbox, 0);
    private final Path directory = Resources.temporaryDirectory();

    private TerraformBench() {}

    /** What a step cost. */
    private record Cost(long calls, double seconds) {}

    public static void main(String[] args) {
        run().forEach(System.out::println);
    }

    /** Takes some ten minutes, most of them Terraform's. */
    public static List<Figure> run() {
        TerraformBench bench = new TerraformBench();
        try (SandboxServer server = bench.server) {
            String url = "http://127.0.0.1:" + server.port();
            Resources.copy("terraform-bench", bench.directory.resolve("terraform"), Map.of());
            Terraform terraform = Terraform.init(bench.directory.resolve("terraform"), url);
            Cost terraformApply = bench.cost(() -> terraform.asItComes("apply", "-no-color", "-auto-approve"), 0);
            Cost terraformPlan = bench.cost(() -> terraform.asItComes("plan", "-no-color", "-detailed-exitcode"), 0);
            Cost terraformChange = bench.cost(
                    () -> terraform.asItComes("apply", "-no-color", "-auto-approve", "-var", "one_more=true"), 0);

            bench.definitions(20);
            Cost apply = bench.cost(() -> bench.rolecall(url, "apply", "--yes"), 0);
            Cost plan = bench.cost(() -> bench.rolecall(url, "plan", "--detailed-exitcode"), 0);
            bench.definitions(21);
            Cost change = bench.cost(() -> bench.rolecall(url, "apply", "--yes"), 0);

            List<Figure> figures = new ArrayList<>();
            compare(figures, "first apply", apply, terraformApply, 0.5, 0.5);
            compare(figures, "plan without change", plan, terraformPlan, 0.2, 1);
            compare(figures, "apply of one change", change, terraformChange, 1, 1);
            return figures;
        }
    }

    private static void compare(
            List<Figure> figures, String what, Cost ours, Cost theirs, double mostCalls, double mostTime) {
        figures.add(new Figure(
                GROUP,
                what + ": calls",
                ours.calls() / (double) theirs.calls(),
                mostCalls,
                ours.calls() + " and " + theirs.calls() + " calls"));
        figures.add(new Figure(
                GROUP,
                what + ": time",
                ours.seconds() / theirs.seconds(),
                mostTime,
                String.format("%.1f s and %.1f s, time scale 1", ours.seconds(), theirs.seconds())));
    }

    private interface Step {
        Finished run();
    }

    private Cost cost(Step step, int exitCode) {
        long calls = sandbox.stats().totalCalls();
        long start = System.nanoTime();
        step.run().expect(exitCode);
        return new Cost(sandbox.stats().totalCalls() - calls, (System.nanoTime() - start) / 1e9);
    }

    /** Ten groups in the first accounts; but in the last of twenty-one only one of them. */
    private void definitions(int accounts) {
        List<String> ids = new TreeSet<>(sandbox.edit().memberAccounts())
                .stream().limit(accounts).toList();
        List<String> groups =
                IntStream.range(0, 10).mapToObj(i -> "Rolecall" + i).toList();
        String all = String.join(", ", groups);
        Resources.write(
                directory.resolve("config/definitions.yaml"),
                "rolecall: {version: 1, owner: bench}\ngroups:\n"
                        + groups.stream()
                                .map(name -> "  - {name: " + name + ", description: bench}\n")
                                .collect(Collectors.joining())
                        + "permissionSets: [{name: RolecallReadOnly, awsManagedPolicies: [ReadOnlyAccess]}]\nassignments:\n"
                        + entry(all, ids.subList(0, 20))
                        + (accounts > 20 ? entry(groups.get(0), ids.subList(20, accounts)) : ""));
    }

    private static String entry(String groups, List<String> ids) {
        return "  - {groups: [" + groups + "], permissionSets: [RolecallReadOnly], accounts: ["
                + ids.stream().map(id -> "{id: \"" + id + "\"}").collect(Collectors.joining(", ")) + "]}\n";
    }

    private Finished rolecall(String url, String command, String option) {
        List<String> line = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("rolecall.jar"),
                command,
                "config",
                option,
                "--endpoint-url",
                url,
                "--region",
                "eu-west-1");
        try (Child child = Child.start(directory, Environments.dummy(directory), line)) {
            return child.end(Duration.ofMinutes(30));
        }
    }
}
