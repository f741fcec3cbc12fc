package dev.rolecall.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.job.RoundEnd.Changes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is told of rounds adds up, is in the form that Prometheus reads, and health follows it. */
class MetricsTest {
    private static final Duration MOST = Duration.ofMinutes(30);

    private final Metrics metrics = new Metrics(Clock.fixed(Instant.ofEpochSecond(1_800_000_000L), ZoneOffset.UTC));
    private long now;
    private final Health health = new Health(MOST, Duration.ofMinutes(40), () -> now);

    private static RoundEnd end(int number, RoundResult result) {
        return new RoundEnd(
                number,
                Instant.EPOCH,
                Duration.ofMillis(1_500),
                result,
                0,
                null,
                "",
                Map.of("sso-admin:ListInstances", 2L, "hostile\"\\\n", 1L),
                3,
                List.of(new Changes("create", "done", 4)),
                result == RoundResult.REFUSED ? List.of("removals") : List.of());
    }

    @Test
    void roundsAddUp() {
        metrics.ended(end(1, RoundResult.CHANGED));
        metrics.ended(end(2, RoundResult.REFUSED));
        Exposition read = Exposition.of(metrics.text());
        assertThat(read.value("rolecall_rounds_total{result=\"changed\"}")).isEqualTo(1);
        assertThat(read.value("rolecall_rounds_total{result=\"failed\"}")).isZero();
        assertThat(read.value("rolecall_calls_total{operation=\"sso-admin:ListInstances\"}"))
                .isEqualTo(4);
        assertThat(read.value("rolecall_changes_total{action=\"create\",outcome=\"done\"}"))
                .isEqualTo(8);
        assertThat(read.value("rolecall_throttles_total")).isEqualTo(6);
        assertThat(read.value("rolecall_refusals_total{guard=\"removals\"}")).isEqualTo(1);
        assertThat(read.value("rolecall_round_duration_seconds_sum")).isEqualTo(3);
        assertThat(read.value("rolecall_round_duration_seconds_count")).isEqualTo(2);
        assertThat(read.value("rolecall_last_success_timestamp_seconds")).isEqualTo(1_800_000_000);
        assertThat(read.value("rolecall_in_step")).isZero();
    }

    @Test
    void whatSomebodyElseDoesLeavesTheLastWordStanding() {
        metrics.ended(end(1, RoundResult.IN_STEP));
        metrics.ended(end(2, RoundResult.LOCKED));
        assertThat(Exposition.of(metrics.text()).value("rolecall_in_step")).isEqualTo(1);
    }

    @Test
    void healthFollowsTheLastRoundAndTheClock() {
        assertThat(health.verdict().well()).isTrue();
        health.begins(1);
        now = MOST.plusMinutes(1).toNanos();
        assertThat(health.verdict())
                .isEqualTo(new Health.Verdict(false, "round 1 has been running for 31 min, longer than 30 min"));
        health.ended(end(1, RoundResult.IN_STEP));
        assertThat(health.verdict().well()).isTrue();
        for (RoundResult result : RoundResult.values()) {
            health.ended(end(2, result));
            assertThat(health.verdict().well()).as("%s", result).isEqualTo(!result.bad());
        }
        now += Duration.ofMinutes(41).toNanos();
        assertThat(health.verdict().why()).isEqualTo("no round has begun for 41 min");
    }

    @Test
    void overHttp() throws IOException, InterruptedException {
        try (HealthServer server =
                HealthServer.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), health, metrics)) {
            assertThat(ask(server, "GET", "/healthz").statusCode()).isEqualTo(200);
            health.ended(end(1, RoundResult.REFUSED));
            HttpResponse<String> refused = ask(server, "GET", "/healthz");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).isEqualTo("round 1: refused by a guard; its log says why\n");
            HttpResponse<String> read = ask(server, "GET", "/metrics");
            assertThat(read.headers().firstValue("Content-Type")).hasValue("text/plain; version=0.0.4; charset=utf-8");
            assertThat(Exposition.of(read.body()).value("rolecall_rounds_total{result=\"refused\"}"))
                    .isZero();
            assertThat(ask(server, "HEAD", "/metrics").body()).isEmpty();
            assertThat(ask(server, "POST", "/metrics").statusCode()).isEqualTo(405);
            assertThat(ask(server, "GET", "/metrics/../etc").statusCode()).isEqualTo(404);
        }
    }

    private static HttpResponse<String> ask(HealthServer server, String method, String path)
            throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + server.address().getPort() + path);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(uri)
                                .method(method, HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
