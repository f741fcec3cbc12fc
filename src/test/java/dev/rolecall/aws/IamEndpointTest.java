package dev.rolecall.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;

/** IAM has one endpoint in each partition, whichever Region the instance is in. */
class IamEndpointTest {
    /** Takes down where a request would go, and sends nothing. */
    private static final class Addresses implements SdkHttpClient {
        private final List<String> asked = new ArrayList<>();

        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            asked.add(request.httpRequest().host() + " "
                    + request.httpRequest()
                            .firstMatchingHeader("Authorization")
                            .orElse("")
                            .replaceAll("^.*Credential=[^/]*/[0-9]*/([^/]*)/.*$", "$1"));
            throw new IllegalStateException("nothing is sent");
        }

        @Override
        public void close() {
            // Nothing is held open.
        }
    }

    @ParameterizedTest
    @CsvSource({
        "eu-west-1, iam.amazonaws.com us-east-1",
        "us-east-1, iam.amazonaws.com us-east-1",
        "us-gov-west-1, iam.us-gov.amazonaws.com us-gov-west-1"
    })
    void isThatOfTheRegionsPartition(String region, String expected) {
        Addresses addresses = new Addresses();
        try (Clients clients = Connection.inProcess(addresses, region)) {
            assertThatThrownBy(() -> clients.iam().get().listRoles()).hasMessageContaining("nothing is sent");
        }
        assertThat(addresses.asked).containsExactly(expected);
    }
}
