package dev.rolecall.sandbox;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.identitystore.model.AccessDeniedException;
import software.amazon.awssdk.services.identitystore.model.ConflictException;
import software.amazon.awssdk.services.identitystore.model.ConflictExceptionReason;
import software.amazon.awssdk.services.identitystore.model.InternalServerException;
import software.amazon.awssdk.services.identitystore.model.ResourceNotFoundException;
import software.amazon.awssdk.services.identitystore.model.ResourceType;
import software.amazon.awssdk.services.identitystore.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.identitystore.model.ThrottlingException;
import software.amazon.awssdk.services.identitystore.model.ValidationException;

/** The errors of identitystore (aws-facts.md section 3). */
final class DirectoryErrors {

    private DirectoryErrors() {}

    static AwsServiceException notUnique(String message) {
        return finish(
                ConflictException.builder().reason(ConflictExceptionReason.UNIQUENESS_CONSTRAINT_VIOLATION),
                "ConflictException",
                message);
    }

    static AwsServiceException notFound(ResourceType type, String id) {
        return finish(
                ResourceNotFoundException.builder().resourceType(type).resourceId(id),
                "ResourceNotFoundException",
                type + " not found: " + id);
    }

    static AwsServiceException validation(String message) {
        return finish(ValidationException.builder(), "ValidationException", message);
    }

    static AwsServiceException denied(String message) {
        return finish(AccessDeniedException.builder(), "AccessDeniedException", message);
    }

    /** Has RetryAfterSeconds (aws-facts.md section 3); one second is assumed, in which a bucket is full again. */
    static AwsServiceException throttled(String message) {
        return finish(ThrottlingException.builder().retryAfterSeconds(1), "ThrottlingException", message);
    }

    static AwsServiceException concurrent(String message) {
        return finish(
                ConflictException.builder().reason(ConflictExceptionReason.CONCURRENT_MODIFICATION),
                "ConflictException",
                message);
    }

    static AwsServiceException internal(String message) {
        return Errors.finish(
                InternalServerException.builder(), "identitystore", 500, "InternalServerException", message);
    }

    static AwsServiceException quota(String message) {
        return finish(ServiceQuotaExceededException.builder(), "ServiceQuotaExceededException", message);
    }

    static AwsServiceException badToken() {
        return validation("The NextToken is not valid for this list");
    }

    private static AwsServiceException finish(AwsServiceException.Builder builder, String code, String message) {
        return Errors.finish(builder, "identitystore", 400, code, message);
    }
}
