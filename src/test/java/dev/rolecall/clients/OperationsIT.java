package dev.rolecall.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.sandbox.wire.AwsService;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.identitystore.IdentitystoreClient;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.ssoadmin.SsoAdminClient;
import software.amazon.awssdk.services.sts.StsClient;
import tools.jackson.databind.JsonNode;

/** Every operation that the sandbox serves, called by boto3: what it sends is understood, and what comes back is understood by it. */
class OperationsIT {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    static Stream<Arguments> scripts() {
        return Stream.of(
                Arguments.of("operations_organizations.py", List.of(AwsService.ORGANIZATIONS)),
                Arguments.of("operations_identitystore.py", List.of(AwsService.IDENTITYSTORE)),
                Arguments.of("operations_sso.py", List.of(AwsService.SSO_ADMIN)),
                Arguments.of("operations_iam.py", List.of(AwsService.IAM, AwsService.STS)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scripts")
    void boto3CallsThemAll(String script, List<AwsService> services) {
        Tools.needBoto3();
        try (ServedSandbox served = ServedSandbox.start("empty")) {
            Tools.python(directory, script, served.url());

            assertThat(served.sandbox().stats().calls().keySet())
                    .containsAll(services.stream()
                            .flatMap(service -> operations(served, service))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @Test
    void anUnsupportedOperationIsSaidToBeOne() {
        Tools.needBoto3();
        try (SandboxProcess sandbox = SandboxProcess.start(directory, "--seed", "empty")) {
            JsonNode refused = Tools.python(directory, "unsupported.py", sandbox.url());

            assertThat(refused.get("Code").asString()).isEqualTo("UnknownOperationException");
        }
    }

    @Test
    void theCliReadsPagesAndErrors() {
        Tools.needAwsCli();
        try (SandboxProcess sandbox = SandboxProcess.start(directory)) {
            String accounts = Tools.aws(
                    directory,
                    sandbox.url(),
                    "organizations",
                    "list-accounts",
                    "--page-size",
                    "2",
                    "--query",
                    "Accounts[].Id");
            assertThat(Set.of(accounts.split("\\s+"))).hasSize(9).contains("012345678901");
            assertThat(sandbox.stats()
                            .get("calls")
                            .get("organizations:ListAccounts")
                            .asInt())
                    .isEqualTo(5);
            sandbox.reset();
            assertThat(sandbox.stats().get("calls")).isEmpty();
        }
    }

    /** The served operations among all that the SDK knows. */
    private static Stream<String> operations(ServedSandbox served, AwsService service) {
        Class<?> client = switch (service) {
            case SSO_ADMIN -> SsoAdminClient.class;
            case IDENTITYSTORE -> IdentitystoreClient.class;
            case ORGANIZATIONS -> OrganizationsClient.class;
            case IAM -> IamClient.class;
            case STS -> StsClient.class;
        };
        Set<String> names = Arrays.stream(client.getMethods())
                .map(Method::getName)
                .map(name -> Character.toUpperCase(name.charAt(0)) + name.substring(1))
                .filter(name -> served.sandbox().operation(service, name).isPresent())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(names).as("operations of %s", service).hasSizeGreaterThan(1);
        return names.stream().map(name -> service.title() + ":" + name);
    }
}
