package dev.rolecall.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.sandbox.wire.AwsService;
import java.nio.file.Path;
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
                            .flatMap(service -> Operations.served(served.sandbox(), service)
                                    .map(name -> service.title() + ":" + name))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @Test
    void unsupportedOperationsAreSaidToBe() {
        Tools.needBoto3();
        try (ServedSandbox served = ServedSandbox.start("empty")) {
            JsonNode instances = Tools.python(directory, "unsupported.py", served.url());

            assertThat(instances).as("what is served afterwards").hasSize(1);
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
}
