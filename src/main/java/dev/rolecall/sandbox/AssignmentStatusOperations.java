package dev.rolecall.sandbox;

import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ssoadmin.model.AccountAssignmentOperationStatus;
import software.amazon.awssdk.services.ssoadmin.model.AccountAssignmentOperationStatusMetadata;
import software.amazon.awssdk.services.ssoadmin.model.DescribeAccountAssignmentCreationStatusRequest;
import software.amazon.awssdk.services.ssoadmin.model.DescribeAccountAssignmentCreationStatusResponse;
import software.amazon.awssdk.services.ssoadmin.model.DescribeAccountAssignmentDeletionStatusRequest;
import software.amazon.awssdk.services.ssoadmin.model.DescribeAccountAssignmentDeletionStatusResponse;
import software.amazon.awssdk.services.ssoadmin.model.ListAccountAssignmentCreationStatusRequest;
import software.amazon.awssdk.services.ssoadmin.model.ListAccountAssignmentCreationStatusResponse;
import software.amazon.awssdk.services.ssoadmin.model.ListAccountAssignmentDeletionStatusRequest;
import software.amazon.awssdk.services.ssoadmin.model.ListAccountAssignmentDeletionStatusResponse;
import software.amazon.awssdk.services.ssoadmin.model.OperationStatusFilter;
import software.amazon.awssdk.services.ssoadmin.model.TargetType;

/** sso-admin: how requests to create and delete assignments stand. */
final class AssignmentStatusOperations {

    private AssignmentStatusOperations() {}

    static DescribeAccountAssignmentCreationStatusResponse describeCreation(
            World world, Caller caller, DescribeAccountAssignmentCreationStatusRequest request) {
        InstanceOperations.require(world, request.instanceArn());
        return DescribeAccountAssignmentCreationStatusResponse.builder()
                .accountAssignmentCreationStatus(shape(require(
                        world, AsyncRequest.Kind.ASSIGNMENT_CREATION, request.accountAssignmentCreationRequestId())))
                .build();
    }

    static DescribeAccountAssignmentDeletionStatusResponse describeDeletion(
            World world, Caller caller, DescribeAccountAssignmentDeletionStatusRequest request) {
        InstanceOperations.require(world, request.instanceArn());
        return DescribeAccountAssignmentDeletionStatusResponse.builder()
                .accountAssignmentDeletionStatus(shape(require(
                        world, AsyncRequest.Kind.ASSIGNMENT_DELETION, request.accountAssignmentDeletionRequestId())))
                .build();
    }

    static AsyncRequest require(World world, AsyncRequest.Kind kind, String id) {
        return world.requests().get(kind, id).orElseThrow(() -> SsoErrors.notFound("Request not found: " + id));
    }

    static ListAccountAssignmentCreationStatusResponse listCreations(
            World world, Caller caller, ListAccountAssignmentCreationStatusRequest request) {
        InstanceOperations.require(world, request.instanceArn());
        Page<AccountAssignmentOperationStatusMetadata> page = page(
                world.requests().of(AsyncRequest.Kind.ASSIGNMENT_CREATION, status(request.filter())),
                new Page.Ask(request.maxResults(), request.nextToken(), 100));
        return ListAccountAssignmentCreationStatusResponse.builder()
                .accountAssignmentsCreationStatus(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    static ListAccountAssignmentDeletionStatusResponse listDeletions(
            World world, Caller caller, ListAccountAssignmentDeletionStatusRequest request) {
        InstanceOperations.require(world, request.instanceArn());
        Page<AccountAssignmentOperationStatusMetadata> page = page(
                world.requests().of(AsyncRequest.Kind.ASSIGNMENT_DELETION, status(request.filter())),
                new Page.Ask(request.maxResults(), request.nextToken(), 100));
        return ListAccountAssignmentDeletionStatusResponse.builder()
                .accountAssignmentsDeletionStatus(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    static @Nullable String status(@Nullable OperationStatusFilter filter) {
        return filter == null ? null : filter.statusAsString();
    }

    /** Lists tell status, id and time only (aws-facts.md section 2). */
    private static Page<AccountAssignmentOperationStatusMetadata> page(
            NavigableMap<String, AsyncRequest> requests, Page.Ask ask) {
        return Page.of(
                requests,
                each -> AccountAssignmentOperationStatusMetadata.builder()
                        .requestId(each.id())
                        .status(each.status())
                        .createdDate(each.created())
                        .build(),
                ask);
    }

    static AccountAssignmentOperationStatus shape(AsyncRequest request) {
        return AccountAssignmentOperationStatus.builder()
                .status(request.status())
                .requestId(request.id())
                .failureReason(request.failure())
                .targetId(request.account())
                .targetType(TargetType.AWS_ACCOUNT)
                .permissionSetArn(request.permissionSet())
                .principalType(request.principalType())
                .principalId(request.principalId())
                .createdDate(request.created())
                .build();
    }
}
