package dev.rolecall.sandbox;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.iam.model.ConcurrentModificationException;
import software.amazon.awssdk.services.iam.model.DeleteConflictException;
import software.amazon.awssdk.services.iam.model.EntityAlreadyExistsException;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.iam.model.InvalidInputException;
import software.amazon.awssdk.services.iam.model.LimitExceededException;
import software.amazon.awssdk.services.iam.model.MalformedPolicyDocumentException;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.ServiceFailureException;
import software.amazon.awssdk.services.iam.model.UnmodifiableEntityException;
import software.amazon.awssdk.services.sts.model.StsException;

/** The errors of iam and sts. Their codes on the wire are not the names of the SDK's exceptions. */
final class IamErrors {

    private IamErrors() {}

    static AwsServiceException noSuchEntity(String message) {
        return finish(NoSuchEntityException.builder(), 404, "NoSuchEntity", message);
    }

    static AwsServiceException exists(String message) {
        return finish(EntityAlreadyExistsException.builder(), 409, "EntityAlreadyExists", message);
    }

    static AwsServiceException deleteConflict(String message) {
        return finish(DeleteConflictException.builder(), 409, "DeleteConflict", message);
    }

    static AwsServiceException limit(String message) {
        return finish(LimitExceededException.builder(), 409, "LimitExceeded", message);
    }

    static AwsServiceException invalidInput(String message) {
        return finish(InvalidInputException.builder(), 400, "InvalidInput", message);
    }

    static AwsServiceException malformedPolicy(String message) {
        return finish(MalformedPolicyDocumentException.builder(), 400, "MalformedPolicyDocument", message);
    }

    /** IAM refuses to change what Identity Center made (aws-facts.md section 5, role facts). */
    static AwsServiceException protectedRole(String role) {
        return finish(
                UnmodifiableEntityException.builder(),
                400,
                "UnmodifiableEntity",
                "Cannot perform the operation on the protected role '" + role
                        + "' - this role is only modifiable by AWS");
    }

    static AwsServiceException validation(String message) {
        return finish(IamException.builder(), 400, "ValidationError", message);
    }

    static AwsServiceException stsValidation(String message) {
        return Errors.finish(StsException.builder(), "Sts", 400, "ValidationError", message);
    }

    static AwsServiceException stsMalformedPolicy(String message) {
        return Errors.finish(
                software.amazon.awssdk.services.sts.model.MalformedPolicyDocumentException.builder(),
                "Sts",
                400,
                "MalformedPolicyDocument",
                message);
    }

    static AwsServiceException stsDenied(String message) {
        return Errors.finish(StsException.builder(), "Sts", 403, "AccessDenied", message);
    }

    static AwsServiceException throttled() {
        return finish(IamException.builder(), 400, "Throttling", "Rate exceeded");
    }

    static AwsServiceException stsThrottled() {
        return Errors.finish(StsException.builder(), "Sts", 400, "Throttling", "Rate exceeded");
    }

    static AwsServiceException concurrent(String message) {
        return finish(ConcurrentModificationException.builder(), 409, "ConcurrentModification", message);
    }

    static AwsServiceException internal(String message) {
        return finish(ServiceFailureException.builder(), 500, "ServiceFailure", message);
    }

    static AwsServiceException stsInternal(String message) {
        return Errors.finish(StsException.builder(), "Sts", 500, "InternalFailure", message);
    }

    static AwsServiceException badMarker() {
        return validation("Invalid Marker");
    }

    private static AwsServiceException finish(
            AwsServiceException.Builder builder, int status, String code, String message) {
        return Errors.finish(builder, "Iam", status, code, message);
    }
}
