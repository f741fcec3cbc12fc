package dev.rolecall.aws;

import dev.rolecall.live.CallFailure;
import dev.rolecall.live.Sleeper;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * The gate through which every call goes: it waits for its turn, is counted, is sent again where that can help, and ends in
 * an answer or in a {@link CallFailure}. The SDK retries nothing by itself (aws-facts 0: it would not retry conflicts).
 */
public final class Calls {
    /** About two minutes and a half of waiting in all: AWS can lag minutes behind a removal (aws-facts 5). */
    private static final int MOST_TRIES = 12;

    /** A network that is not there is said so after seconds, not minutes. */
    private static final int MOST_NETWORK_TRIES = 4;

    /** About half a minute of waiting in all. How long AWS's reads lag behind its writes is not documented (aws-facts 3). */
    private static final int MOST_LOOKS = 7;

    private final Limiter limiter;
    private final CallCounts counts;
    private final Sleeper sleeper;
    private final Backoff backoff;
    private final Failures failures;
    private final String place;

    /**
     * Ready to call.
     *
     * @param sleeper scaled where the endpoint's time is
     * @param foreignEndpoint whether the endpoint was given and may lack operations
     */
    public Calls(Limiter limiter, CallCounts counts, Sleeper sleeper, RandomGenerator random, boolean foreignEndpoint) {
        this(limiter, counts, sleeper, new Backoff(random), new Failures(foreignEndpoint), "");
    }

    private Calls(
            Limiter limiter, CallCounts counts, Sleeper sleeper, Backoff backoff, Failures failures, String place) {
        this.limiter = limiter;
        this.counts = counts;
        this.sleeper = sleeper;
        this.backoff = backoff;
        this.failures = failures;
        this.place = place;
    }

    /** The same gate for calls made in one account: each account has rates of its own. */
    Calls in(String account) {
        return new Calls(limiter, counts, sleeper, backoff, failures, account);
    }

    /**
     * Calls.
     *
     * @param doing for the error's text: what, to what
     */
    <T> T call(String service, String operation, String doing, Supplier<T> request) {
        return call(service, operation, Urgency.READ, doing, request);
    }

    /** The same, before others that wait for the same budget where it is urgent. */
    <T> T call(String service, String operation, Urgency urgency, String doing, Supplier<T> request) {
        return call(service, operation, urgency, doing, request, LostAnswer.unneeded());
    }

    /**
     * The same for a call that AWS refuses where it was done already: after a try that may have been done, a refusal is looked
     * into.
     */
    <T> T call(
            String service,
            String operation,
            Urgency urgency,
            String doing,
            Supplier<T> request,
            LostAnswer<T> lostAnswer) {
        boolean mayBeDone = false;
        for (int tries = 1; ; tries++) {
            try {
                limiter.acquire(service, operation, place, urgency);
                counts.sent(service, operation);
                return request.get();
            } catch (SdkException e) {
                CallFailure.Kind kind = failures.kind(e);
                if (kind == CallFailure.Kind.THROTTLED) {
                    counts.throttled();
                    limiter.throttled(service, operation, place);
                }
                T answer = mayBeDone ? lookedUp(lostAnswer, kind, doing) : null;
                if (answer != null) {
                    return answer;
                }
                mayBeDone |= failures.mayBeDone(e, kind);
                int most = kind == CallFailure.Kind.ENVIRONMENT ? MOST_NETWORK_TRIES : MOST_TRIES;
                if (tries == most || !failures.passing(e, kind)) {
                    throw failures.failure(e, kind, service, operation, doing, tries);
                }
                // The limiter already slows down for all; a single call that was throttled needs little more than its
                // next turn.
                pause(
                        kind == CallFailure.Kind.THROTTLED
                                ? backoff.throttled(tries - 1, failures.retryAfter(e))
                                : backoff.before(tries - 1),
                        doing);
            } catch (InterruptedException e) {
                throw interrupted(doing, e);
            }
        }
    }

    /** Reads what was made a moment ago: AWS may not show it yet, so that not to be found is no answer for a while. */
    <T> T justMade(String service, String operation, String doing, Supplier<T> request) {
        return patiently(doing, () -> call(service, operation, doing, request));
    }

    /** What the lost answer was, or null where the refusal has to do with something else. */
    private <T> @Nullable T lookedUp(LostAnswer<T> lostAnswer, CallFailure.Kind refusal, String doing) {
        if (!lostAnswer.refusals().contains(refusal)) {
            return null;
        }
        try {
            // A conflict may be about anything and is sent again anyway; that something exists is final.
            return refusal == CallFailure.Kind.EXISTS
                    ? patiently(doing, lostAnswer.lookUp())
                    : lostAnswer.lookUp().get();
        } catch (CallFailure e) {
            if (e.kind() == CallFailure.Kind.NOT_FOUND) {
                return null;
            }
            throw e;
        }
    }

    private <T> T patiently(String doing, Supplier<T> look) {
        for (int looks = 1; ; looks++) {
            try {
                return look.get();
            } catch (CallFailure e) {
                if (e.kind() != CallFailure.Kind.NOT_FOUND) {
                    throw e;
                }
                if (looks == MOST_LOOKS) {
                    String reason = e.reason() + " (asked " + looks + " times)";
                    throw new CallFailure(e.kind(), e.doing(), reason, e.advice(), e.getCause());
                }
                pause(backoff.before(looks - 1), doing);
            }
        }
    }

    private void pause(Duration pause, String doing) {
        try {
            sleeper.sleep(pause);
        } catch (InterruptedException e) {
            throw interrupted(doing, e);
        }
    }

    private static CallFailure interrupted(String doing, InterruptedException e) {
        Thread.currentThread().interrupt();
        return new CallFailure(CallFailure.Kind.OTHER, doing, "interrupted", "Run it again.", e);
    }
}
