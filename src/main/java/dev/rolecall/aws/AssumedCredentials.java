package dev.rolecall.aws;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.Credentials;

/**
 * The credentials of a role in another account, assumed anew before they end. Their age is measured here, not read off AWS's
 * answer, since the clock of this machine may be wrong. Safe for several threads.
 */
final class AssumedCredentials {
    /** As long as any role allows, and the most that one assumed from another role lasts (STS API reference, AssumeRole). */
    static final Duration LIFETIME = Duration.ofHours(1);

    /** Longer than a single call waits and is tried again: what it began with lasts to its end. */
    private static final Duration SPARE = Duration.ofMinutes(5);

    private static final String SESSION_NAME = "rolecall";

    private final StsClient sts;
    private final Calls calls;
    private final String roleArn;
    private final LongSupplier nanoClock;
    private final long goodFor;
    private @Nullable AwsCredentialsProvider current;
    private long since;

    /**
     * Nothing is assumed yet.
     *
     * @param timeScale how much faster than AWS's the clock of the endpoint runs
     */
    AssumedCredentials(StsClient sts, Calls calls, String roleArn, LongSupplier nanoClock, double timeScale) {
        this.sts = sts;
        this.calls = calls;
        this.roleArn = roleArn;
        this.nanoClock = nanoClock;
        this.goodFor = (long) (LIFETIME.minus(SPARE).toNanos() / timeScale);
    }

    /** Credentials that are good for some minutes to come. */
    synchronized AwsCredentialsProvider get() {
        AwsCredentialsProvider good = current;
        if (good == null || nanoClock.getAsLong() - since > goodFor) {
            since = nanoClock.getAsLong();
            good = StaticCredentialsProvider.create(assume());
            current = good;
        }
        return good;
    }

    private AwsSessionCredentials assume() {
        Credentials given = calls.call(
                        "sts",
                        "AssumeRole",
                        "assuming " + roleArn,
                        () -> sts.assumeRole(r -> r.roleArn(roleArn)
                                .roleSessionName(SESSION_NAME)
                                .durationSeconds(Math.toIntExact(LIFETIME.toSeconds()))))
                .credentials();
        return AwsSessionCredentials.create(given.accessKeyId(), given.secretAccessKey(), given.sessionToken());
    }
}
