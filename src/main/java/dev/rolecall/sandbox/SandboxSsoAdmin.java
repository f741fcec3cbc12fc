package dev.rolecall.sandbox;

import dev.rolecall.sandbox.wire.AwsService;
import software.amazon.awssdk.services.ssoadmin.SsoAdminClient;
import software.amazon.awssdk.services.ssoadmin.model.CreateAccountAssignmentRequest;
import software.amazon.awssdk.services.ssoadmin.model.CreateAccountAssignmentResponse;
import software.amazon.awssdk.services.ssoadmin.model.CreateInstanceAccessControlAttributeConfigurationRequest;
import software.amazon.awssdk.services.ssoadmin.model.CreateInstanceAccessControlAttributeConfigurationResponse;
import software.amazon.awssdk.services.ssoadmin.model.CreateInstanceRequest;
import software.amazon.awssdk.services.ssoadmin.model.CreateInstanceResponse;
import software.amazon.awssdk.services.ssoadmin.model.DeleteAccountAssignmentRequest;
import software.amazon.awssdk.services.ssoadmin.model.DeleteAccountAssignmentResponse;
import software.amazon.awssdk.services.ssoadmin.model.DeleteInstanceAccessControlAttributeConfigurationRequest;
import software.amazon.awssdk.services.ssoadmin.model.DeleteInstanceAccessControlAttributeConfigurationResponse;
import software.amazon.awssdk.services.ssoadmin.model.DeleteInstanceRequest;
import software.amazon.awssdk.services.ssoadmin.model.DeleteInstanceResponse;
import software.amazon.awssdk.services.ssoadmin.model.DescribeAccountAssignmentCreationStatusRequest;
import software.amazon.awssdk.services.ssoadmin.model.DescribeAccountAssignmentCreationStatusResponse;
import software.amazon.awssdk.services.ssoadmin.model.DescribeAccountAssignmentDeletionStatusRequest;
import software.amazon.awssdk.services.ssoadmin.model.DescribeAccountAssignmentDeletionStatusResponse;
import software.amazon.awssdk.services.ssoadmin.model.DescribeInstanceAccessControlAttributeConfigurationRequest;
import software.amazon.awssdk.services.ssoadmin.model.DescribeInstanceAccessControlAttributeConfigurationResponse;
import software.amazon.awssdk.services.ssoadmin.model.DescribeInstanceRequest;
import software.amazon.awssdk.services.ssoadmin.model.DescribeInstanceResponse;
import software.amazon.awssdk.services.ssoadmin.model.DescribePermissionSetProvisioningStatusRequest;
import software.amazon.awssdk.services.ssoadmin.model.DescribePermissionSetProvisioningStatusResponse;
import software.amazon.awssdk.services.ssoadmin.model.ListAccountAssignmentCreationStatusRequest;
import software.amazon.awssdk.services.ssoadmin.model.ListAccountAssignmentCreationStatusResponse;
import software.amazon.awssdk.services.ssoadmin.model.ListAccountAssignmentDeletionStatusRequest;
import software.amazon.awssdk.services.ssoadmin.model.ListAccountAssignmentDeletionStatusResponse;
import software.amazon.awssdk.services.ssoadmin.model.ListAccountAssignmentsForPrincipalRequest;
import software.amazon.awssdk.services.ssoadmin.model.ListAccountAssignmentsForPrincipalResponse;
import software.amazon.awssdk.services.ssoadmin.model.ListAccountAssignmentsRequest;
import software.amazon.awssdk.services.ssoadmin.model.ListAccountAssignmentsResponse;
import software.amazon.awssdk.services.ssoadmin.model.ListAccountsForProvisionedPermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.ListAccountsForProvisionedPermissionSetResponse;
import software.amazon.awssdk.services.ssoadmin.model.ListInstancesRequest;
import software.amazon.awssdk.services.ssoadmin.model.ListInstancesResponse;
import software.amazon.awssdk.services.ssoadmin.model.ListPermissionSetProvisioningStatusRequest;
import software.amazon.awssdk.services.ssoadmin.model.ListPermissionSetProvisioningStatusResponse;
import software.amazon.awssdk.services.ssoadmin.model.ListPermissionSetsProvisionedToAccountRequest;
import software.amazon.awssdk.services.ssoadmin.model.ListPermissionSetsProvisionedToAccountResponse;
import software.amazon.awssdk.services.ssoadmin.model.ProvisionPermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.ProvisionPermissionSetResponse;
import software.amazon.awssdk.services.ssoadmin.model.UpdateInstanceAccessControlAttributeConfigurationRequest;
import software.amazon.awssdk.services.ssoadmin.model.UpdateInstanceAccessControlAttributeConfigurationResponse;
import software.amazon.awssdk.services.ssoadmin.model.UpdateInstanceRequest;
import software.amazon.awssdk.services.ssoadmin.model.UpdateInstanceResponse;

/** sso-admin as one account sees it. An operation that is not overridden is not supported: the SDK's own default fails loudly. */
final class SandboxSsoAdmin extends SandboxPermissionSets {

    SandboxSsoAdmin(Gate gate, Caller caller) {
        super(gate, caller);
    }

    @Override
    public ListInstancesResponse listInstances(ListInstancesRequest request) {
        return gate.call(caller, AwsService.SSO_ADMIN, "ListInstances", request, InstanceOperations::list);
    }

    @Override
    public CreateInstanceResponse createInstance(CreateInstanceRequest request) {
        return gate.call(caller, AwsService.SSO_ADMIN, "CreateInstance", request, AccountInstanceOperations::create);
    }

    @Override
    public DeleteInstanceResponse deleteInstance(DeleteInstanceRequest request) {
        return gate.call(caller, AwsService.SSO_ADMIN, "DeleteInstance", request, AccountInstanceOperations::delete);
    }

    @Override
    public DescribeInstanceResponse describeInstance(DescribeInstanceRequest request) {
        return gate.call(caller, AwsService.SSO_ADMIN, "DescribeInstance", request, InstanceOperations::describe);
    }

    @Override
    public UpdateInstanceResponse updateInstance(UpdateInstanceRequest request) {
        return gate.call(caller, AwsService.SSO_ADMIN, "UpdateInstance", request, InstanceOperations::update);
    }

    @Override
    public CreateInstanceAccessControlAttributeConfigurationResponse createInstanceAccessControlAttributeConfiguration(
            CreateInstanceAccessControlAttributeConfigurationRequest request) {
        return gate.call(
                caller,
                AwsService.SSO_ADMIN,
                "CreateInstanceAccessControlAttributeConfiguration",
                request,
                InstanceOperations::createAttributes);
    }

    @Override
    public DescribeInstanceAccessControlAttributeConfigurationResponse
            describeInstanceAccessControlAttributeConfiguration(
                    DescribeInstanceAccessControlAttributeConfigurationRequest request) {
        return gate.call(
                caller,
                AwsService.SSO_ADMIN,
                "DescribeInstanceAccessControlAttributeConfiguration",
                request,
                InstanceOperations::describeAttributes);
    }

    @Override
    public UpdateInstanceAccessControlAttributeConfigurationResponse updateInstanceAccessControlAttributeConfiguration(
            UpdateInstanceAccessControlAttributeConfigurationRequest request) {
        return gate.call(
                caller,
                AwsService.SSO_ADMIN,
                "UpdateInstanceAccessControlAttributeConfiguration",
                request,
                InstanceOperations::updateAttributes);
    }

    @Override
    public DeleteInstanceAccessControlAttributeConfigurationResponse deleteInstanceAccessControlAttributeConfiguration(
            DeleteInstanceAccessControlAttributeConfigurationRequest request) {
        return gate.call(
                caller,
                AwsService.SSO_ADMIN,
                "DeleteInstanceAccessControlAttributeConfiguration",
                request,
                InstanceOperations::deleteAttributes);
    }

    @Override
    public CreateAccountAssignmentResponse createAccountAssignment(CreateAccountAssignmentRequest request) {
        return gate.call(
                caller, AwsService.SSO_ADMIN, "CreateAccountAssignment", request, AssignmentOperations::create);
    }

    @Override
    public DeleteAccountAssignmentResponse deleteAccountAssignment(DeleteAccountAssignmentRequest request) {
        return gate.call(
                caller, AwsService.SSO_ADMIN, "DeleteAccountAssignment", request, AssignmentOperations::delete);
    }

    @Override
    public ListAccountAssignmentsResponse listAccountAssignments(ListAccountAssignmentsRequest request) {
        return gate.call(caller, AwsService.SSO_ADMIN, "ListAccountAssignments", request, AssignmentOperations::list);
    }

    @Override
    public ListAccountAssignmentsForPrincipalResponse listAccountAssignmentsForPrincipal(
            ListAccountAssignmentsForPrincipalRequest request) {
        return gate.call(
                caller,
                AwsService.SSO_ADMIN,
                "ListAccountAssignmentsForPrincipal",
                request,
                AssignmentOperations::listForPrincipal);
    }

    @Override
    public DescribeAccountAssignmentCreationStatusResponse describeAccountAssignmentCreationStatus(
            DescribeAccountAssignmentCreationStatusRequest request) {
        return gate.call(
                caller,
                AwsService.SSO_ADMIN,
                "DescribeAccountAssignmentCreationStatus",
                request,
                AssignmentStatusOperations::describeCreation);
    }

    @Override
    public DescribeAccountAssignmentDeletionStatusResponse describeAccountAssignmentDeletionStatus(
            DescribeAccountAssignmentDeletionStatusRequest request) {
        return gate.call(
                caller,
                AwsService.SSO_ADMIN,
                "DescribeAccountAssignmentDeletionStatus",
                request,
                AssignmentStatusOperations::describeDeletion);
    }

    @Override
    public ListAccountAssignmentCreationStatusResponse listAccountAssignmentCreationStatus(
            ListAccountAssignmentCreationStatusRequest request) {
        return gate.call(
                caller,
                AwsService.SSO_ADMIN,
                "ListAccountAssignmentCreationStatus",
                request,
                AssignmentStatusOperations::listCreations);
    }

    @Override
    public ListAccountAssignmentDeletionStatusResponse listAccountAssignmentDeletionStatus(
            ListAccountAssignmentDeletionStatusRequest request) {
        return gate.call(
                caller,
                AwsService.SSO_ADMIN,
                "ListAccountAssignmentDeletionStatus",
                request,
                AssignmentStatusOperations::listDeletions);
    }

    @Override
    public ProvisionPermissionSetResponse provisionPermissionSet(ProvisionPermissionSetRequest request) {
        return gate.call(
                caller, AwsService.SSO_ADMIN, "ProvisionPermissionSet", request, ProvisioningOperations::provision);
    }

    @Override
    public DescribePermissionSetProvisioningStatusResponse describePermissionSetProvisioningStatus(
            DescribePermissionSetProvisioningStatusRequest request) {
        return gate.call(
                caller,
                AwsService.SSO_ADMIN,
                "DescribePermissionSetProvisioningStatus",
                request,
                ProvisioningOperations::describe);
    }

    @Override
    public ListPermissionSetProvisioningStatusResponse listPermissionSetProvisioningStatus(
            ListPermissionSetProvisioningStatusRequest request) {
        return gate.call(
                caller,
                AwsService.SSO_ADMIN,
                "ListPermissionSetProvisioningStatus",
                request,
                ProvisioningOperations::list);
    }

    @Override
    public ListPermissionSetsProvisionedToAccountResponse listPermissionSetsProvisionedToAccount(
            ListPermissionSetsProvisionedToAccountRequest request) {
        return gate.call(
                caller,
                AwsService.SSO_ADMIN,
                "ListPermissionSetsProvisionedToAccount",
                request,
                ProvisioningOperations::listSets);
    }

    @Override
    public ListAccountsForProvisionedPermissionSetResponse listAccountsForProvisionedPermissionSet(
            ListAccountsForProvisionedPermissionSetRequest request) {
        return gate.call(
                caller,
                AwsService.SSO_ADMIN,
                "ListAccountsForProvisionedPermissionSet",
                request,
                ProvisioningOperations::listAccounts);
    }

    @Override
    public String serviceName() {
        return SsoAdminClient.SERVICE_NAME;
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
