package dev.rolecall.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.sandbox.Sandbox;
import dev.rolecall.sandbox.wire.AwsService;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.identitystore.IdentitystoreClient;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.ssoadmin.SsoAdminClient;
import software.amazon.awssdk.services.sts.StsClient;
import tools.jackson.databind.JsonNode;

/** AWS operations by their names, {@code service:Operation}. */
final class Operations {
    private static final List<String> READS = List.of("List", "Describe", "Get", "Is", "Assume");

    private Operations() {}

    /** The names of the served operations among all that the SDK knows. */
    static Stream<String> served(Sandbox sandbox, AwsService service) {
        Class<?> client = switch (service) {
            case SSO_ADMIN -> SsoAdminClient.class;
            case IDENTITYSTORE -> IdentitystoreClient.class;
            case ORGANIZATIONS -> OrganizationsClient.class;
            case IAM -> IamClient.class;
            case STS -> StsClient.class;
        };
        Set<String> names = Arrays.stream(client.getMethods())
                .map(Method::getName)
                .map(Operations::title)
                .filter(name -> sandbox.operation(service, name).isPresent())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(names).as("operations of %s", service).hasSizeGreaterThan(1);
        return names.stream();
    }

    private static String title(String method) {
        return Character.toUpperCase(method.charAt(0)) + method.substring(1);
    }

    static boolean reads(String operation) {
        String name = operation.substring(operation.indexOf(':') + 1);
        return READS.stream().anyMatch(name::startsWith);
    }

    /** How many of the calls, counted by operation, could have changed something. */
    static long writes(JsonNode calls) {
        return calls.properties().stream()
                .filter(entry -> !reads(entry.getKey()))
                .mapToLong(entry -> entry.getValue().asLong())
                .sum();
    }
}
