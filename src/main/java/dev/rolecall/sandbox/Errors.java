package dev.rolecall.sandbox;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.http.SdkHttpResponse;

/** Finishes a modelled exception as a real client would have seen it. */
final class Errors {

    private Errors() {}

    /**
     * Fills the builder of an SDK exception.
     *
     * @param status the HTTP status that AWS gives the error
     */
    static AwsServiceException finish(
            AwsServiceException.Builder builder, String service, int status, String code, String message) {
        return builder.message(message)
                .statusCode(status)
                .requestId("sandbox")
                .awsErrorDetails(AwsErrorDetails.builder()
                        .serviceName(service)
                        .errorCode(code)
                        .errorMessage(message)
                        .sdkHttpResponse(
                                SdkHttpResponse.builder().statusCode(status).build())
                        .build())
                .build();
    }
}
