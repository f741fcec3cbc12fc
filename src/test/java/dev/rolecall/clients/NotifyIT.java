package dev.rolecall.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.job.Receiver;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sns.SnsClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program as a process notifies: by a topic that moto serves, and a receiver that never answers. */
@DisabledOnOs(OS.WINDOWS)
class NotifyIT {
    private static final Duration MOST = Duration.ofSeconds(90);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    private Child sync(Map<String, String> environment, String... options) {
        Resources.write(directory.resolve("config/all.yaml"), """
                rolecall: {version: 1, owner: platform}
                groups: [{name: Platform, description: Runs it}]
                """);
        String[] all = new String[4 + options.length];
        System.arraycopy(new String[] {"sync", "config", "--backend", "memory"}, 0, all, 0, 4);
        System.arraycopy(options, 0, all, 4, options.length);
        return RolecallProcess.in(directory, environment).start(all);
    }

    @Test
    void aTopicGetsTheDocument() {
        try (Receiver subscriber = Receiver.answering(200);
                MotoProcess moto = MotoProcess.start(directory)) {
            String topic;
            try (SnsClient client = sns(moto)) {
                topic = client.createTopic(r -> r.name("alerts")).topicArn();
                subscribe(client, topic, subscriber);
            }
            Map<String, String> environment = Environments.dummy(directory);
            environment.put("AWS_ENDPOINT_URL_SNS", moto.url());
            environment.put("ROLECALL_NOTIFY", topic);
            try (Child child = sync(environment)) {
                Finished finished = child.end(MOST).expect(0).withoutStackTrace();
                assertThat(finished.err()).contains("notified the SNS topic " + topic);
            }
            List<JsonNode> bodies = subscriber.bodies();
            JsonNode published = bodies.get(bodies.size() - 1);
            assertThat(published.path("Subject").asString()).isEqualTo("Rolecall sync of platform: in step again");
            JsonNode document =
                    JsonMapper.shared().readTree(published.path("Message").asString());
            assertThat(document.path("format").asString()).isEqualTo("rolecall.notification/1");
            assertThat(document.path("occasion").asString()).isEqualTo("changes");
        }
    }

    @Test
    void aTopicThatIsNotThereIsAWarning() {
        try (MotoProcess moto = MotoProcess.start(directory)) {
            Map<String, String> environment = Environments.dummy(directory);
            environment.put("AWS_ENDPOINT_URL_SNS", moto.url());
            try (Child child = sync(environment, "--notify", "arn:aws:sns:eu-west-1:123456789012:nowhere")) {
                Finished finished = child.end(MOST).expect(0).withoutStackTrace();
                assertThat(finished.err()).contains("could not notify the SNS topic", "Make the topic");
            }
        }
    }

    @Test
    void aReceiverThatNeverAnswersDoesNotKeepAProcessThatIsToEnd() {
        try (Receiver receiver = Receiver.silent();
                Child child = sync(Environments.dummy(directory), "--every", "1h", "--notify", receiver.url())) {
            Wait.until(MOST, child::err, () -> !receiver.bodies().isEmpty() || !child.alive());
            child.signal("TERM");
            Finished finished = child.end(MOST).expect(130);
            assertThat(finished.err())
                    .contains("could not notify the webhook at 127.0.0.1: interrupted")
                    .doesNotContain(Receiver.SECRET);
        }
    }

    private static void subscribe(SnsClient client, String topic, Receiver subscriber) {
        client.subscribe(r -> r.topicArn(topic).protocol("http").endpoint(subscriber.url()));
    }

    private static SnsClient sns(MotoProcess moto) {
        return SnsClient.builder()
                .httpClient(UrlConnectionHttpClient.create())
                .region(Region.EU_WEST_1)
                .endpointOverride(URI.create(moto.url()))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .build();
    }
}
