package dev.rolecall.bench;

import dev.rolecall.sandbox.Behaviour;
import dev.rolecall.sandbox.Sandbox;
import dev.rolecall.sandbox.SandboxOptions;
import dev.rolecall.sandbox.wire.SandboxServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Small commands as whole processes, from their start to their end, by {@code java -jar} and by the launcher. Its archives of
 * classes are made before anything is measured. {@code -Drolecall.jar} names the jar, {@code target/rolecall.jar} by default.
 */
final class StartBench {
    private static final int RUNS = 5;
    private static final double SCALE = 20;
    private static final long MOST_SECONDS = 120;

    private final Path jar =
            Path.of(System.getProperty("rolecall.jar", "target/rolecall.jar")).toAbsolutePath();
    private final String java =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private final String launcher = jar.resolveSibling("rolecall").toString();
    private final Path place;
    private final List<Figure> figures = new ArrayList<>();

    private StartBench(Path place) {
        this.place = place;
    }

    public static void main(String[] args) throws IOException {
        run().forEach(System.out::println);
    }

    /** Figures without a bound, which say what the others are made of, have an infinite one. */
    static List<Figure> run() throws IOException {
        StartBench bench = new StartBench(Files.createTempDirectory("rolecall-bench"));
        Sandbox sandbox = Sandbox.start(
                SandboxOptions.defaults().withBehaviour(Behaviour.plain().withTimeScale(SCALE)));
        try (SandboxServer server = SandboxServer.listen(sandbox, 0)) {
            bench.measure(sandbox, "http://127.0.0.1:" + server.port());
        }
        return bench.figures;
    }

    private void measure(Sandbox sandbox, String url) {
        String[] plan = {
            "plan", config(), "--endpoint-url", url, "--region", Bench.REGION, "--time-scale", Double.toString(SCALE)
        };
        seconds(command(List.of(launcher), "validate", config()));
        seconds(command(List.of(launcher), plan));

        double empty = median(List.of(java, "-version"));
        byWay("by java -jar", List.of(java, "-jar", jar.toString()), 1.2, 3, empty, sandbox, plan);
        byWay("by the launcher", List.of(launcher), 0.7, 2, empty, sandbox, plan);
    }

    private void byWay(
            String way,
            List<String> start,
            double mostOfValidate,
            double mostOfPlan,
            double empty,
            Sandbox sandbox,
            String... plan) {
        double version = median(command(start, "--version"));
        double validate = median(command(start, "validate", config()));
        long before = sandbox.stats().totalCalls();
        double planned = median(command(start, plan));
        long calls = (sandbox.stats().totalCalls() - before) / RUNS;
        String conditions = "median of " + RUNS + " whole processes, Java "
                + System.getProperty("java.version") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors";
        String group = "start " + way;
        figures.add(new Figure(group, "validate config: seconds", validate, mostOfValidate, conditions));
        figures.add(
                new Figure(group, "plan config: seconds", planned, mostOfPlan, conditions + ", time scale " + SCALE));
        part(group, "Java itself", empty, conditions);
        part(group, "opening the jar, command line", version - empty, conditions);
        part(group, "files: schema, YAML, checks", validate - version, conditions);
        part(group, "AWS: clients, " + calls + " calls, comparison, report", planned - validate, conditions);
    }

    private void part(String group, String what, double seconds, String conditions) {
        figures.add(new Figure(group, "of that " + what + ": seconds", seconds, Double.POSITIVE_INFINITY, conditions));
    }

    private static String config() {
        return Path.of("config").toAbsolutePath().toString();
    }

    private static List<String> command(List<String> start, String... arguments) {
        List<String> command = new ArrayList<>(start);
        command.addAll(List.of(arguments));
        return command;
    }

    private double median(List<String> command) {
        double[] runs = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            runs[i] = seconds(command);
        }
        Arrays.sort(runs);
        return runs[RUNS / 2];
    }

    private double seconds(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(place.toFile());
        Map<String, String> environment = builder.environment();
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("XDG_CACHE_HOME", place.resolve("cache").toString());
        environment.put("AWS_ACCESS_KEY_ID", "bench");
        environment.put("AWS_SECRET_ACCESS_KEY", "bench");
        environment.keySet().removeAll(List.of("CI", "JAVA_OPTS", "ROLECALL_NO_CDS", "AWS_PROFILE"));
        Path said = place.resolve("said.txt");
        builder.redirectErrorStream(true).redirectOutput(Redirect.to(said.toFile()));
        try {
            long start = System.nanoTime();
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(command + " did not end");
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            if (process.exitValue() != 0) {
                throw new IllegalStateException(command + " failed: " + Files.readString(said));
            }
            return seconds;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
