package dev.rolecall.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.identitystore.IdentitystoreClient;
import software.amazon.awssdk.services.ssoadmin.SsoAdminClient;
import software.amazon.awssdk.services.ssoadmin.model.InstanceMetadata;
import software.amazon.awssdk.services.ssoadmin.model.PrincipalType;
import software.amazon.awssdk.services.ssoadmin.model.TargetType;
import software.amazon.awssdk.services.ssoadmin.model.ThrottlingException;

/** Limits and faults as a client of the served sandbox meets them. The clients do not retry. */
class LimitsIT {

    private static final int RATE = 20;
    private static final int SCALE = 20;
    private static final int THREADS = 8;
    private static final long HAMMERED_NANOS = Duration.ofSeconds(3).toNanos();
    private static final Duration MOST = Duration.ofSeconds(60);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    private static <B extends AwsClientBuilder<B, C>, C> B at(SandboxProcess sandbox, B builder) {
        return builder.endpointOverride(URI.create(sandbox.url()))
                .region(Region.EU_WEST_1)
                .overrideConfiguration(each -> each.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIAANY", "any")));
    }

    private static SsoAdminClient sso(SandboxProcess sandbox) {
        return at(sandbox, SsoAdminClient.builder())
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    /**
     * From before the first call until after the last at most so much time passed as was measured here, so that the upper bound is
     * exact however slow the machine is. Each refusal says that the bucket was empty: from one to the next all that came into it was
     * taken, or a whole bucket where that was less. That is the lower bound, with a fifth off for answers that were long on their way.
     */
    @Test
    void whoSendsMoreThanTwentyASimulatedSecondIsThrottledAtExactlyThatRate() throws Exception {
        try (SandboxProcess sandbox =
                        SandboxProcess.start(directory, "--limits", "documented", "--time-scale", "" + SCALE);
                SsoAdminClient sso = sso(sandbox)) {
            AtomicLong accepted = new AtomicLong();
            Queue<Long> throttled = new ConcurrentLinkedQueue<>();
            sso.listInstances(ask -> {});
            long before = System.nanoTime();
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Thread thread = new Thread(() -> hammer(sso, before, accepted, throttled), "client-" + i);
                thread.start();
                threads.add(thread);
            }
            for (Thread thread : threads) {
                thread.join();
            }
            double seconds = (System.nanoTime() - before) / 1e9;
            double allowed = RATE * SCALE * seconds;

            assertThat((double) accepted.get()).isLessThanOrEqualTo(RATE + allowed);
            assertThat(sandbox.stats().get("throttled").asLong()).isEqualTo(throttled.size());
            assertThat(sandbox.stats()
                            .get("calls")
                            .get("sso-admin:ListInstances")
                            .asLong())
                    .isEqualTo(1 + accepted.get() + throttled.size());
            Assumptions.assumeFalse(throttled.isEmpty(), "this machine can't send as much as is allowed");
            assertThat((double) accepted.get()).isGreaterThanOrEqualTo(0.8 * owed(throttled));
        }
    }

    /** What came into the bucket between refusals, a bucket at most each time. */
    private static double owed(Collection<Long> refusals) {
        List<Long> moments = refusals.stream().sorted().toList();
        double owed = 0;
        for (int i = 1; i < moments.size(); i++) {
            double seconds = (moments.get(i) - moments.get(i - 1)) / 1e9;
            owed += Math.min(RATE, RATE * SCALE * seconds);
        }
        return owed;
    }

    private static void hammer(SsoAdminClient sso, long since, AtomicLong accepted, Collection<Long> throttled) {
        while (System.nanoTime() - since < HAMMERED_NANOS) {
            try {
                sso.listInstances(ask -> {});
                accepted.incrementAndGet();
            } catch (ThrottlingException e) {
                throttled.add(System.nanoTime());
            }
        }
    }

    /**
     * All in one account, where they wait for each other: one ends every 0.6 s or so, and a client that asks faster than that comes to
     * sixteen. How fast it asks makes no difference else.
     */
    @Test
    void aSixteenthOutstandingAssignmentIsRefusedUntilOneHasEnded() {
        try (SandboxProcess sandbox = SandboxProcess.start(
                        directory,
                        "--limits",
                        "documented",
                        "--time-scale",
                        "5",
                        "--seed",
                        "empty",
                        "--generate",
                        "accounts=1,permissionSets=60,groups=1");
                SsoAdminClient sso = sso(sandbox);
                IdentitystoreClient people = at(sandbox, IdentitystoreClient.builder())
                        .httpClient(UrlConnectionHttpClient.create())
                        .build()) {
            InstanceMetadata instance = sso.listInstances(ask -> {}).instances().get(0);
            Deque<String> sets = new ArrayDeque<>(sso.listPermissionSets(ask -> ask.instanceArn(instance.instanceArn()))
                    .permissionSets());
            String group = people.listGroups(ask -> ask.identityStoreId(instance.identityStoreId()))
                    .groups()
                    .get(0)
                    .groupId();
            String refusal = "";
            while (refusal.isEmpty()) {
                refusal = refusal(sso, instance, sets.remove(), group);
            }

            assertThat(refusal).contains("15 assignments are being created already");
            assertThat(sandbox.stats().get("maxOutstandingAssignments").asInt()).isEqualTo(15);
            String next = sets.remove();
            Wait.until(
                    MOST,
                    () -> "another is taken when one has ended",
                    () -> refusal(sso, instance, next, group).isEmpty());
            assertThat(sandbox.stats().get("maxOutstandingAssignments").asInt()).isEqualTo(15);
        }
    }

    /** Why an assignment is refused; empty when it is taken. */
    private static String refusal(SsoAdminClient sso, InstanceMetadata instance, String set, String group) {
        try {
            sso.createAccountAssignment(ask -> ask.instanceArn(instance.instanceArn())
                    .permissionSetArn(set)
                    .principalType(PrincipalType.GROUP)
                    .principalId(group)
                    .targetType(TargetType.AWS_ACCOUNT)
                    .targetId(instance.ownerAccountId()));
            return "";
        } catch (ThrottlingException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private List<String> outcomes(String faults) {
        try (SandboxProcess sandbox = SandboxProcess.start(directory, "--faults", faults);
                IdentitystoreClient directoryClient = at(sandbox, IdentitystoreClient.builder())
                        .httpClient(UrlConnectionHttpClient.create())
                        .build();
                SsoAdminClient sso = sso(sandbox)) {
            List<String> outcomes = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                String name = "Fault" + i;
                outcomes.add(outcome(() -> sso.listInstances(ask -> {})));
                outcomes.add(outcome(() -> directoryClient.createGroup(
                        ask -> ask.identityStoreId("d-0000000000").displayName(name))));
            }
            return outcomes;
        }
    }

    private static String outcome(Runnable call) {
        try {
            call.run();
            return "done";
        } catch (SdkException e) {
            return e.getClass().getSimpleName();
        }
    }

    @Test
    void aFaultPlanWithASeedGivesTheSameRunTwice() {
        String faults = "throttle=0.2,conflict=0.1,error=0.1,seed=";
        List<String> first = outcomes(faults + 7);

        assertThat(outcomes(faults + 7)).isEqualTo(first);
        assertThat(outcomes(faults + 8)).isNotEqualTo(first);
        assertThat(first).contains("done", "ThrottlingException", "InternalServerException");
    }
}
