package dev.rolecall.aws;

import dev.rolecall.live.CallFailure;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.identitystore.IdentitystoreClient;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.ssoadmin.SsoAdminClient;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * How to reach AWS.
 *
 * @param profile of the shared configuration; absent: the SDK's own chain
 * @param region absent: the SDK's own chain
 * @param endpoint instead of AWS's, for all services
 */
public record Connection(
        @Nullable String profile,
        @Nullable String region,
        @Nullable URI endpoint) {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(60);

    /**
     * Clients for AWS or the endpoint.
     *
     * @throws CallFailure where no Region can be found
     */
    public Clients open() {
        return clients(http(), credentials(), Region.of(region == null ? regionOfChain() : region));
    }

    /**
     * A lease in a DynamoDB table.
     *
     * @param most how long one call of it may take, tries together
     * @throws CallFailure where no Region can be found
     */
    public DynamoLease dynamoLease(String table, String item, Duration most) {
        // The conditions of its writes make it harmless to send them again: the SDK may retry.
        DynamoDbClient client = DynamoDbClient.builder()
                .httpClient(http())
                .credentialsProvider(credentials())
                .region(Region.of(region == null ? regionOfChain() : region))
                .overrideConfiguration(o -> o.apiCallTimeout(most).apiCallAttemptTimeout(most.dividedBy(2)))
                .build();
        return new DynamoLease(client, table, item);
    }

    /**
     * A topic of SNS.
     *
     * @param topicRegion where it is
     * @param connect how long a connection may take
     * @param most how long a call may take, tries together
     */
    public SnsTopic snsTopic(String arn, String topicRegion, Duration connect, Duration most) {
        SnsClient client = SnsClient.builder()
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(connect)
                        .socketTimeout(most)
                        .build())
                .credentialsProvider(credentials())
                .region(Region.of(topicRegion))
                .overrideConfiguration(o -> o.apiCallTimeout(most))
                .build();
        return new SnsTopic(client, arn);
    }

    /** A profile that was named goes before credentials that happen to be in the environment. */
    private AwsCredentialsProvider credentials() {
        return profile == null
                ? DefaultCredentialsProvider.builder().build()
                : ProfileCredentialsProvider.create(profile);
    }

    private static SdkHttpClient http() {
        return UrlConnectionHttpClient.builder()
                .connectionTimeout(CONNECT_TIMEOUT)
                .socketTimeout(READ_TIMEOUT)
                .build();
    }

    /** Clients for an AWS inside this process; its credentials mean nothing. */
    public static Clients inProcess(SdkHttpClient transport, String region) {
        AwsCredentialsProvider credentials =
                StaticCredentialsProvider.create(AwsBasicCredentials.create("memory", "memory"));
        return new Connection(null, region, null).clients(transport, credentials, Region.of(region));
    }

    private Clients clients(SdkHttpClient http, AwsCredentialsProvider credentials, Region in) {
        return new Clients(
                configured(SsoAdminClient.builder().httpClient(http), credentials, in)
                        .build(),
                configured(IdentitystoreClient.builder().httpClient(http), credentials, in)
                        .build(),
                configured(OrganizationsClient.builder().httpClient(http), credentials, in)
                        .build(),
                configured(StsClient.builder().httpClient(http), credentials, in)
                        .build(),
                // IAM is global: the SDK knows where the partition of this Region has it.
                new OnDemand<>(() -> configured(IamClient.builder().httpClient(http), credentials, in)
                        .build()),
                in.id());
    }

    private <B extends AwsClientBuilder<B, C>, C> B configured(
            B builder, AwsCredentialsProvider credentials, Region in) {
        builder.credentialsProvider(credentials)
                .region(in)
                // Calls retries by itself: it knows what may be repeated and keeps AWS's rates while it does.
                .overrideConfiguration(o -> o.retryStrategy(DefaultRetryStrategy.doNotRetry()));
        if (endpoint != null) {
            builder.endpointOverride(endpoint);
        }
        return builder;
    }

    private String regionOfChain() {
        try {
            DefaultAwsRegionProviderChain.Builder chain = DefaultAwsRegionProviderChain.builder();
            if (profile != null) {
                chain.profileName(profile);
            }
            return chain.build().getRegion().id();
        } catch (SdkClientException e) {
            throw new CallFailure(
                    CallFailure.Kind.ENVIRONMENT,
                    "finding the Region of IAM Identity Center",
                    "no Region is configured",
                    "Give --region, set 'rolecall.region' in the files, or set AWS_REGION.",
                    e);
        }
    }
}
