package dev.rolecall.sandbox;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.organizations.model.AccessDeniedException;
import software.amazon.awssdk.services.organizations.model.AccountAlreadyClosedException;
import software.amazon.awssdk.services.organizations.model.AccountAlreadyRegisteredException;
import software.amazon.awssdk.services.organizations.model.AccountNotFoundException;
import software.amazon.awssdk.services.organizations.model.AccountNotRegisteredException;
import software.amazon.awssdk.services.organizations.model.ChildNotFoundException;
import software.amazon.awssdk.services.organizations.model.ConcurrentModificationException;
import software.amazon.awssdk.services.organizations.model.ConstraintViolationException;
import software.amazon.awssdk.services.organizations.model.ConstraintViolationExceptionReason;
import software.amazon.awssdk.services.organizations.model.CreateAccountStatusNotFoundException;
import software.amazon.awssdk.services.organizations.model.DestinationParentNotFoundException;
import software.amazon.awssdk.services.organizations.model.DuplicateAccountException;
import software.amazon.awssdk.services.organizations.model.DuplicateOrganizationalUnitException;
import software.amazon.awssdk.services.organizations.model.InvalidInputException;
import software.amazon.awssdk.services.organizations.model.InvalidInputExceptionReason;
import software.amazon.awssdk.services.organizations.model.OrganizationalUnitNotEmptyException;
import software.amazon.awssdk.services.organizations.model.OrganizationalUnitNotFoundException;
import software.amazon.awssdk.services.organizations.model.ParentNotFoundException;
import software.amazon.awssdk.services.organizations.model.ServiceException;
import software.amazon.awssdk.services.organizations.model.SourceParentNotFoundException;
import software.amazon.awssdk.services.organizations.model.TargetNotFoundException;
import software.amazon.awssdk.services.organizations.model.TooManyRequestsException;

/** The errors of organizations (service model of organizations 2016-11-28). */
final class OrganizationErrors {

    private OrganizationErrors() {}

    static AwsServiceException denied(String message) {
        return finish(AccessDeniedException.builder(), "AccessDeniedException", message);
    }

    static AwsServiceException accountNotFound(String account) {
        return finish(
                AccountNotFoundException.builder(),
                "AccountNotFoundException",
                "The account " + account + " is not in the organization");
    }

    static AwsServiceException alreadyClosed(String account) {
        return finish(
                AccountAlreadyClosedException.builder(),
                "AccountAlreadyClosedException",
                "The account " + account + " is closed already");
    }

    static AwsServiceException alreadyRegistered(String account) {
        return finish(
                AccountAlreadyRegisteredException.builder(),
                "AccountAlreadyRegisteredException",
                "The account " + account + " is a delegated administrator for the service already");
    }

    static AwsServiceException notRegistered(String account) {
        return finish(
                AccountNotRegisteredException.builder(),
                "AccountNotRegisteredException",
                "The account " + account + " is not a delegated administrator for the service");
    }

    static AwsServiceException constraint(String message) {
        return finish(ConstraintViolationException.builder(), "ConstraintViolationException", message);
    }

    static AwsServiceException constraint(ConstraintViolationExceptionReason reason, String message) {
        return finish(ConstraintViolationException.builder().reason(reason), "ConstraintViolationException", message);
    }

    static AwsServiceException creationNotFound(String id) {
        return finish(
                CreateAccountStatusNotFoundException.builder(),
                "CreateAccountStatusNotFoundException",
                "There is no request " + id + " to create an account");
    }

    static AwsServiceException childNotFound(String child) {
        return finish(
                ChildNotFoundException.builder(), "ChildNotFoundException", "There is no account or unit " + child);
    }

    static AwsServiceException parentNotFound(String parent) {
        return finish(
                ParentNotFoundException.builder(), "ParentNotFoundException", "There is no root or unit " + parent);
    }

    static AwsServiceException sourceNotFound(String parent) {
        return finish(
                SourceParentNotFoundException.builder(),
                "SourceParentNotFoundException",
                "The account is not in the root or unit " + parent);
    }

    static AwsServiceException destinationNotFound(String parent) {
        return finish(
                DestinationParentNotFoundException.builder(),
                "DestinationParentNotFoundException",
                "There is no root or unit " + parent);
    }

    static AwsServiceException duplicateAccount(String account, String parent) {
        return finish(
                DuplicateAccountException.builder(),
                "DuplicateAccountException",
                "The account " + account + " is in " + parent + " already");
    }

    static AwsServiceException duplicateUnit(String name) {
        return finish(
                DuplicateOrganizationalUnitException.builder(),
                "DuplicateOrganizationalUnitException",
                "There is a unit named " + name + " in that parent already");
    }

    static AwsServiceException unitNotEmpty(String unit) {
        return finish(
                OrganizationalUnitNotEmptyException.builder(),
                "OrganizationalUnitNotEmptyException",
                "The unit " + unit + " holds accounts or units");
    }

    static AwsServiceException unitNotFound(String unit) {
        return finish(
                OrganizationalUnitNotFoundException.builder(),
                "OrganizationalUnitNotFoundException",
                "There is no unit " + unit);
    }

    static AwsServiceException targetNotFound(String target) {
        return finish(
                TargetNotFoundException.builder(),
                "TargetNotFoundException",
                "There is no root, unit or account " + target);
    }

    static AwsServiceException invalid(InvalidInputExceptionReason reason, String message) {
        return finish(InvalidInputException.builder().reason(reason), "InvalidInputException", message);
    }

    static AwsServiceException invalid(String message) {
        return finish(InvalidInputException.builder(), "InvalidInputException", message);
    }

    /** The text is that of the service model. */
    static AwsServiceException tooManyRequests() {
        return finish(
                TooManyRequestsException.builder(),
                "TooManyRequestsException",
                "You have sent too many requests in too short a period of time. The quota helps protect against"
                        + " denial-of-service attacks. Try again later.");
    }

    static AwsServiceException concurrent(String message) {
        return finish(ConcurrentModificationException.builder(), "ConcurrentModificationException", message);
    }

    static AwsServiceException internal(String message) {
        return Errors.finish(ServiceException.builder(), "Organizations", 500, "ServiceException", message);
    }

    static AwsServiceException badToken() {
        return finish(
                InvalidInputException.builder().reason(InvalidInputExceptionReason.INVALID_NEXT_TOKEN),
                "InvalidInputException",
                "The NextToken is not valid for this list");
    }

    private static AwsServiceException finish(AwsServiceException.Builder builder, String code, String message) {
        return Errors.finish(builder, "Organizations", 400, code, message);
    }
}
