package dev.rolecall.aws;

import dev.rolecall.live.CallFailure;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.AuthorizationErrorException;
import software.amazon.awssdk.services.sns.model.NotFoundException;

/** A topic of SNS to publish to. */
public final class SnsTopic implements AutoCloseable {
    /** SNS takes fewer than 100 ASCII characters, without line breaks (SNS API Reference: Publish). */
    private static final int LONGEST_SUBJECT = 99;

    private final SnsClient client;
    private final Failures failures = new Failures(false);
    private final String arn;

    SnsTopic(SnsClient client, String arn) {
        this.client = client;
        this.arn = arn;
    }

    /**
     * Publishes what each protocol shows in its own way.
     *
     * @param subject of mails; what SNS does not take in it becomes a question mark
     * @param messages a JSON object of texts by protocol, with one for {@code default}
     * @throws CallFailure where it was not taken
     */
    public void publish(String subject, String messages) {
        String doing = "publishing to the SNS topic " + arn;
        try {
            client.publish(r -> r.topicArn(arn)
                    .subject(subject(subject))
                    .messageStructure("json")
                    .message(messages));
        } catch (SdkException e) {
            CallFailure.Kind kind = kind(e);
            CallFailure failure = failures.failure(e, kind, "sns", "Publish", doing, 1);
            String advice = switch (kind) {
                case DENIED ->
                    "Allow sns:Publish on the topic to whoever runs this, and, where it is encrypted,"
                            + " kms:GenerateDataKey and kms:Decrypt on its key.";
                case NOT_FOUND -> "Make the topic, or name another.";
                case CONFLICT, EXISTS, THROTTLED, INVALID, QUOTA, UNSUPPORTED, ENVIRONMENT, OTHER -> failure.advice();
            };
            throw new CallFailure(kind, doing, failure.reason(), advice, e);
        }
    }

    /** Two of SNS's own codes, AuthorizationError and NotFound, are like no other service's. */
    private CallFailure.Kind kind(SdkException error) {
        if (error instanceof AuthorizationErrorException) {
            return CallFailure.Kind.DENIED;
        }
        return error instanceof NotFoundException ? CallFailure.Kind.NOT_FOUND : failures.kind(error);
    }

    static String subject(String text) {
        String taken = text.replaceAll("[^ -~]", "?");
        return taken.length() <= LONGEST_SUBJECT ? taken : taken.substring(0, LONGEST_SUBJECT - 3) + "...";
    }

    @Override
    public void close() {
        client.close();
    }
}
