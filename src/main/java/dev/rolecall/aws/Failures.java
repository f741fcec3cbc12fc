package dev.rolecall.aws;

import dev.rolecall.live.CallFailure;
import dev.rolecall.live.CallFailure.Kind;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.identitystore.model.ConflictExceptionReason;

/** AWS's errors in our words: what kind it is, and what somebody who reads it can do. */
final class Failures {
    private static final Set<String> CREDENTIAL_CODES = Set.of(
            "ExpiredToken",
            "ExpiredTokenException",
            "UnrecognizedClientException",
            "InvalidClientTokenId",
            "InvalidSignatureException",
            "SignatureDoesNotMatch",
            "MissingAuthenticationToken",
            "IncompleteSignature");

    private static final int MOST_ASKED_SECONDS = 60;

    /** What AWS's own managed policies for these services allow: kms:Decrypt by kms:ViaService, and nothing else of KMS. */
    private static final String KEY_ADVICE =
            "The instance is encrypted with a customer managed KMS key that whoever runs this may not use, or that is"
                    + " not usable: allow kms:Decrypt on it, in its key policy and to the caller, by way of"
                    + " sso.*.amazonaws.com and identitystore.*.amazonaws.com (kms:ViaService), and see that the key"
                    + " is enabled.";

    private final boolean foreignEndpoint;

    /**
     * Decides by the endpoint too.
     *
     * @param foreignEndpoint whether the endpoint was given and may lack operations
     */
    Failures(boolean foreignEndpoint) {
        this.foreignEndpoint = foreignEndpoint;
    }

    Kind kind(SdkException error) {
        if (!(error instanceof AwsServiceException service)) {
            return Kind.ENVIRONMENT;
        }
        String code = code(service);
        if (service.isThrottlingException() || code.contains("Throttl") || code.equals("TooManyRequestsException")) {
            return Kind.THROTTLED;
        } else if (foreignEndpoint && unsupported(service, code)) {
            return Kind.UNSUPPORTED;
        } else if (code.contains("AccessDenied") || code.equals("UnauthorizedOperation")) {
            return Kind.DENIED;
        } else if (CREDENTIAL_CODES.contains(code)) {
            return Kind.ENVIRONMENT;
        } else if (code.startsWith("ResourceNotFound")
                || code.endsWith("NotFoundException")
                || code.equals("NoSuchEntity")
                || code.equals("AWSOrganizationsNotInUseException")) {
            return Kind.NOT_FOUND;
        } else if (code.equals("EntityAlreadyExists") || code.equals("AccountAlreadyRegisteredException")) {
            return Kind.EXISTS;
        } else if (code.startsWith("Conflict")
                || code.startsWith("ConcurrentModification")
                || code.equals("EntityTemporarilyUnmodifiable")) {
            return lasting(service) ? Kind.EXISTS : Kind.CONFLICT;
        } else if (code.startsWith("ServiceQuotaExceeded") || code.startsWith("LimitExceeded")) {
            return Kind.QUOTA;
        } else if (code.startsWith("Validation")
                || code.startsWith("InvalidInput")
                || code.equals("MalformedPolicyDocument")) {
            return Kind.INVALID;
        }
        return Kind.OTHER;
    }

    /** Whether the same call may be sent again and come out otherwise. */
    boolean passing(SdkException error, Kind kind) {
        return switch (kind) {
            case THROTTLED, CONFLICT -> true;
            case OTHER -> error instanceof AwsServiceException service && service.statusCode() >= 500;
            case ENVIRONMENT -> networkFault(error);
            case DENIED, NOT_FOUND, EXISTS, INVALID, QUOTA, UNSUPPORTED -> false;
        };
    }

    /** Whether AWS may have done what it was asked all the same: its answer was lost, or says only that something went wrong. */
    boolean mayBeDone(SdkException error, Kind kind) {
        return switch (kind) {
            case OTHER -> passing(error, kind);
            // What could not be connected to was asked nothing.
            case ENVIRONMENT -> networkFault(error) && !causedBy(error, java.net.ConnectException.class);
            case THROTTLED, CONFLICT, DENIED, NOT_FOUND, EXISTS, INVALID, QUOTA, UNSUPPORTED -> false;
        };
    }

    /** How long AWS asks to wait; zero where it does not say. */
    Duration retryAfter(SdkException error) {
        return error instanceof software.amazon.awssdk.services.identitystore.model.ThrottlingException throttling
                        && throttling.retryAfterSeconds() != null
                ? Duration.ofSeconds(Math.min(MOST_ASKED_SECONDS, Math.max(0, throttling.retryAfterSeconds())))
                : Duration.ZERO;
    }

    CallFailure failure(SdkException error, Kind kind, String service, String operation, String doing, int tries) {
        return new CallFailure(kind, doing, reason(error, tries), advice(error, kind, service, operation), error);
    }

    /** A conflict about a name that is taken stays one, however often it is tried. */
    private static boolean lasting(SdkException error) {
        if (error instanceof software.amazon.awssdk.services.identitystore.model.ConflictException conflict) {
            return conflict.reason() == ConflictExceptionReason.UNIQUENESS_CONSTRAINT_VIOLATION;
        }
        return String.valueOf(error.getMessage()).toLowerCase(Locale.ROOT).contains("already exists");
    }

    private static boolean networkFault(SdkException error) {
        return causedBy(error, java.io.IOException.class) && !causedBy(error, java.net.UnknownHostException.class);
    }

    private static boolean causedBy(Throwable error, Class<? extends Throwable> type) {
        for (Throwable cause = error.getCause(); cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Reasons of both services are names of KMS's own refusals and nothing else (aws-facts 2). */
    private static boolean keyRefused(SdkException error) {
        String reason = null;
        if (error instanceof software.amazon.awssdk.services.ssoadmin.model.AccessDeniedException denied) {
            reason = denied.reasonAsString();
        } else if (error instanceof software.amazon.awssdk.services.identitystore.model.AccessDeniedException denied) {
            reason = denied.reasonAsString();
        }
        return reason != null && reason.startsWith("KMS_");
    }

    /** No AWS error code means that no AWS answered (contract 2). */
    private static boolean unsupported(AwsServiceException error, String code) {
        return ((error.statusCode() == 500 || error.statusCode() == 501) && code.isEmpty())
                || code.equals("UnknownOperationException");
    }

    private static String code(AwsServiceException error) {
        return error.awsErrorDetails() == null
                ? ""
                : Objects.requireNonNullElse(error.awsErrorDetails().errorCode(), "");
    }

    private static String reason(SdkException error, int tries) {
        String text;
        if (error instanceof AwsServiceException service) {
            String code = code(service);
            String message = service.awsErrorDetails() == null
                    ? null
                    : service.awsErrorDetails().errorMessage();
            text = code.isEmpty() ? "HTTP " + service.statusCode() + " without an AWS error code" : code;
            text += message == null || message.isBlank() ? "" : ": " + message.replaceFirst("\\.$", "");
        } else {
            text = noCredentials(error) ? "no usable credentials were found" : innermost(error);
        }
        return tries > 1 ? text + " (after " + tries + " tries)" : text;
    }

    private static boolean noCredentials(SdkException error) {
        return String.valueOf(error.getMessage()).startsWith("Unable to load credentials");
    }

    private static String innermost(Throwable error) {
        Throwable cause = error;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String text = Objects.requireNonNullElse(cause.getMessage(), "");
        return cause == error || text.isEmpty()
                ? Objects.requireNonNullElse(error.getMessage(), error.toString())
                : cause.getClass().getSimpleName() + ": " + text;
    }

    private static String advice(SdkException error, Kind kind, String service, String operation) {
        return switch (kind) {
            case DENIED ->
                keyRefused(error)
                        ? KEY_ADVICE
                        : "Allow " + iamAction(service, operation)
                                + (service.equals("iam")
                                        ? " to whom this account is entered as."
                                        : " to whoever runs this, in the management account or the delegated"
                                                + " administrator's.");
            case THROTTLED -> "Somebody else uses AWS's rates too: run it again later, or lower 'rolecall.limits'.";
            case UNSUPPORTED -> "This endpoint does not have " + service + ":" + operation + ".";
            case ENVIRONMENT -> environmentAdvice(error);
            case QUOTA -> "Raise the quota at AWS, or ask for less.";
            case INVALID -> "AWS does not take this value: correct it.";
            case CONFLICT -> "Something else works on the same thing: run it again.";
            case EXISTS -> "Something of that name is there by now: run it again to see what.";
            case NOT_FOUND -> "It is gone, or was never there: run it again to see what is there now.";
            case OTHER ->
                error instanceof AwsServiceException failed && code(failed).equals("DeleteConflict")
                        ? "Something still uses it: take it off that, then run it again."
                        : "Run it again; if it stays, look at AWS's health page.";
        };
    }

    private static String environmentAdvice(SdkException error) {
        String message = String.valueOf(error.getMessage());
        if (message.contains("credentials")) {
            return "Sign in (such as 'aws sso login'), set AWS_PROFILE or --profile, or give AWS_ACCESS_KEY_ID and"
                    + " AWS_SECRET_ACCESS_KEY.";
        }
        return error instanceof AwsServiceException
                ? "Sign in again: these credentials are not (or no longer) valid."
                : "Check the network, the Region and --endpoint-url.";
    }

    /** IAM knows some services by another name than their API. */
    static String iamAction(String service, @Nullable String operation) {
        return (service.equals("sso-admin") ? "sso" : service) + ":" + operation;
    }
}
