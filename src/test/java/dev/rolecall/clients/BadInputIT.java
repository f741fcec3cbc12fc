package dev.rolecall.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.sandbox.wire.AwsService;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every operation that the sandbox serves, called by boto3 with what AWS refuses: it must be refused with the documented code. */
class BadInputIT {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    /** Each fault alone, made from AWS's own service model: the script fails at the first that is not refused as documented. */
    @ParameterizedTest
    @EnumSource
    void whatTheModelForbids(AwsService service) {
        Tools.needBoto3();
        try (ServedSandbox served = ServedSandbox.start("empty")) {
            List<String> operations =
                    Operations.served(served.sandbox(), service).toList();
            List<String> arguments = Stream.concat(Stream.of(served.url(), service.title()), operations.stream())
                    .toList();

            JsonNode faults = Tools.python(directory, "bad_input.py", arguments.toArray(String[]::new));

            assertThat(operations)
                    .allSatisfy(each ->
                            assertThat(faults.get(each).asInt()).as(each).isPositive());
        }
    }

    static Stream<Arguments> scripts() {
        return Stream.of(
                Arguments.of("refusals_sso.py", List.of(AwsService.SSO_ADMIN)),
                Arguments.of("refusals_identitystore.py", List.of(AwsService.IDENTITYSTORE)),
                Arguments.of("refusals_organizations.py", List.of(AwsService.ORGANIZATIONS)),
                Arguments.of("refusals_iam.py", List.of(AwsService.IAM, AwsService.STS)));
    }

    /** Well formed, and not possible all the same. Every operation has such a case, or a reason why it has none. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("scripts")
    void whatCantBeDone(String script, List<AwsService> services) {
        Tools.needBoto3();
        try (ServedSandbox served = ServedSandbox.start("empty")) {
            JsonNode said = Tools.python(directory, script, served.url());

            Set<String> covered = new TreeSet<>(said.get("refused").propertyNames());
            assertThat(covered).noneMatch(said.get("never")::has);
            covered.addAll(said.get("never").propertyNames());
            assertThat(covered)
                    .isEqualTo(services.stream()
                            .flatMap(service -> Operations.served(served.sandbox(), service))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }
}
