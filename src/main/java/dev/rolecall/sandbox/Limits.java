package dev.rolecall.sandbox;

import java.time.Duration;

/**
 * What AWS limits in time, and how long things take. All times are simulated time.
 *
 * <p>The throttles and the three numbers are documented (aws-facts.md section 1a). That no durations are documented makes these here
 * assumptions: change them with the {@code with} methods.
 *
 * @param throttled whether the documented rates of {@link Throttles} hold
 * @param sharedRows whether organizations operations that share a row of AWS's table share a bucket; the table can be read
 *     either way, the stricter is assumed
 * @param outstandingCreations assignment creations in progress together; the next is throttled
 * @param concurrentProvisionings provisionings in progress together; the next is throttled
 * @param accountsPerProvisioning accounts that ALL_PROVISIONED_ACCOUNTS may reach
 * @param assignment how long the creation or deletion of an assignment takes, on average; assumed
 * @param spread by which part of it that varies, 0 to 1; assumed
 * @param provisioning how long a provisioning takes in each account, all accounts side by side; assumed
 * @param accountCreation how long CreateAccount takes at most; assumed
 * @param latency how long each call takes to answer
 */
public record Limits(
        boolean throttled,
        boolean sharedRows,
        int outstandingCreations,
        int concurrentProvisionings,
        int accountsPerProvisioning,
        Duration assignment,
        double spread,
        Duration provisioning,
        Duration accountCreation,
        Duration latency) {

    /** Nothing is throttled and nothing takes time. */
    public static Limits none() {
        return new Limits(
                false,
                true,
                Integer.MAX_VALUE,
                Integer.MAX_VALUE,
                Integer.MAX_VALUE,
                Duration.ZERO,
                0,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO);
    }

    /** What AWS documents, and the assumed durations where it does not; calls answer at once. */
    public static Limits documented() {
        return new Limits(
                true,
                true,
                15,
                3,
                3_500,
                Duration.ofSeconds(3),
                0.5,
                Duration.ofSeconds(3),
                Duration.ofSeconds(1),
                Duration.ZERO);
    }

    /** How long requests take: assignments on average and how much they vary, provisionings, account creations at most. */
    public Limits withDurations(Duration forAssignment, double byPart, Duration forProvisioning, Duration forAccount) {
        return new Limits(
                throttled,
                sharedRows,
                outstandingCreations,
                concurrentProvisionings,
                accountsPerProvisioning,
                forAssignment,
                byPart,
                forProvisioning,
                forAccount,
                latency);
    }

    public Limits withLatency(Duration each) {
        return new Limits(
                throttled,
                sharedRows,
                outstandingCreations,
                concurrentProvisionings,
                accountsPerProvisioning,
                assignment,
                spread,
                provisioning,
                accountCreation,
                each);
    }

    /** With or without the rates; the rest stays. */
    public Limits withThrottles(boolean rates, boolean rowsShared) {
        return new Limits(
                rates,
                rowsShared,
                outstandingCreations,
                concurrentProvisionings,
                accountsPerProvisioning,
                assignment,
                spread,
                provisioning,
                accountCreation,
                latency);
    }
}
