package dev.rolecall.aws;

import dev.rolecall.apply.Request;
import dev.rolecall.live.Handles;
import dev.rolecall.model.Assignment;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ssoadmin.SsoAdminClient;
import software.amazon.awssdk.services.ssoadmin.model.AccountAssignmentOperationStatus;
import software.amazon.awssdk.services.ssoadmin.model.PermissionSetProvisioningStatus;
import software.amazon.awssdk.services.ssoadmin.model.ProvisionTargetType;
import software.amazon.awssdk.services.ssoadmin.model.TargetType;

/** Asks for assignments and provisionings, and how far they are. */
final class AssignmentWrites {
    private static final String SERVICE = PermissionSetCalls.SERVICE;

    private final SsoAdminClient client;
    private final Calls calls;
    private final Writes writes;
    private final Names names;
    private final String instance;

    AssignmentWrites(SsoAdminClient client, Calls calls, Writes writes, Handles handles) {
        this.client = client;
        this.calls = calls;
        this.writes = writes;
        this.names = new Names(handles);
        this.instance = handles.instance().arn();
    }

    Request create(Assignment assignment) {
        String arn = names.permissionSet(assignment.permissionSet());
        String principal = names.principal(assignment.principal());
        var status = writes.accepted(
                        SERVICE,
                        "CreateAccountAssignment",
                        "assigning",
                        subject(assignment),
                        () -> client.createAccountAssignment(r -> r.instanceArn(instance)
                                .permissionSetArn(arn)
                                .targetType(TargetType.AWS_ACCOUNT)
                                .targetId(assignment.account())
                                .principalType(assignment.principal().type().name())
                                .principalId(principal)))
                .accountAssignmentCreationStatus();
        return new Request(Request.Kind.CREATE_ASSIGNMENT, status.requestId(), state(status));
    }

    Request delete(Assignment assignment) {
        String arn = names.permissionSet(assignment.permissionSet());
        String principal = names.principal(assignment.principal());
        var status = writes.accepted(
                        SERVICE,
                        "DeleteAccountAssignment",
                        "removing the assignment of",
                        subject(assignment),
                        () -> client.deleteAccountAssignment(r -> r.instanceArn(instance)
                                .permissionSetArn(arn)
                                .targetType(TargetType.AWS_ACCOUNT)
                                .targetId(assignment.account())
                                .principalType(assignment.principal().type().name())
                                .principalId(principal)))
                .accountAssignmentDeletionStatus();
        return new Request(Request.Kind.DELETE_ASSIGNMENT, status.requestId(), state(status));
    }

    Request provision(String set, @Nullable String account) {
        String arn = names.permissionSet(set);
        String subject = set + (account == null ? " in all its accounts" : " in " + account);
        var status = writes.accepted(
                        SERVICE,
                        "ProvisionPermissionSet",
                        "provisioning",
                        subject,
                        () -> client.provisionPermissionSet(r -> r.instanceArn(instance)
                                .permissionSetArn(arn)
                                .targetType(
                                        account == null
                                                ? ProvisionTargetType.ALL_PROVISIONED_ACCOUNTS
                                                : ProvisionTargetType.AWS_ACCOUNT)
                                .targetId(account)))
                .permissionSetProvisioningStatus();
        return new Request(Request.Kind.PROVISION, status.requestId(), state(status));
    }

    Request.State state(Request request) {
        String doing = "asking how far request " + request.id() + " is";
        return switch (request.kind()) {
            case CREATE_ASSIGNMENT ->
                state(calls.justMade(
                                SERVICE,
                                "DescribeAccountAssignmentCreationStatus",
                                doing,
                                () -> client.describeAccountAssignmentCreationStatus(
                                        r -> r.instanceArn(instance).accountAssignmentCreationRequestId(request.id())))
                        .accountAssignmentCreationStatus());
            case DELETE_ASSIGNMENT ->
                state(calls.justMade(
                                SERVICE,
                                "DescribeAccountAssignmentDeletionStatus",
                                doing,
                                () -> client.describeAccountAssignmentDeletionStatus(
                                        r -> r.instanceArn(instance).accountAssignmentDeletionRequestId(request.id())))
                        .accountAssignmentDeletionStatus());
            case PROVISION ->
                state(calls.justMade(
                                SERVICE,
                                "DescribePermissionSetProvisioningStatus",
                                doing,
                                () -> client.describePermissionSetProvisioningStatus(
                                        r -> r.instanceArn(instance).provisionPermissionSetRequestId(request.id())))
                        .permissionSetProvisioningStatus());
        };
    }

    private static Request.State state(AccountAssignmentOperationStatus status) {
        return state(status.statusAsString(), status.failureReason());
    }

    private static Request.State state(PermissionSetProvisioningStatus status) {
        return state(status.statusAsString(), status.failureReason());
    }

    private static Request.State state(@Nullable String status, @Nullable String reason) {
        if ("SUCCEEDED".equals(status)) {
            return Request.State.SUCCEEDED;
        }
        return "FAILED".equals(status) ? Request.State.failed(reason) : Request.State.IN_PROGRESS;
    }

    private static String subject(Assignment assignment) {
        return assignment.permissionSet() + " for " + assignment.principal().label() + " in " + assignment.account();
    }
}
