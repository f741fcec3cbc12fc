package dev.rolecall.sandbox.wire;

import java.util.Optional;

/** The AWS services spoken here, and how a request says which one it is for (aws-facts.md sections 2, 3 and 9, "Wire names"). */
public enum AwsService {
    SSO_ADMIN("sso-admin", "SWBExternalService", ""),
    IDENTITYSTORE("identitystore", "AWSIdentityStore", ""),
    ORGANIZATIONS("organizations", "AWSOrganizationsV20161128", ""),
    IAM("iam", "", "2010-05-08"),
    STS("sts", "", "2011-06-15");

    private final String title;
    private final String targetPrefix;
    private final String queryVersion;

    AwsService(String title, String targetPrefix, String queryVersion) {
        this.title = title;
        this.targetPrefix = targetPrefix;
        this.queryVersion = queryVersion;
    }

    /** The name that the AWS CLI has for the service, such as {@code sso-admin}. */
    public String title() {
        return title;
    }

    /** The code of what breaks the service's model (the models; "Common Errors" of the IAM and STS API references). */
    String validationCode() {
        return switch (this) {
            case SSO_ADMIN, IDENTITYSTORE -> "ValidationException";
            case ORGANIZATIONS -> "InvalidInputException";
            case IAM, STS -> "ValidationError";
        };
    }

    /** Whether its requests are forms and its answers XML. */
    public boolean speaksQuery() {
        return !queryVersion.isEmpty();
    }

    /** The XML namespace of answers; meaningful for the Query services only. */
    String xmlNamespace() {
        return "https://" + title + ".amazonaws.com/doc/" + queryVersion + "/";
    }

    static Optional<AwsService> ofTargetPrefix(String prefix) {
        for (AwsService service : values()) {
            if (!service.targetPrefix.isEmpty() && service.targetPrefix.equals(prefix)) {
                return Optional.of(service);
            }
        }
        return Optional.empty();
    }

    static Optional<AwsService> ofQueryVersion(String version) {
        for (AwsService service : values()) {
            if (!service.queryVersion.isEmpty() && service.queryVersion.equals(version)) {
                return Optional.of(service);
            }
        }
        return Optional.empty();
    }
}
