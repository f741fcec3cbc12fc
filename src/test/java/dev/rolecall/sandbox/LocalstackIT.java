package dev.rolecall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.localstack.Localstack;
import cloud.localstack.ServiceName;
import cloud.localstack.docker.LocalstackDockerExtension;
import cloud.localstack.docker.annotation.IEnvironmentVariableProvider;
import cloud.localstack.docker.annotation.LocalstackDockerProperties;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.iam.IamClient;

/** LocalStack, where a Docker daemon answers: one of the two classes, since there can be only one container. */
class LocalstackIT {

    private static final String TOKEN = "LOCALSTACK_AUTH_TOKEN";

    private static Backend aws() {
        return Backend.at(URI.create("http://127.0.0.1:" + Localstack.INSTANCE.getEdgePort()));
    }

    /** iam and sts, from the last image that starts without a token. */
    @Nested
    @DisabledIfEnvironmentVariable(named = TOKEN, matches = ".+", disabledReason = "with a token all services run")
    @ExtendWith(DockerAnswers.class)
    @ExtendWith(LocalstackDockerExtension.class)
    @LocalstackDockerProperties(
            services = {ServiceName.IAM, ServiceName.STS},
            imageName = "localstack/localstack",
            imageTag = "4.14.0")
    class IamAndSts {
        @Test
        void policiesComeAndGo() {
            iamAndSts();
        }
    }

    /** Everything that Rolecall uses. */
    @Nested
    @EnabledIfEnvironmentVariable(named = TOKEN, matches = ".+", disabledReason = "no token for LocalStack")
    @ExtendWith(DockerAnswers.class)
    @ExtendWith(LocalstackDockerExtension.class)
    @LocalstackDockerProperties(
            services = {ServiceName.IAM, ServiceName.STS, "sso-admin", "identitystore", "organizations"},
            imageName = "localstack/localstack",
            imageTag = "latest",
            environmentVariableProvider = Token.class)
    class AllServices {
        @Test
        void policiesComeAndGo() {
            iamAndSts();
        }

        @Test
        void theLandingZoneIsMadeAndFound() {
            Backend aws = aws();
            LandingZone zone = LandingZone.of(aws);
            assertThat(aws.organizations().describeOrganization().organization().masterAccountId())
                    .isEqualTo(zone.management());
            String instance =
                    aws.ssoAdmin().listInstances(ask -> {}).instances().get(0).instanceArn();
            String set = LandingZone.set(aws.ssoAdmin(), instance, "AWSReadOnlyAccess")
                    .orElseThrow();
            assertThat(aws.ssoAdmin()
                            .listAccountAssignments(ask -> ask.instanceArn(instance)
                                    .permissionSetArn(set)
                                    .accountId(zone.account("payments-dev")))
                            .accountAssignments())
                    .hasSize(1);
        }
    }

    private static void iamAndSts() {
        Backend aws = aws();
        String account = aws.sts().getCallerIdentity().account();
        assertThat(account).matches("\\d{12}");
        IamClient iam = aws.iam(account);
        String arn = iam.createPolicy(
                        ask -> ask.policyName("Special").path("/team/").policyDocument(ContractSuite.POLICY))
                .policy()
                .arn();
        assertThat(arn).isEqualTo("arn:aws:iam::" + account + ":policy/team/Special");
        assertThat(iam.getPolicy(ask -> ask.policyArn(arn)).policy().defaultVersionId())
                .isEqualTo("v1");
        iam.deletePolicy(ask -> ask.policyArn(arn));
    }

    /** Hands the token on to the container. */
    public static final class Token implements IEnvironmentVariableProvider {
        @Override
        public Map<String, String> getEnvironmentVariables() {
            return Map.of(TOKEN, System.getenv().getOrDefault(TOKEN, ""));
        }
    }
}
