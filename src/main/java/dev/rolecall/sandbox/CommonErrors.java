package dev.rolecall.sandbox;

import dev.rolecall.sandbox.wire.AwsService;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** The errors that every service has, each in its own shape (the services' models; aws-facts.md section 2, Errors). */
final class CommonErrors {

    private CommonErrors() {}

    static AwsServiceException invalid(AwsService service, String text) {
        return switch (service) {
            case SSO_ADMIN -> SsoErrors.validation(text);
            case IDENTITYSTORE -> DirectoryErrors.validation(text);
            case ORGANIZATIONS -> OrganizationErrors.invalid(text);
            case IAM -> IamErrors.validation(text);
            case STS -> IamErrors.stsValidation(text);
        };
    }

    /** Too many calls. AWS's texts are not documented, but for that of organizations. */
    static AwsServiceException throttled(AwsService service) {
        return switch (service) {
            case SSO_ADMIN -> SsoErrors.throttled("Rate exceeded");
            case IDENTITYSTORE -> DirectoryErrors.throttled("Rate exceeded");
            case ORGANIZATIONS -> OrganizationErrors.tooManyRequests();
            case IAM -> IamErrors.throttled();
            case STS -> IamErrors.stsThrottled();
        };
    }

    /** Something else is being changed just now. */
    static AwsServiceException conflict(AwsService service) {
        String text = "Something conflicts with the operation just now";
        return switch (service) {
            case SSO_ADMIN -> SsoErrors.conflict(text);
            case IDENTITYSTORE -> DirectoryErrors.concurrent(text);
            case ORGANIZATIONS -> OrganizationErrors.concurrent(text);
            case IAM -> IamErrors.concurrent(text);
            case STS -> throw new IllegalArgumentException("sts has no conflicts");
        };
    }

    static AwsServiceException internal(AwsService service) {
        String text = "An unexpected internal service exception was encountered";
        return switch (service) {
            case SSO_ADMIN -> SsoErrors.internal(text);
            case IDENTITYSTORE -> DirectoryErrors.internal(text);
            case ORGANIZATIONS -> OrganizationErrors.internal(text);
            case IAM -> IamErrors.internal(text);
            case STS -> IamErrors.stsInternal(text);
        };
    }

    /** Temporary credentials past their expiration. Query services drop "Exception" from their codes; text and status are assumed. */
    static AwsServiceException expired(AwsService service) {
        String code = service.speaksQuery() ? "ExpiredToken" : "ExpiredTokenException";
        return Errors.finish(
                AwsServiceException.builder(),
                service.title(),
                403,
                code,
                "The security token included in the request is expired");
    }
}
