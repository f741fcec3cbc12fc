package dev.rolecall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.job.Receiver;
import dev.rolecall.sandbox.Sandbox;
import dev.rolecall.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What {@code sync} and {@code audit} tell whom, on the in-memory AWS. */
class NotifyTest {
    private static final String REFUSED = """
            rolecall: {version: 1, owner: platform, guards: {grants: {adminPeople: 0}}}
            users: [{userName: ana@example.com, givenName: Ana, familyName: Silva}]
            groups: [{name: Platform, description: Runs it, members: [ana@example.com]}]
            permissionSets: [{name: Admin, awsManagedPolicies: [AdministratorAccess]}]
            assignments: [{groups: [Platform], permissionSets: [Admin], accounts: [{ou: Workloads}]}]
            """;
    private static final String GOOD = """
            rolecall: {version: 1, owner: platform}
            groups: [{name: Platform, description: Runs it}]
            permissionSets: [{name: ReadOnly, awsManagedPolicies: [ReadOnlyAccess]}]
            assignments: [{groups: [Platform], permissionSets: [ReadOnly], accounts: [{ou: Workloads}]}]
            """;

    @TempDir
    Path directory = Path.of("");

    private final InProcess program = new InProcess();
    private final StringBuilder printed = new StringBuilder();
    private Path file = Path.of("");

    @BeforeEach
    void files() throws IOException {
        file = Files.createDirectory(directory.resolve("config")).resolve("all.yaml");
        Files.writeString(file, GOOD);
    }

    /** Whatever a test does: the address is nowhere. */
    @AfterEach
    void theAddressIsNowhere() {
        assertThat(printed.toString()).doesNotContain(Receiver.SECRET);
    }

    private int run(String command, String... options) {
        List<String> all = new ArrayList<>(List.of(
                command,
                directory.resolve("config").toString(),
                "--backend",
                "memory",
                "--state",
                directory.resolve("memory.json").toString(),
                "--time-scale",
                "1000"));
        all.addAll(List.of(options));
        int code = program.run(all.toArray(String[]::new));
        printed.append(program.out()).append(program.err());
        return code;
    }

    private static List<String> occasions(Receiver receiver) {
        return receiver.bodies().stream()
                .map(body -> body.path("occasion").asString() + " "
                        + body.path("result").asString() + " "
                        + body.path("exitCode").asInt())
                .toList();
    }

    @Test
    void anAccountThatCameIsNoTampering() {
        try (Receiver receiver = Receiver.answering(200)) {
            Path state = directory.resolve("memory.json");
            assertThat(run("sync")).isZero();
            Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withSeed(state.toString()));
            sandbox.edit().account("600000000001", "newcomer", "Workloads");
            sandbox.save(state);

            assertThat(run("sync", "--notify", receiver.url())).isZero();
            assertThat(receiver.bodies().get(0).path("text").asString())
                    .contains("ReadOnly for group Platform in newcomer", "the account has nothing yet of what only")
                    .contains("Next: Nothing is to be done: these accounts came, moved")
                    .doesNotContain("CloudTrail");
        }
    }

    @Test
    void driftIsToldByTheAuditThatFindsIt() {
        try (Receiver receiver = Receiver.answering(200)) {
            assertThat(run("audit", "--notify", receiver.url(), "--debug")).isEqualTo(2);
            assertThat(occasions(receiver)).containsExactly("drift findings 2");
            JsonNode body = receiver.bodies().get(0);
            assertThat(body.path("owner").asString()).isEqualTo("platform");
            assertThat(body.path("instance").asString()).startsWith("arn:aws:sso:::instance/ssoins-");
            assertThat(body.path("counts").path("error").asInt()).isPositive();
            assertThat(body.path("text").asString())
                    .startsWith("Rolecall audit of platform: ")
                    .contains("AWS is not as the files say", "- error missing-permission-set: ReadOnly", "Next: ");
        }
    }

    @Test
    void anAuditWithoutFindingsThatCountTellsNobody() {
        assertThat(run("sync")).isZero();
        try (Receiver receiver = Receiver.answering(200)) {
            assertThat(run("audit", "--notify", receiver.url())).isZero();
            assertThat(run("audit", "--notify", receiver.url(), "--fail-on", "none"))
                    .isZero();
            assertThat(receiver.bodies()).isEmpty();
            assertThat(run("audit", "--notify", receiver.url(), "--fail-on", "note"))
                    .isEqualTo(2);
            assertThat(receiver.bodies()).hasSize(1);
        }
    }

    @Test
    void anAuditThatCannotBeMadeIsTold() throws IOException {
        Files.writeString(file, GOOD + "gruops: []\n");
        try (Receiver receiver = Receiver.answering(200)) {
            assertThat(run("audit", "--notify", receiver.url())).isEqualTo(3);
            assertThat(occasions(receiver)).containsExactly("trouble invalid 3");
            assertThat(receiver.bodies().get(0).path("reason").asString()).contains("all.yaml", "gruops");
        }
    }

    @Test
    void aSingleRunTellsWhatItChangedAndThenNothing() {
        try (Receiver receiver = Receiver.answering(200)) {
            assertThat(run("sync", "--notify", receiver.url())).isZero();
            assertThat(run("sync", "--notify", receiver.url())).isZero();
            assertThat(occasions(receiver)).containsExactly("changes changed 0");
            JsonNode body = receiver.bodies().get(0);
            assertThat(body.path("counts").path("create done").asInt()).isPositive();
            assertThat(body.path("text").asString()).contains("- create group Platform");
            assertThat(program.err()).doesNotContain("round");
        }
    }

    @Test
    void aRefusalIsToldWithItsGuardOnceForAllRounds() throws IOException {
        Files.writeString(file, REFUSED);
        try (Receiver receiver = Receiver.answering(200)) {
            assertThat(run(
                            "sync",
                            "--every",
                            "10s",
                            "--rounds",
                            "3",
                            "--log",
                            "json",
                            "-o",
                            "json",
                            "--notify",
                            receiver.url()))
                    .isEqualTo(4);
            assertThat(occasions(receiver)).containsExactly("trouble refused 4");
            assertThat(receiver.bodies().get(0).path("guards").path(0).asString())
                    .isEqualTo("grants");
            assertThat(program.err().lines().filter(line -> line.contains("\"notified\"")))
                    .hasSize(1);
        }
    }

    @Test
    void recoveryIsTold() throws IOException {
        Files.writeString(file, REFUSED);
        // Whoever gets the first notice mends the files before the second round.
        try (Receiver receiver = Receiver.of((exchange, number) -> {
            Files.writeString(file, GOOD);
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        })) {
            assertThat(run("sync", "--every", "10s", "--rounds", "3", "--notify", receiver.url()))
                    .isZero();
            assertThat(occasions(receiver)).containsExactly("trouble refused 4", "recovery changed 0");
        }
    }

    @Test
    void severalAreToldAndADeadOneChangesNothing() {
        try (Receiver receiver = Receiver.answering(500, 200)) {
            assertThat(run("sync", "--notify", Receiver.nobody(), "--notify", receiver.url(), "--quiet", "--debug"))
                    .isZero();
            assertThat(receiver.bodies()).as("tried again after 500").hasSize(2);
            assertThat(program.err().lines())
                    .singleElement()
                    .asString()
                    .contains("could not notify the webhook at 127.0.0.1: it takes no connection (after 3 tries)");
        }
    }

    @Test
    void aDeadReceiverLeavesTheExitCodeOfARefusal() throws IOException {
        Files.writeString(file, REFUSED);
        assertThat(run("sync", "--notify", Receiver.nobody(), "--log", "json")).isEqualTo(4);
        assertThat(program.err()).contains("\"notification_failed\"", "\"level\":\"warn\"");
        assertThat(run("audit", "--notify", Receiver.nobody())).isEqualTo(2);
        assertThat(program.err()).contains("could not notify");
    }

    @Test
    void redirectsAreAWarning() {
        try (Receiver receiver = Receiver.answering(302)) {
            assertThat(run("sync", "--notify", receiver.url())).isZero();
            assertThat(program.err()).contains("it answered 302, a redirect, which is not followed");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hooks.slack.com/services/T0SECRET-xyzzy",
                "ftp://hooks.slack.com/T0SECRET-xyzzy",
                "https:///services/T0SECRET-xyzzy",
                "https://a b/T0SECRET-xyzzy",
                "https://user:T0SECRET-xyzzy@hooks.slack.com/x",
                "http://hooks.slack.com/services/T0SECRET-xyzzy",
                "http://127.0.0.1.example.com/T0SECRET-xyzzy",
                "",
                "arn:aws:sns:eu-west-1:1111:alerts",
                "arn:aws:sqs:eu-west-1:111122223333:alerts",
                "arn:aws:sns:eu-west-1:111122223333:alerts.fifo"
            })
    void wrongAddressesAreWrongUsageBeforeAnythingIsRead(String address) {
        for (String command : List.of("sync", "audit")) {
            assertThat(run(command, "--notify", address, "--debug")).isEqualTo(64);
            assertThat(program.err()).contains("--notify must ");
            assertThat(directory.resolve("memory.json")).doesNotExist();
        }
    }

    @Test
    void aMistypedOptionDoesNotPrintTheAddress() {
        for (List<String> wrong : List.of(
                List.of("--notfy", "https://hooks.slack.com/services/" + Receiver.SECRET),
                List.of("--notify=https://h.example/", "HTTPS://hooks.slack.com/services/" + Receiver.SECRET))) {
            assertThat(run("sync", wrong.toArray(String[]::new))).isEqualTo(64);
            assertThat(program.err()).containsIgnoringCase("https://hooks.slack.com/…");
        }
    }

    @Test
    void addressesCanComeFromTheEnvironmentAndTheOptionGoesFirst() {
        NotifyOptions options = new NotifyOptions();
        String topic = "arn:aws-us-gov:sns:us-gov-west-1:111122223333:alerts";
        options.check(Map.of(NotifyOptions.VARIABLE, " https://h.example/x\n\t" + topic + " https://h.example/x "));
        assertThat(options.addresses()).hasSize(2).contains(new NotifyAddress.Topic(topic, "us-gov-west-1"));
        options.check(Map.of(NotifyOptions.VARIABLE, "  "));
        assertThat(options.addresses()).isEmpty();

        NotifyOptions given = new NotifyOptions();
        new picocli.CommandLine(given).parseArgs("--notify", "http://localhost:8080/x", "--notify", "http://[::1]/x");
        given.check(Map.of(NotifyOptions.VARIABLE, "https://h.example/x"));
        assertThat(given.addresses())
                .hasSize(2)
                .allMatch(address -> address.toString().matches("the webhook at (localhost|\\[::1])"));
    }
}
