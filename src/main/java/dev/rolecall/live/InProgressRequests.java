package dev.rolecall.live;

import java.time.Duration;
import java.util.List;

/** Waits until what an earlier run (or somebody else) asked for has ended, so that it is neither missed nor done twice. */
final class InProgressRequests {
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int MOST_PAUSES = 300;

    private InProgressRequests() {}

    static void await(LiveSource source, Instance instance, Sleeper sleeper, Progress progress) {
        String doing = "waiting for assignment and provisioning requests that are still in progress";
        int left = source.requestsInProgress(instance);
        tell(left, progress);
        for (int i = 0; left > 0; i++) {
            if (i == MOST_PAUSES) {
                throw new CallFailure(
                        CallFailure.Kind.OTHER,
                        doing,
                        left + " have not ended in "
                                + PAUSE.multipliedBy(MOST_PAUSES).toMinutes() + " minutes",
                        "Look at them with 'aws sso-admin list-account-assignment-creation-status', then run again.",
                        null);
            }
            try {
                sleeper.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CallFailure(CallFailure.Kind.OTHER, doing, "interrupted", "Run it again.", e);
            }
            left = source.requestsInProgress(instance);
            tell(left, progress);
        }
    }

    private static void tell(int left, Progress progress) {
        progress.waiting(
                left == 0
                        ? List.of()
                        : List.of(
                                "waiting for " + left + (left == 1 ? " request" : " requests"),
                                "which an earlier run or somebody else has in progress"),
                0);
    }
}
