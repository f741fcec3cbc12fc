package dev.rolecall.sandbox;

import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ssoadmin.model.DescribePermissionSetProvisioningStatusRequest;
import software.amazon.awssdk.services.ssoadmin.model.DescribePermissionSetProvisioningStatusResponse;
import software.amazon.awssdk.services.ssoadmin.model.ListAccountsForProvisionedPermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.ListAccountsForProvisionedPermissionSetResponse;
import software.amazon.awssdk.services.ssoadmin.model.ListPermissionSetProvisioningStatusRequest;
import software.amazon.awssdk.services.ssoadmin.model.ListPermissionSetProvisioningStatusResponse;
import software.amazon.awssdk.services.ssoadmin.model.ListPermissionSetsProvisionedToAccountRequest;
import software.amazon.awssdk.services.ssoadmin.model.ListPermissionSetsProvisionedToAccountResponse;
import software.amazon.awssdk.services.ssoadmin.model.PermissionSetProvisioningStatus;
import software.amazon.awssdk.services.ssoadmin.model.PermissionSetProvisioningStatusMetadata;
import software.amazon.awssdk.services.ssoadmin.model.ProvisionPermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.ProvisionPermissionSetResponse;
import software.amazon.awssdk.services.ssoadmin.model.ProvisionTargetType;

/** sso-admin: bringing the roles of a set up to date, and which of them are not. */
final class ProvisioningOperations {

    private ProvisioningOperations() {}

    static ProvisionPermissionSetResponse provision(World world, Caller caller, ProvisionPermissionSetRequest request) {
        PermissionSetState set =
                PermissionSetOperations.require(world, request.instanceArn(), request.permissionSetArn());
        Access.checkSet(world, caller, "ProvisionPermissionSet", set);
        AsyncRequest asked = Admission.provisioning(world, target(world, caller, request), set.arn());
        return ProvisionPermissionSetResponse.builder()
                .permissionSetProvisioningStatus(shape(asked))
                .build();
    }

    private static @Nullable String target(World world, Caller caller, ProvisionPermissionSetRequest request) {
        if (request.targetType() == ProvisionTargetType.ALL_PROVISIONED_ACCOUNTS) {
            if (request.targetId() != null) {
                throw SsoErrors.validation("TargetId is not allowed with ALL_PROVISIONED_ACCOUNTS");
            }
            return null;
        }
        if (request.targetId() == null) {
            throw SsoErrors.validation("TargetId is required with AWS_ACCOUNT");
        }
        if (world.organization().account(request.targetId()).isEmpty()) {
            throw SsoErrors.notFound("Account not found in the organization: " + request.targetId());
        }
        Access.checkTarget(world, caller, "ProvisionPermissionSet", request.targetId());
        return request.targetId();
    }

    private static PermissionSetProvisioningStatus shape(AsyncRequest request) {
        return PermissionSetProvisioningStatus.builder()
                .status(request.status())
                .requestId(request.id())
                .accountId(request.account())
                .permissionSetArn(request.permissionSet())
                .failureReason(request.failure())
                .createdDate(request.created())
                .build();
    }

    static DescribePermissionSetProvisioningStatusResponse describe(
            World world, Caller caller, DescribePermissionSetProvisioningStatusRequest request) {
        InstanceOperations.require(world, request.instanceArn());
        return DescribePermissionSetProvisioningStatusResponse.builder()
                .permissionSetProvisioningStatus(shape(AssignmentStatusOperations.require(
                        world, AsyncRequest.Kind.PROVISIONING, request.provisionPermissionSetRequestId())))
                .build();
    }

    static ListPermissionSetProvisioningStatusResponse list(
            World world, Caller caller, ListPermissionSetProvisioningStatusRequest request) {
        InstanceOperations.require(world, request.instanceArn());
        NavigableMap<String, AsyncRequest> requests = world.requests()
                .of(AsyncRequest.Kind.PROVISIONING, AssignmentStatusOperations.status(request.filter()));
        Page<PermissionSetProvisioningStatusMetadata> page = Page.of(
                requests,
                each -> PermissionSetProvisioningStatusMetadata.builder()
                        .requestId(each.id())
                        .status(each.status())
                        .createdDate(each.created())
                        .build(),
                new Page.Ask(request.maxResults(), request.nextToken(), 100));
        return ListPermissionSetProvisioningStatusResponse.builder()
                .permissionSetsProvisioningStatus(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    static ListPermissionSetsProvisionedToAccountResponse listSets(
            World world, Caller caller, ListPermissionSetsProvisionedToAccountRequest request) {
        InstanceOperations.require(world, request.instanceArn());
        NavigableMap<String, Provisioned> there = world.provisionings().in(request.accountId());
        String asked = request.provisioningStatusAsString();
        Page<String> page = Page.of(
                there,
                each -> matches(world, each, asked) ? each.permissionSet() : null,
                new Page.Ask(request.maxResults(), request.nextToken(), 100));
        return ListPermissionSetsProvisionedToAccountResponse.builder()
                .permissionSets(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    static ListAccountsForProvisionedPermissionSetResponse listAccounts(
            World world, Caller caller, ListAccountsForProvisionedPermissionSetRequest request) {
        PermissionSetState set =
                PermissionSetOperations.require(world, request.instanceArn(), request.permissionSetArn());
        NavigableMap<String, Provisioned> there = world.provisionings().of(set.arn());
        String asked = request.provisioningStatusAsString();
        Page<String> page = Page.of(
                there,
                each -> matches(world, each, asked) ? each.account() : null,
                new Page.Ask(request.maxResults(), request.nextToken(), 100));
        return ListAccountsForProvisionedPermissionSetResponse.builder()
                .accountIds(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    /** Omitted means both (aws-facts.md section 2). */
    private static boolean matches(World world, Provisioned provisioned, @Nullable String asked) {
        if (asked == null) {
            return true;
        }
        boolean latest = world.permissionSets()
                .get(provisioned.permissionSet())
                .filter(set -> set.revision() == provisioned.revision())
                .isPresent();
        return latest == asked.equals("LATEST_PERMISSION_SET_PROVISIONED");
    }
}
