package dev.rolecall.sandbox;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.ssoadmin.model.AccessDeniedException;
import software.amazon.awssdk.services.ssoadmin.model.ConflictException;
import software.amazon.awssdk.services.ssoadmin.model.InternalServerException;
import software.amazon.awssdk.services.ssoadmin.model.ResourceNotFoundException;
import software.amazon.awssdk.services.ssoadmin.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.ssoadmin.model.ThrottlingException;
import software.amazon.awssdk.services.ssoadmin.model.ValidationException;

/** The errors of sso-admin (aws-facts.md section 2, Errors). */
final class SsoErrors {

    private SsoErrors() {}

    static AwsServiceException conflict(String message) {
        return finish(ConflictException.builder(), "ConflictException", message);
    }

    static AwsServiceException notFound(String message) {
        return finish(ResourceNotFoundException.builder(), "ResourceNotFoundException", message);
    }

    static AwsServiceException validation(String message) {
        return finish(ValidationException.builder(), "ValidationException", message);
    }

    static AwsServiceException denied(String message) {
        return finish(AccessDeniedException.builder(), "AccessDeniedException", message);
    }

    static AwsServiceException quota(String message) {
        return finish(ServiceQuotaExceededException.builder(), "ServiceQuotaExceededException", message);
    }

    static AwsServiceException throttled(String message) {
        return finish(ThrottlingException.builder(), "ThrottlingException", message);
    }

    static AwsServiceException internal(String message) {
        return Errors.finish(InternalServerException.builder(), "SSOAdmin", 500, "InternalServerException", message);
    }

    static AwsServiceException badToken() {
        return validation("The NextToken is not valid for this list");
    }

    private static AwsServiceException finish(AwsServiceException.Builder builder, String code, String message) {
        return Errors.finish(builder, "SSOAdmin", 400, code, message);
    }
}
