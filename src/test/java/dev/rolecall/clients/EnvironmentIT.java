package dev.rolecall.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ssoadmin.model.ListInstancesResponse;
import tools.jackson.databind.JsonNode;

/** Where AWS can't be reached or does not let us: exit 1, a reason, a way out, no stack trace, and nothing written. */
class EnvironmentIT {
    private static final String BY_PRINCIPAL = "sso-admin:ListAccountAssignmentsForPrincipal";
    private static final String OF_AWS = "iam:GetPolicy";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path directory;

    @SuppressWarnings("NullAway.Init")
    static ServedSandbox served;

    @BeforeAll
    static void make() {
        Resources.copy("small/config", directory.resolve("config"), Map.of());
        served = ServedSandbox.start("control-tower");
        served.sandbox()
                .edit()
                .user("ana@example.com", "Ana", "Silva")
                .group("Developers", "Build")
                .group("OldTeam", "Gone")
                .permissionSet("OldAdmin", set -> set)
                .assignGroup(
                        "OldAdmin",
                        "OldTeam",
                        served.sandbox().edit().memberAccounts().get(0));
        rolecall("apply", "--yes", "--only", "permission-set=ReadOnly").expect(0);
    }

    @AfterAll
    static void end() {
        served.close();
    }

    @AfterEach
    void behave() {
        served.behave();
    }

    @Test
    void noCredentials() {
        Map<String, String> environment = new HashMap<>(Environments.withoutCredentials());
        environment.put("HOME", directory.toString());
        environment.put("AWS_REGION", "eu-west-1");

        Finished finished = RolecallProcess.in(directory, environment)
                .run("plan", "--endpoint-url", served.url())
                .expect(1)
                .withoutStackTrace();

        assertThat(finished.out()).isEmpty();
        assertThat(finished.err())
                .contains("credentials")
                .contains("AWS_ACCESS_KEY_ID")
                .contains("--profile");
    }

    @Test
    void noRegion() {
        Map<String, String> environment = new HashMap<>(Environments.dummy(directory));
        environment.remove("AWS_REGION");
        environment.remove("AWS_DEFAULT_REGION");

        Finished finished = RolecallProcess.in(directory, environment)
                .run("plan", "--endpoint-url", served.url())
                .expect(1)
                .withoutStackTrace();

        assertThat(finished.err()).contains("no Region").contains("--region").contains("AWS_REGION");
    }

    /** Credentials in the environment must not stand in for a profile that was asked for by name. */
    @Test
    void unknownProfile() {
        Finished finished = rolecall("plan", "--profile", "nobodys").expect(1);

        assertThat(finished.err()).contains("nobodys");
    }

    @Test
    void aProfileGoesBeforeTheEnvironment() {
        Path credentials = Resources.write(
                directory.resolve("credentials"),
                "[theirs]\naws_access_key_id = theirs\naws_secret_access_key = theirs\n");
        Map<String, String> environment = new HashMap<>(Environments.dummy(directory));
        environment.put("AWS_SHARED_CREDENTIALS_FILE", credentials.toString());
        Set<String> callers = ConcurrentHashMap.newKeySet();
        served.watch(callers::add);

        RolecallProcess.in(directory, environment)
                .run("plan", "--endpoint-url", served.url(), "--time-scale", "20", "--profile", "theirs")
                .expect(0);

        assertThat(callers).containsOnly("theirs");
    }

    @Test
    void nobodyListens() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Finished finished = RolecallProcess.in(directory)
                .run("plan", "-o", "json", "--endpoint-url", "http://127.0.0.1:" + port, "--time-scale", "50")
                .expect(1)
                .withoutStackTrace();

        assertThat(error(finished)).contains("Connection refused");
        assertThat(finished.json().get("advice").asString()).contains("--endpoint-url");
    }

    @Test
    void aMemberAccountMayNotLook() {
        try (SandboxProcess sandbox = SandboxProcess.start(
                directory, "--caller", served.sandbox().edit().memberAccounts().get(0))) {
            Finished finished = RolecallProcess.in(directory)
                    .run("plan", "-o", "json", "--endpoint-url", sandbox.url())
                    .expect(1)
                    .withoutStackTrace();

            assertThat(error(finished)).containsAnyOf("AccessDenied", "sees none");
            assertThat(finished.json().get("advice").asString()).contains("delegated administrator");
        }
    }

    @Test
    void noInstanceSuchAsInTheWrongRegion() {
        served.answer(
                "sso-admin:ListInstances",
                truth -> ListInstancesResponse.builder().build());

        Finished finished = writesNothing(1);

        assertThat(error(finished)).contains("sees none in this Region");
        assertThat(finished.json().get("advice").asString()).contains("Region").contains("--region");
    }

    @Test
    void twoInstances() {
        String another = "arn:aws:sso:::instance/ssoins-0123456789abcdef";
        served.answer("sso-admin:ListInstances", truth -> {
            ListInstancesResponse whole = (ListInstancesResponse) truth;
            return whole.toBuilder()
                    .instances(
                            whole.instances().get(0),
                            whole.instances().get(0).toBuilder()
                                    .instanceArn(another)
                                    .build())
                    .build();
        });

        Finished finished = writesNothing(1);

        assertThat(finished.out()).contains(another).contains("rolecall.instance");
    }

    /** The operations are those that a plan reports, so that none is forgotten when reading changes. */
    @Test
    void accessDeniedOnAnyRead() {
        TreeSet<String> operations = new TreeSet<>();
        for (String coverage : List.of("complete", "principals")) {
            operations.addAll(rolecall("plan", "-o", "json", "--coverage", coverage)
                    .expect(0)
                    .json()
                    .get("calls")
                    .propertyNames());
        }
        assertThat(operations).hasSizeGreaterThan(20).allMatch(Operations::reads);
        operations.remove(BY_PRINCIPAL);
        operations.remove(OF_AWS);

        for (String operation : operations) {
            served.fail(operation, 400, "AccessDeniedException", "User: x is not authorized");
            Finished finished;
            try {
                finished = writesNothing(1);
            } catch (AssertionError e) {
                throw new AssertionError("where " + operation + " is denied", e);
            }
            assertThat(error(finished)).as(operation).contains("AccessDenied");
            assertThat(finished.json().get("advice").asString())
                    .contains(operation.substring(operation.indexOf(':') + 1));
        }
    }

    /** Whether AWS has the policy that a set is to name is good to know beforehand, and no more. */
    @Test
    void whoMayNotAskForAwsPoliciesIsToldSo() {
        served.fail(OF_AWS, 400, "AccessDeniedException", "User: x is not authorized");

        JsonNode plan = rolecall("plan", "-o", "json").expect(0).json();

        assertThat(plan.get("notes").toString()).contains("GetPolicy", "not authorized");
        assertThat(plan.get("changes").toString()).doesNotContain("blocked");
    }

    /** Only the management account may ask by principal: whoever may not reads by permission set, and sees the same. */
    @Test
    void whatIsDeniedByPrincipalIsReadByPermissionSet() {
        JsonNode whole = rolecall("plan", "-o", "json", "--coverage", "principals")
                .expect(0)
                .json();
        assertThat(whole.get("calls").propertyNames()).contains(BY_PRINCIPAL);
        served.fail(BY_PRINCIPAL, 400, "AccessDeniedException", "User: x is not authorized");

        JsonNode other = rolecall("plan", "-o", "json", "--coverage", "principals")
                .expect(0)
                .json();

        assertThat(other.get("changes")).isEqualTo(whole.get("changes"));
        assertThat(other.get("calls").get("sso-admin:ListAccountAssignments").asInt())
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sso-admin:ListAccountAssignments",
                "identitystore:ListGroupMemberships",
                "organizations:ListAccountsForParent"
            })
    void anErrorOfAwsOwnThatStays(String operation) {
        served.fail(operation, 500, "InternalServerException", "try again");

        Finished finished = writesNothing(1, "--time-scale", "2000");

        assertThat(error(finished)).contains("InternalServerException").contains("tries");
    }

    @Test
    void throttlingThatStays() {
        served.fail("identitystore:ListGroups", 400, "ThrottlingException", "Rate exceeded");

        Finished finished = writesNothing(1, "--time-scale", "2000");

        assertThat(error(finished)).contains("ThrottlingException");
        assertThat(finished.json().get("advice").asString()).contains("later");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ExpiredTokenException", "UnrecognizedClientException"})
    void credentialsThatAreNoLongerGood(String code) {
        served.fail("sts:GetCallerIdentity", 403, code, "The security token is not valid");

        assertThat(writesNothing(1).json().get("advice").asString()).contains("Sign in again");
    }

    private static Finished writesNothing(int exitCode, String... options) {
        long before = served.writes();
        String[] all = new String[options.length + 3];
        all[0] = "--yes";
        all[1] = "-o";
        all[2] = "json";
        System.arraycopy(options, 0, all, 3, options.length);
        Finished finished = rolecall("apply", all).expect(exitCode);
        assertThat(served.writes()).isEqualTo(before);
        return finished;
    }

    private static String error(Finished finished) {
        JsonNode document = finished.json();
        assertThat(document.get("format").asString()).isEqualTo("rolecall.error/1");
        assertThat(document.get("doing").asString()).isNotBlank();
        assertThat(document.get("advice").asString()).isNotBlank();
        return document.get("reason").asString();
    }

    private static Finished rolecall(String command, String... options) {
        boolean scaled = List.of(options).contains("--time-scale");
        String[] arguments = new String[options.length + (scaled ? 4 : 6)];
        arguments[0] = command;
        arguments[1] = "config";
        arguments[2] = "--endpoint-url";
        arguments[3] = served.url();
        System.arraycopy(options, 0, arguments, 4, options.length);
        if (!scaled) {
            arguments[arguments.length - 2] = "--time-scale";
            arguments[arguments.length - 1] = "20";
        }
        return RolecallProcess.in(directory).run(arguments).withoutStackTrace();
    }
}
