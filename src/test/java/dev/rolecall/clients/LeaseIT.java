package dev.rolecall.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** Several jobs as processes, one lease: in a table that moto serves, and in a file. */
@DisabledOnOs(OS.WINDOWS)
class LeaseIT {
    private static final Duration MOST = Duration.ofSeconds(90);
    private static final int ACCOUNTS = 100;
    private static final int ASSIGNMENTS = 3 * ACCOUNTS;
    private static final String CREATE = "sso-admin:CreateAccountAssignment";
    private static final String IN_TABLE = "dynamodb://locks/rolecall";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @Test
    void oneWorksTheOthersWaitOrLeaveAndNothingIsDoneTwice() {
        try (MotoProcess moto = withTable();
                ServedSandbox served = organization();
                Child first = sync(served, moto, IN_TABLE)) {
            works(served, first);
            try (Child waiting = sync(served, moto, IN_TABLE, "--lock-wait", "60s");
                    Child leaving = sync(served, moto, IN_TABLE)) {
                Finished left = leaving.end(MOST).expect(1).withoutStackTrace();
                assertThat(left.err()).contains("is held by process").contains("nothing was changed");
                first.end(MOST).expect(0);
                Finished waited = waiting.end(MOST).expect(0);
                assertThat(waited.err()).contains("waiting up to 1m");
                assertThat(waited.out()).startsWith("Nothing to do");
            }
            assertThat(served.sandbox().stats().callsOf(CREATE)).isEqualTo(ASSIGNMENTS);
        }
    }

    @Test
    void aKilledHoldersLeaseIsFreeInItsTime() {
        try (MotoProcess moto = withTable();
                ServedSandbox served = organization();
                Child first = sync(served, moto, IN_TABLE)) {
            works(served, first);
            first.signal("KILL");
            first.end(MOST).expect(137);
            long killed = System.nanoTime();
            try (Child second = sync(served, moto, IN_TABLE)) {
                long before = served.sandbox().stats().callsOf("sso-admin:ListInstances");
                Wait.until(
                        MOST,
                        second::err,
                        () -> served.sandbox().stats().callsOf("sso-admin:ListInstances") > before || !second.alive());
                assertThat(Duration.ofNanos(System.nanoTime() - killed))
                        .as("not before its time, and soon after: %s", second.err())
                        .isBetween(Duration.ofSeconds(8), Duration.ofSeconds(60));
                second.end(MOST).expect(0);
            }
            assertThat(served.sandbox().stats().callsOf(CREATE))
                    .as("what the first had begun is not done again")
                    .isEqualTo(ASSIGNMENTS);
        }
    }

    @Test
    void whoIsToldToEndGivesItBack() {
        try (MotoProcess moto = withTable();
                ServedSandbox served = organization();
                Child first = sync(served, moto, IN_TABLE)) {
            works(served, first);
            first.signal("TERM");
            first.end(MOST).expect(130);
            try (Child second = sync(served, moto, IN_TABLE)) {
                assertThat(second.end(MOST).expect(0).err()).doesNotContain("the lease ");
            }
        }
    }

    @Test
    void whatItIsAllowedIsWhatItAsks() {
        try (MotoProcess moto = withTable();
                Relay relay = Relay.to(moto.url());
                ServedSandbox served = organization()) {
            try (Child first = sync(served, relay.url(), IN_TABLE)) {
                works(served, first);
                try (Child waiting = sync(served, relay.url(), IN_TABLE, "--lock-wait", "60s")) {
                    first.end(MOST).expect(0);
                    waiting.end(MOST).expect(0);
                }
            }
            List<String> actions = new ArrayList<>();
            List<String> tables = new ArrayList<>();
            RolecallProcess.in(directory)
                    .run("iam-policy", "--for", "sync", "--lock", IN_TABLE)
                    .expect(0)
                    .json()
                    .path("Statement")
                    .forEach(statement -> {
                        statement.path("Action").forEach(action -> actions.add(action.asString()));
                        tables.add(statement.path("Resource").asString());
                    });
            assertThat(actions)
                    .filteredOn(action -> action.startsWith("dynamodb:"))
                    .containsExactlyInAnyOrderElementsOf(relay.actions());
            assertThat(tables).contains("arn:aws:dynamodb:*:*:table/locks");
            assertThat(relay.tables()).containsExactly("locks");
        }
    }

    @Test
    void aFileServesOnOneHost() {
        try (ServedSandbox served = organization();
                Child first = sync(served, "", file())) {
            works(served, first);
            try (Child leaving = sync(served, "", file())) {
                assertThat(leaving.end(MOST).expect(1).err()).contains("is held by process");
            }
            first.signal("KILL");
            first.end(MOST).expect(137);
            try (Child second = sync(served, "", file())) {
                second.end(MOST).expect(0);
            }
            assertThat(served.sandbox().stats().callsOf(CREATE)).isEqualTo(ASSIGNMENTS);
        }
    }

    @Test
    void aTableThatIsNotThereIsSaidBeforeAnythingIsRead() {
        try (MotoProcess moto = MotoProcess.start(directory);
                ServedSandbox served = organization();
                Child sync = sync(served, moto, "dynamodb://other/rolecall")) {
            Finished finished = sync.end(MOST).expect(1).withoutStackTrace();
            assertThat(finished.err()).contains("DynamoDB table other").contains("LockID");
            assertThat(served.sandbox().stats().calls()).isEmpty();
        }
    }

    private String file() {
        return directory.resolve("rolecall.lock").toUri().toString();
    }

    private static void works(ServedSandbox served, Child first) {
        Wait.until(
                MOST,
                () -> "the first works: " + served.sandbox().stats() + first.err(),
                () -> served.sandbox().stats().callsOf(CREATE) >= 10 || !first.alive());
    }

    private Child sync(ServedSandbox served, MotoProcess moto, String lock, String... options) {
        return sync(served, moto.url(), lock, options);
    }

    /** By which endpoint DynamoDB is asked; empty: none is. */
    private Child sync(ServedSandbox served, String dynamo, String lock, String... options) {
        Map<String, String> environment = Environments.dummy(directory);
        if (!dynamo.isEmpty()) {
            environment.put("AWS_ENDPOINT_URL_DYNAMODB", dynamo);
        }
        String[] all = new String[8 + options.length];
        System.arraycopy(
                new String[] {
                    "sync", "config", "--endpoint-url", served.url(), "--lock", lock, "--lock-ttl", "8s",
                },
                0,
                all,
                0,
                8);
        System.arraycopy(options, 0, all, 8, options.length);
        return RolecallProcess.in(directory, environment).start(all);
    }

    private ServedSandbox organization() {
        Resources.write(directory.resolve("config/all.yaml"), """
                rolecall: {version: 1, owner: platform}
                groups: [{name: Everybody, description: All}]
                permissionSets: [{name: S0}, {name: S1}, {name: S2}]
                assignments:
                  - {groups: [Everybody], permissionSets: [S0, S1, S2], accounts: [{all: true}]}
                """);
        ServedSandbox served = ServedSandbox.start("empty");
        served.sandbox().edit().also(edit -> {
            for (int i = 0; i < ACCOUNTS; i++) {
                edit.account("2%011d".formatted(i), "account-" + i, "/");
            }
        });
        return served;
    }

    private MotoProcess withTable() {
        MotoProcess moto = MotoProcess.start(directory);
        try (DynamoDbClient client = DynamoDbClient.builder()
                .httpClient(UrlConnectionHttpClient.create())
                .region(Region.EU_WEST_1)
                .endpointOverride(URI.create(moto.url()))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .build()) {
            client.createTable(r -> r.tableName("locks")
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .keySchema(List.of(KeySchemaElement.builder()
                            .attributeName("LockID")
                            .keyType(KeyType.HASH)
                            .build()))
                    .attributeDefinitions(List.of(AttributeDefinition.builder()
                            .attributeName("LockID")
                            .attributeType(ScalarAttributeType.S)
                            .build())));
        }
        return moto;
    }
}
