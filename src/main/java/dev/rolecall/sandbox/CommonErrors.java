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
}
