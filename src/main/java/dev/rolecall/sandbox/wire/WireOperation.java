package dev.rolecall.sandbox.wire;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/** One supported operation, as the wire needs it: something to decode a request into, and somebody to answer it. */
public interface WireOperation {

    /** An empty request builder. */
    SdkPojo newRequest();

    /**
     * Answers the decoded request.
     *
     * @param request what {@link #newRequest()} gave, filled
     * @param accessKeyId who calls, null when the request carries no credentials
     * @throws software.amazon.awssdk.awscore.exception.AwsServiceException the modelled error of the operation
     */
    SdkPojo answer(SdkPojo request, @Nullable String accessKeyId);
}
