package dev.rolecall.sandbox.wire;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkPojo;

/** One request's protocol: how its body becomes a request object, and how an answer or an error is written back. */
sealed interface Protocol permits JsonProtocol, QueryProtocol {

    void decodeInto(SdkPojo builder);

    WireResponse encode(SdkPojo response);

    /**
     * Writes an error.
     *
     * @param error the modelled error whose members are written too, null when the wire itself refuses
     */
    WireResponse refuse(int status, String code, String message, @Nullable AwsServiceException error);
}
