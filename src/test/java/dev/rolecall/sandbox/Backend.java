package dev.rolecall.sandbox;

import dev.rolecall.sandbox.wire.SandboxServer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.identitystore.IdentitystoreClient;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.ssoadmin.SsoAdminClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;
import software.amazon.awssdk.services.sts.model.Credentials;

/** A sandbox, or what stands in its place, and the clients of it, in one of the modes. */
final class Backend implements AutoCloseable {

    private static final AwsCredentials ANYBODY = AwsBasicCredentials.create("AKIAANYBODY", "secret");

    private final Mode mode;
    private final @Nullable Sandbox sandbox;
    private final List<SandboxServer> open = new ArrayList<>();
    private final SdkHttpClient http;
    private final URI endpoint;
    private final boolean retries;

    Backend(Mode mode, SandboxOptions options) {
        this.mode = mode;
        this.retries = true;
        if (!mode.sandbox()) {
            sandbox = null;
            http = UrlConnectionHttpClient.create();
            endpoint = mode == Mode.MOTO ? Moto.url() : OtherBackends.endpoint();
            return;
        }
        this.sandbox = Sandbox.start(options);
        if (mode == Mode.LOOPBACK) {
            SandboxServer server = SandboxServer.listen(sandbox, 0);
            open.add(server);
            http = UrlConnectionHttpClient.create();
            endpoint = URI.create("http://127.0.0.1:" + server.port());
        } else {
            http = sandbox.httpClient();
            endpoint = URI.create("https://sandbox.example.com");
        }
    }

    private Backend(URI endpoint) {
        this.mode = Mode.ENDPOINT;
        this.retries = true;
        this.sandbox = null;
        this.http = UrlConnectionHttpClient.create();
        this.endpoint = endpoint;
    }

    /** Whatever answers there. */
    static Backend at(URI endpoint) {
        return new Backend(endpoint);
    }

    private Backend(Backend other, boolean retries) {
        this.mode = other.mode;
        this.sandbox = other.sandbox;
        this.http = other.http;
        this.endpoint = other.endpoint;
        this.retries = retries;
    }

    /** The same, through clients that ask once only. */
    Backend withoutRetries() {
        return new Backend(this, false);
    }

    /** What is behind the API; the sandbox's own modes only. */
    Sandbox sandbox() {
        return Objects.requireNonNull(sandbox, "this test needs a SandboxOnly mark: it reaches behind the API");
    }

    private <
                    B extends
                            AwsSyncClientBuilder<B, C>
                                    & software.amazon.awssdk.awscore.client.builder.AwsClientBuilder<B, C>,
                    C>
            C client(B builder, AwsCredentials credentials) {
        return builder.httpClient(http)
                .endpointOverride(endpoint)
                .region(Region.EU_WEST_1)
                .overrideConfiguration(each -> {
                    each.addExecutionInterceptor(new LastCall());
                    if (!retries) {
                        each.retryStrategy(DefaultRetryStrategy.doNotRetry());
                    }
                })
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .build();
    }

    SsoAdminClient ssoAdmin() {
        return mode == Mode.DIRECT ? sandbox().ssoAdmin() : client(SsoAdminClient.builder(), ANYBODY);
    }

    IdentitystoreClient identitystore() {
        return mode == Mode.DIRECT ? sandbox().identitystore() : client(IdentitystoreClient.builder(), ANYBODY);
    }

    OrganizationsClient organizations() {
        return mode == Mode.DIRECT ? sandbox().organizations() : client(OrganizationsClient.builder(), ANYBODY);
    }

    StsClient sts() {
        return mode == Mode.DIRECT ? sandbox().sts() : client(StsClient.builder(), ANYBODY);
    }

    /** The IAM of an account: by an assumed role, as everybody must, where there is a wire. */
    IamClient iam(String account) {
        if (mode == Mode.DIRECT) {
            return sandbox().iam(account);
        }
        if (account.equals(caller())) {
            return client(IamClient.builder(), ANYBODY);
        }
        return client(IamClient.builder(), session(account, "AWSControlTowerExecution", null));
    }

    private String caller() {
        return mode.sandbox() ? Seeds.MANAGEMENT : sts().getCallerIdentity().account();
    }

    /** An sts client with the credentials of an assumed role; needs a wire. */
    StsClient stsIn(String account, String role) {
        return client(StsClient.builder(), session(account, role, null));
    }

    /** With credentials that are good for so many seconds. */
    StsClient stsIn(String account, String role, int seconds) {
        return client(StsClient.builder(), session(account, role, seconds));
    }

    SsoAdminClient ssoAdminIn(String account, String role) {
        return client(SsoAdminClient.builder(), session(account, role, null));
    }

    private AwsCredentials session(String account, String role, @Nullable Integer seconds) {
        AssumeRoleResponse assumed = sts().assumeRole(ask -> ask.roleArn("arn:aws:iam::" + account + ":role/" + role)
                .roleSessionName("test")
                .durationSeconds(seconds));
        Credentials given = assumed.credentials();
        return AwsSessionCredentials.create(given.accessKeyId(), given.secretAccessKey(), given.sessionToken());
    }

    @Override
    public void close() {
        for (SandboxServer each : open) {
            each.close();
        }
    }
}
