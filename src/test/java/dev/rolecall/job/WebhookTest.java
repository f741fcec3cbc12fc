package dev.rolecall.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolecall.job.Channel.Undelivered;
import dev.rolecall.job.Webhook.Patience;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Receivers that take a notice, do so later, or never. */
class WebhookTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    private final List<Duration> pauses = new ArrayList<>();

    private void send(URI address, Patience patience) throws Undelivered, InterruptedException {
        new Webhook(address, patience, pauses::add)
                .send(Notice.of(Occasion.TROUBLE, "sync", Ends.NOW, Ends.of(RoundResult.FAILED, "why", "")));
    }

    private void send(Receiver receiver) throws Undelivered, InterruptedException {
        send(receiver.address(), new Patience(LONG, LONG));
    }

    private void fails(URI address, Patience patience, String reason) {
        assertThatThrownBy(() -> send(address, patience))
                .isInstanceOf(Undelivered.class)
                .hasMessage(reason)
                .hasNoCause();
    }

    private void fails(Receiver receiver, String reason) {
        fails(receiver.address(), new Patience(LONG, LONG), reason);
    }

    @Test
    void aNoticeIsPostedAsJson() throws Exception {
        List<String> heads = new ArrayList<>();
        try (Receiver receiver = Receiver.of((exchange, number) -> {
            heads.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Content-Type"));
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("ok".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        })) {
            send(receiver);
            assertThat(receiver.bodies())
                    .singleElement()
                    .satisfies(
                            body -> assertThat(body.path("result").asString()).isEqualTo("failed"));
            assertThat(heads)
                    .containsExactly("POST /services/" + Receiver.SECRET + "?key=" + Receiver.SECRET
                            + " application/json; charset=utf-8");
        }
    }

    @Test
    void aServersFaultPasses() throws Exception {
        try (Receiver receiver = Receiver.answering(500, 429, 204)) {
            send(receiver);
            assertThat(receiver.bodies()).hasSize(3);
            assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
        }
    }

    @Test
    void oneThatStaysIsTriedThreeTimes() {
        try (Receiver receiver = Receiver.answering(503)) {
            fails(receiver, "it answered 503 (after 3 tries)");
            assertThat(receiver.bodies()).hasSize(3);
        }
    }

    @Test
    void aRefusalIsFinal() {
        try (Receiver receiver = Receiver.answering(404)) {
            fails(receiver, "it answered 404");
            assertThat(receiver.bodies()).hasSize(1);
        }
    }

    @Test
    void redirectsAreNotFollowed() {
        try (Receiver other = Receiver.answering(200);
                Receiver receiver = Receiver.of((exchange, number) -> {
                    exchange.getResponseHeaders().set("Location", other.url());
                    exchange.sendResponseHeaders(307, -1);
                    exchange.close();
                })) {
            fails(receiver, "it answered 307, a redirect, which is not followed");
            assertThat(other.bodies()).isEmpty();
            assertThat(receiver.bodies()).hasSize(1);
        }
    }

    @Test
    void aReceiverThatAsksForMoreTimeThanThereIsGetsNoMore() {
        try (Receiver receiver = Receiver.of((exchange, number) -> {
            exchange.getResponseHeaders().set("Retry-After", "301");
            exchange.sendResponseHeaders(429, -1);
            exchange.close();
        })) {
            fails(receiver, "it answered 429");
            assertThat(pauses).isEmpty();
        }
    }

    @Test
    void whoAsksForALittleTimeGetsIt() throws Exception {
        try (Receiver receiver = Receiver.of((exchange, number) -> {
            exchange.getResponseHeaders().set("Retry-After", "30");
            exchange.sendResponseHeaders(number == 1 ? 429 : 200, -1);
            exchange.close();
        })) {
            send(receiver);
            assertThat(pauses).containsExactly(Duration.ofSeconds(30));
        }
    }

    @Test
    void nobodyThereIsTriedAgain() {
        fails(URI.create(Receiver.nobody()), new Patience(LONG, LONG), "it takes no connection (after 3 tries)");
    }

    @Test
    void aNameThatNobodyHasIsNotTriedAgain() {
        fails(
                URI.create("https://nobody.invalid/" + Receiver.SECRET),
                new Patience(LONG, LONG),
                "its name is not known");
    }

    @Test
    void aSilentReceiverIsLeftWhenTheTimeIsUp() {
        try (Receiver receiver = Receiver.silent()) {
            long began = System.nanoTime();
            fails(receiver.address(), new Patience(LONG, Duration.ofSeconds(1)), "no answer within 1 s");
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(30));
            assertThat(receiver.bodies())
                    .as("it may have arrived: not sent twice")
                    .hasSize(1);
        }
    }

    @Test
    void anAnswerThatNeverEndsIsNotWaitedFor() throws Exception {
        try (Receiver receiver = Receiver.of((exchange, number) -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
        })) {
            send(receiver);
            assertThat(receiver.bodies()).hasSize(1);
        }
    }

    @Test
    void onlyItsHostIsSaid() {
        Webhook webhook = new Webhook(
                URI.create("https://hooks.slack.com/services/" + Receiver.SECRET), Patience.USUAL, pauses::add);
        assertThat(webhook.name()).isEqualTo("the webhook at hooks.slack.com");
        assertThat(String.valueOf((Object) webhook)).doesNotContain(Receiver.SECRET);
    }
}
