package dev.rolecall.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.job.Exposition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A job of many rounds ({@code -Drolecall.rounds=300}; 20 by default) against a sandbox that fails now and then. */
@DisabledOnOs(OS.WINDOWS)
class EveryIT {
    private static final int ROUNDS = Integer.getInteger("rolecall.rounds", 20);
    private static final int EARLY = 5;
    /** So many rounds are still to come when it is measured again, so that there is a process to measure. */
    private static final int LEFT = 6;

    private static final Duration MOST = Duration.ofSeconds(60L + 6L * ROUNDS);
    private static final String SCALE = "10";
    /** What the collector and the compiler leave now and then; a round's estate alone is more than a tenth of it. */
    private static final long SLACK = 1 << 20;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void roundsEndInStepOrSayWhyNotMetricsAreTrueAndMemoryIsFlat() {
        define("first");
        try (SandboxProcess sandbox = SandboxProcess.start(
                        directory,
                        "--limits",
                        "documented",
                        "--time-scale",
                        SCALE,
                        "--faults",
                        "throttle=0.02,conflict=0.01,error=0.005");
                Child job = RolecallProcess.in(directory)
                        .start(
                                "sync",
                                "config",
                                "--endpoint-url",
                                sandbox.url(),
                                "--time-scale",
                                SCALE,
                                "--every",
                                "10s",
                                "--rounds",
                                Integer.toString(ROUNDS),
                                "--log",
                                "json",
                                "--quiet",
                                "-o",
                                "json",
                                "--health",
                                "0")) {
            Wait.until(MOST, job::err, () -> job.err().contains("health_listens") || !job.alive());
            String health =
                    events(job.err(), "health_listens").get(0).path("address").asString();

            long early = leastLiveBytes(job, EARLY);
            define("second");
            long late = leastLiveBytes(job, ROUNDS - LEFT);
            String metrics = get(health + "/metrics");
            assertThat(get(health + "/healthz")).isNotBlank();
            Finished finished = job.end(MOST).withoutStackTrace();

            List<JsonNode> ends = events(finished.err(), "round_ends");
            assertThat(ends).hasSize(ROUNDS);
            assertThat(finished.exitCode())
                    .isEqualTo(ends.get(ROUNDS - 1).path("exitCode").asInt());
            assertThat(finished.out().lines()).hasSize(ROUNDS);
            assertThat(ends)
                    .allMatch(end -> end.path("result").asString().matches("in_step|changed")
                            || !end.path("reason").asString().isEmpty());
            assertThat(ends)
                    .filteredOn(end -> end.path("result").asString().equals("in_step"))
                    .hasSizeGreaterThan(ROUNDS / 2);
            assertThat(ends)
                    .filteredOn(end -> end.path("result").asString().equals("changed"))
                    .as("the files are loaded anew")
                    .hasSizeGreaterThanOrEqualTo(2);
            metricsAre(Exposition.of(metrics), ends);
            assertThat(sum(ends))
                    .as("calls of all rounds are what the sandbox has counted")
                    .isEqualTo(total(sandbox.stats().get("calls")));
            assertThat(late)
                    .as("live bytes after %d rounds, %d after %d", ROUNDS - LEFT, early, EARLY)
                    .isLessThan(early + SLACK);
        }
    }

    @Test
    void sigtermEndsItBetweenRoundsAtOnce() {
        define("first");
        try (ServedSandbox served = ServedSandbox.start("control-tower");
                Child job = RolecallProcess.in(directory)
                        .start(
                                "sync",
                                "config",
                                "--endpoint-url",
                                served.url(),
                                "--time-scale",
                                SCALE,
                                "--every",
                                "9h",
                                "--log",
                                "json")) {
            awaitRounds(job, 1);
            job.signal("TERM");
            Finished finished = job.end(Duration.ofSeconds(20)).expect(130).withoutStackTrace();
            assertThat(events(finished.err(), "job_ends")).hasSize(1);
        }
    }

    @Test
    void theTimeBudgetEndsARoundBetweenChangesAndTheNextGoesOn() {
        Resources.write(directory.resolve("config/all.yaml"), """
                rolecall: {version: 1, owner: platform}
                groups: [{name: Everybody, description: All}]
                permissionSets: [{name: S0}, {name: S1}, {name: S2}]
                assignments:
                  - {groups: [Everybody], permissionSets: [S0, S1, S2], accounts: [{all: true}]}
                """);
        try (ServedSandbox served = ServedSandbox.start("empty")) {
            served.sandbox().edit().also(edit -> {
                for (int i = 0; i < 100; i++) {
                    edit.account("2%011d".formatted(i), "account-" + i, "/");
                }
            });
            RolecallProcess rolecall = RolecallProcess.in(directory);
            // A twentieth of a second, in which nobody reads seventeen answers.
            Finished cut = rolecall.run(
                            "sync", "--endpoint-url", served.url(), "--time-budget", "1s", "--time-scale", "20")
                    .expect(1)
                    .withoutStackTrace();
            assertThat(cut.err()).contains("time budget of 1s").contains("nothing was changed");
            assertThat(served.writes()).isZero();

            Finished some = rolecall.run("sync", "--endpoint-url", served.url(), "--time-budget", "15s", "-o", "json")
                    .expect(5)
                    .withoutStackTrace();
            assertThat(PlanShape.outcomes(some.json()))
                    .contains("done", "blocked")
                    .doesNotContain("failed");
            assertThat(some.out()).contains("the time budget of 15s was spent before; running again goes on");
            long made = served.sandbox().stats().callsOf("sso-admin:CreateAccountAssignment");
            assertThat(made).isBetween(1L, 299L);

            rolecall.run("sync", "--endpoint-url", served.url(), "--time-scale", SCALE)
                    .expect(0);
            assertThat(served.sandbox().stats().callsOf("sso-admin:CreateAccountAssignment"))
                    .isEqualTo(300);
        }
    }

    private void define(String description) {
        Resources.write(directory.resolve("config/all.yaml"), """
                rolecall: {version: 1, owner: platform}
                groups: [{name: Platform, description: Runs it}]
                permissionSets: [{name: ReadOnly, description: %s, awsManagedPolicies: [ReadOnlyAccess]}]
                assignments: [{groups: [Platform], permissionSets: [ReadOnly], accounts: [{ou: Workloads}]}]
                """.formatted(description));
    }

    private static void awaitRounds(Child job, int rounds) {
        Wait.until(
                MOST,
                () -> rounds + " rounds: " + job.err(),
                () -> events(job.err(), "round_ends").size() >= rounds || !job.alive());
    }

    private static List<JsonNode> events(String err, String event) {
        // The last line may not be whole yet.
        String whole = err.substring(0, err.lastIndexOf('\n') + 1);
        return whole.lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .filter(each -> each.path("event").asString().equals(event))
                .toList();
    }

    /** The metrics of so many rounds are what the log says of these. */
    private static void metricsAre(Exposition metrics, List<JsonNode> ends) {
        Map<String, Double> rounds = metrics.family("rolecall_rounds_total");
        int number =
                (int) rounds.values().stream().mapToDouble(Double::doubleValue).sum();
        assertThat(number).isBetween(ROUNDS - LEFT, ROUNDS);
        List<JsonNode> told = ends.subList(0, number);
        Map<String, Double> results = new TreeMap<>();
        told.forEach(end -> results.merge("{result=\"" + end.path("result").asString() + "\"}", 1.0, Double::sum));
        results.forEach((result, count) -> assertThat(rounds).containsEntry(result, count));
        assertThat(metrics.family("rolecall_calls_total").values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isEqualTo(sum(told));
        assertThat(metrics.value("rolecall_throttles_total"))
                .isEqualTo(told.stream()
                        .mapToDouble(end -> end.path("throttles").asDouble())
                        .sum());
        assertThat(metrics.value("rolecall_round_duration_seconds_count")).isEqualTo(number);
    }

    private static double sum(List<JsonNode> ends) {
        return ends.stream().mapToDouble(end -> end.path("calls").asDouble()).sum();
    }

    private static double total(JsonNode calls) {
        List<Double> all = new ArrayList<>();
        calls.forEach(count -> all.add(count.asDouble()));
        return all.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** What its heap holds once all garbage is gone. */
    /** The least of three at different moments of rounds, since in the middle of one its estate is live too. */
    private long leastLiveBytes(Child job, int rounds) {
        long least = Long.MAX_VALUE;
        for (int before = 2; before >= 0; before--) {
            awaitRounds(job, rounds - before);
            least = Math.min(least, liveBytes(job));
        }
        return least;
    }

    private long liveBytes(Child job) {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try (Child histogram = Child.start(
                directory,
                Environments.dummy(directory),
                List.of(jcmd, Long.toString(job.pid()), "GC.class_histogram"))) {
            String out = histogram.end(MOST).expect(0).out();
            String last = out.strip().lines().reduce((first, second) -> second).orElse("");
            assertThat(last).startsWith("Total");
            return Long.parseLong(last.strip().replaceFirst("Total\\s+\\d+\\s+", ""));
        }
    }

    private String get(String url) {
        try {
            return http.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
