package dev.rolecall.aws;

import dev.rolecall.apply.Journal;
import dev.rolecall.live.CallFailure;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Sends one write and tells the journal of it. */
final class Writes {
    private final Calls calls;
    private final Journal journal;
    private final Consumer<String> beforeEach;

    /**
     * Ready to write.
     *
     * @param beforeEach is told what is being done before each try to do it, and throws {@link CallFailure} where it must not be
     */
    Writes(Calls calls, Journal journal, Consumer<String> beforeEach) {
        this.calls = calls;
        this.journal = journal;
        this.beforeEach = beforeEach;
    }

    /**
     * Sends a write that is done when AWS answers.
     *
     * @param doing what, as a participle, such as {@code creating group}
     */
    <T extends AwsResponse> T done(
            String service, String operation, String doing, String subject, Supplier<T> request) {
        return done(service, operation, doing, subject, request, LostAnswer.unneeded());
    }

    /** The same for a write that AWS refuses where it was done already, as it may have been where its answer was lost. */
    <T extends AwsResponse> T done(
            String service,
            String operation,
            String doing,
            String subject,
            Supplier<T> request,
            LostAnswer<T> lostAnswer) {
        return write(service, operation, doing, subject, "done", request, lostAnswer);
    }

    /** Sends a write that AWS will do in its own time. */
    <T extends AwsResponse> T accepted(
            String service, String operation, String doing, String subject, Supplier<T> request) {
        return write(service, operation, doing, subject, "accepted", request, LostAnswer.unneeded());
    }

    private <T extends AwsResponse> T write(
            String service,
            String operation,
            String doing,
            String subject,
            String result,
            Supplier<T> request,
            LostAnswer<T> lostAnswer) {
        String name = service + ":" + operation;
        T response;
        try {
            Supplier<T> permitted = () -> {
                beforeEach.accept(doing + " " + subject);
                return request.get();
            };
            response = calls.call(service, operation, Urgency.WRITE, doing + " " + subject, permitted, lostAnswer);
        } catch (CallFailure e) {
            String id = e.getCause() instanceof AwsServiceException service1 ? service1.requestId() : null;
            journal.written(name, subject, Objects.requireNonNullElse(id, ""), "failed: " + e.reason());
            throw e;
        }
        String id = response.responseMetadata() == null
                ? ""
                : response.responseMetadata().requestId();
        journal.written(name, subject, Objects.requireNonNullElse(id, ""), result);
        return response;
    }
}
