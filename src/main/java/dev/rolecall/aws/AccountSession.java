package dev.rolecall.aws;

import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.iam.IamClient;

/**
 * Calls of one account's IAM, with that account's credentials and at its own pace. All accounts share one client: what differs
 * goes with each request. Safe for several threads.
 */
final class AccountSession {
    private final String account;
    private final String partition;
    private final OnDemand<IamClient> iam;
    private final Calls calls;
    private final @Nullable AssumedCredentials credentials;

    /** @param credentials absent where the caller's own are meant */
    AccountSession(
            String account,
            String partition,
            OnDemand<IamClient> iam,
            Calls calls,
            @Nullable AssumedCredentials credentials) {
        this.account = account;
        this.partition = partition;
        this.iam = iam;
        this.calls = calls.in(account);
        this.credentials = credentials;
    }

    /** One request; what it says of credentials goes into its override configuration. */
    interface Request<T> extends BiFunction<IamClient, Consumer<AwsRequestOverrideConfiguration.Builder>, T> {}

    String account() {
        return account;
    }

    /** The ARN of a thing of this account, such as {@code policy/path/name}. */
    String arn(String resource) {
        return "arn:" + partition + ":iam::" + account + ":" + resource;
    }

    /** The ARN of a managed policy of AWS's own, in this account's partition. */
    String awsManagedArn(String policy) {
        return "arn:" + partition + ":iam::aws:policy/" + policy;
    }

    /** Reads. */
    <T> T call(String operation, String doing, Request<T> request) {
        return call(operation, Urgency.READ, doing, request, LostAnswer.unneeded());
    }

    /** The same, as {@link Calls} has it for writes. */
    <T> T call(String operation, Urgency urgency, String doing, Request<T> request, LostAnswer<T> lostAnswer) {
        Supplier<T> send = signed(request);
        return calls.call("iam", operation, urgency, doing + " in account " + account, send, lostAnswer);
    }

    /** Calls at this account's pace. */
    Calls calls() {
        return calls;
    }

    /** The request with this account's credentials. */
    <T> Supplier<T> signed(Request<T> request) {
        AwsCredentialsProvider signer = credentials == null ? null : credentials.get();
        Consumer<AwsRequestOverrideConfiguration.Builder> as =
                signer == null ? unchanged -> {} : override -> override.credentialsProvider(signer);
        return () -> request.apply(iam.get(), as);
    }
}
