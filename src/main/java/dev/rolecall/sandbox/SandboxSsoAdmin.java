package dev.rolecall.sandbox;

import dev.rolecall.sandbox.wire.AwsService;
import java.util.List;
import software.amazon.awssdk.services.ssoadmin.SsoAdminClient;
import software.amazon.awssdk.services.ssoadmin.model.AttachCustomerManagedPolicyReferenceToPermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.AttachCustomerManagedPolicyReferenceToPermissionSetResponse;
import software.amazon.awssdk.services.ssoadmin.model.AttachManagedPolicyToPermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.AttachManagedPolicyToPermissionSetResponse;
import software.amazon.awssdk.services.ssoadmin.model.CreateAccountAssignmentRequest;
import software.amazon.awssdk.services.ssoadmin.model.CreateAccountAssignmentResponse;
import software.amazon.awssdk.services.ssoadmin.model.CreateInstanceAccessControlAttributeConfigurationRequest;
import software.amazon.awssdk.services.ssoadmin.model.CreateInstanceAccessControlAttributeConfigurationResponse;
import software.amazon.awssdk.services.ssoadmin.model.CreatePermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.CreatePermissionSetResponse;
import software.amazon.awssdk.services.ssoadmin.model.DeleteAccountAssignmentRequest;
import software.amazon.awssdk.services.ssoadmin.model.DeleteAccountAssignmentResponse;
import software.amazon.awssdk.services.ssoadmin.model.DeleteInlinePolicyFromPermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.DeleteInlinePolicyFromPermissionSetResponse;
import software.amazon.awssdk.services.ssoadmin.model.DeleteInstanceAccessControlAttributeConfigurationRequest;
import software.amazon.awssdk.services.ssoadmin.model.DeleteInstanceAccessControlAttributeConfigurationResponse;
import software.amazon.awssdk.services.ssoadmin.model.DeletePermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.DeletePermissionSetResponse;
import software.amazon.awssdk.services.ssoadmin.model.DeletePermissionsBoundaryFromPermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.DeletePermissionsBoundaryFromPermissionSetResponse;
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
import software.amazon.awssdk.services.ssoadmin.model.DescribePermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.DescribePermissionSetResponse;
import software.amazon.awssdk.services.ssoadmin.model.DetachCustomerManagedPolicyReferenceFromPermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.DetachCustomerManagedPolicyReferenceFromPermissionSetResponse;
import software.amazon.awssdk.services.ssoadmin.model.DetachManagedPolicyFromPermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.DetachManagedPolicyFromPermissionSetResponse;
import software.amazon.awssdk.services.ssoadmin.model.GetInlinePolicyForPermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.GetInlinePolicyForPermissionSetResponse;
import software.amazon.awssdk.services.ssoadmin.model.GetPermissionsBoundaryForPermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.GetPermissionsBoundaryForPermissionSetResponse;
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
import software.amazon.awssdk.services.ssoadmin.model.ListCustomerManagedPolicyReferencesInPermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.ListCustomerManagedPolicyReferencesInPermissionSetResponse;
import software.amazon.awssdk.services.ssoadmin.model.ListInstancesRequest;
import software.amazon.awssdk.services.ssoadmin.model.ListInstancesResponse;
import software.amazon.awssdk.services.ssoadmin.model.ListManagedPoliciesInPermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.ListManagedPoliciesInPermissionSetResponse;
import software.amazon.awssdk.services.ssoadmin.model.ListPermissionSetProvisioningStatusRequest;
import software.amazon.awssdk.services.ssoadmin.model.ListPermissionSetProvisioningStatusResponse;
import software.amazon.awssdk.services.ssoadmin.model.ListPermissionSetsProvisionedToAccountRequest;
import software.amazon.awssdk.services.ssoadmin.model.ListPermissionSetsProvisionedToAccountResponse;
import software.amazon.awssdk.services.ssoadmin.model.ListPermissionSetsRequest;
import software.amazon.awssdk.services.ssoadmin.model.ListPermissionSetsResponse;
import software.amazon.awssdk.services.ssoadmin.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.ssoadmin.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.ssoadmin.model.ProvisionPermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.ProvisionPermissionSetResponse;
import software.amazon.awssdk.services.ssoadmin.model.PutInlinePolicyToPermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.PutInlinePolicyToPermissionSetResponse;
import software.amazon.awssdk.services.ssoadmin.model.PutPermissionsBoundaryToPermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.PutPermissionsBoundaryToPermissionSetResponse;
import software.amazon.awssdk.services.ssoadmin.model.TagResourceRequest;
import software.amazon.awssdk.services.ssoadmin.model.TagResourceResponse;
import software.amazon.awssdk.services.ssoadmin.model.UntagResourceRequest;
import software.amazon.awssdk.services.ssoadmin.model.UntagResourceResponse;
import software.amazon.awssdk.services.ssoadmin.model.UpdateInstanceAccessControlAttributeConfigurationRequest;
import software.amazon.awssdk.services.ssoadmin.model.UpdateInstanceAccessControlAttributeConfigurationResponse;
import software.amazon.awssdk.services.ssoadmin.model.UpdateInstanceRequest;
import software.amazon.awssdk.services.ssoadmin.model.UpdateInstanceResponse;
import software.amazon.awssdk.services.ssoadmin.model.UpdatePermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.UpdatePermissionSetResponse;

/** sso-admin as one account sees it. An operation that is not overridden here is not supported: the SDK's own default fails loudly. */
final class SandboxSsoAdmin implements SsoAdminClient {

    /** The supported operations, for the wire. */
    static final List<ServiceOperation<SsoAdminClient, ?, ?>> OPERATIONS = List.of(
            ServiceOperation.of(
                    "AttachCustomerManagedPolicyReferenceToPermissionSet",
                    AttachCustomerManagedPolicyReferenceToPermissionSetRequest::builder,
                    SsoAdminClient::attachCustomerManagedPolicyReferenceToPermissionSet),
            ServiceOperation.of(
                    "AttachManagedPolicyToPermissionSet",
                    AttachManagedPolicyToPermissionSetRequest::builder,
                    SsoAdminClient::attachManagedPolicyToPermissionSet),
            ServiceOperation.of(
                    "CreateAccountAssignment",
                    CreateAccountAssignmentRequest::builder,
                    SsoAdminClient::createAccountAssignment),
            ServiceOperation.of(
                    "CreateInstanceAccessControlAttributeConfiguration",
                    CreateInstanceAccessControlAttributeConfigurationRequest::builder,
                    SsoAdminClient::createInstanceAccessControlAttributeConfiguration),
            ServiceOperation.of(
                    "CreatePermissionSet", CreatePermissionSetRequest::builder, SsoAdminClient::createPermissionSet),
            ServiceOperation.of(
                    "DeleteAccountAssignment",
                    DeleteAccountAssignmentRequest::builder,
                    SsoAdminClient::deleteAccountAssignment),
            ServiceOperation.of(
                    "DeleteInlinePolicyFromPermissionSet",
                    DeleteInlinePolicyFromPermissionSetRequest::builder,
                    SsoAdminClient::deleteInlinePolicyFromPermissionSet),
            ServiceOperation.of(
                    "DeleteInstanceAccessControlAttributeConfiguration",
                    DeleteInstanceAccessControlAttributeConfigurationRequest::builder,
                    SsoAdminClient::deleteInstanceAccessControlAttributeConfiguration),
            ServiceOperation.of(
                    "DeletePermissionSet", DeletePermissionSetRequest::builder, SsoAdminClient::deletePermissionSet),
            ServiceOperation.of(
                    "DeletePermissionsBoundaryFromPermissionSet",
                    DeletePermissionsBoundaryFromPermissionSetRequest::builder,
                    SsoAdminClient::deletePermissionsBoundaryFromPermissionSet),
            ServiceOperation.of(
                    "DescribeAccountAssignmentCreationStatus",
                    DescribeAccountAssignmentCreationStatusRequest::builder,
                    SsoAdminClient::describeAccountAssignmentCreationStatus),
            ServiceOperation.of(
                    "DescribeAccountAssignmentDeletionStatus",
                    DescribeAccountAssignmentDeletionStatusRequest::builder,
                    SsoAdminClient::describeAccountAssignmentDeletionStatus),
            ServiceOperation.of("DescribeInstance", DescribeInstanceRequest::builder, SsoAdminClient::describeInstance),
            ServiceOperation.of(
                    "DescribeInstanceAccessControlAttributeConfiguration",
                    DescribeInstanceAccessControlAttributeConfigurationRequest::builder,
                    SsoAdminClient::describeInstanceAccessControlAttributeConfiguration),
            ServiceOperation.of(
                    "DescribePermissionSet",
                    DescribePermissionSetRequest::builder,
                    SsoAdminClient::describePermissionSet),
            ServiceOperation.of(
                    "DescribePermissionSetProvisioningStatus",
                    DescribePermissionSetProvisioningStatusRequest::builder,
                    SsoAdminClient::describePermissionSetProvisioningStatus),
            ServiceOperation.of(
                    "DetachCustomerManagedPolicyReferenceFromPermissionSet",
                    DetachCustomerManagedPolicyReferenceFromPermissionSetRequest::builder,
                    SsoAdminClient::detachCustomerManagedPolicyReferenceFromPermissionSet),
            ServiceOperation.of(
                    "DetachManagedPolicyFromPermissionSet",
                    DetachManagedPolicyFromPermissionSetRequest::builder,
                    SsoAdminClient::detachManagedPolicyFromPermissionSet),
            ServiceOperation.of(
                    "GetInlinePolicyForPermissionSet",
                    GetInlinePolicyForPermissionSetRequest::builder,
                    SsoAdminClient::getInlinePolicyForPermissionSet),
            ServiceOperation.of(
                    "GetPermissionsBoundaryForPermissionSet",
                    GetPermissionsBoundaryForPermissionSetRequest::builder,
                    SsoAdminClient::getPermissionsBoundaryForPermissionSet),
            ServiceOperation.of(
                    "ListAccountAssignmentCreationStatus",
                    ListAccountAssignmentCreationStatusRequest::builder,
                    SsoAdminClient::listAccountAssignmentCreationStatus),
            ServiceOperation.of(
                    "ListAccountAssignmentDeletionStatus",
                    ListAccountAssignmentDeletionStatusRequest::builder,
                    SsoAdminClient::listAccountAssignmentDeletionStatus),
            ServiceOperation.of(
                    "ListAccountAssignments",
                    ListAccountAssignmentsRequest::builder,
                    SsoAdminClient::listAccountAssignments),
            ServiceOperation.of(
                    "ListAccountAssignmentsForPrincipal",
                    ListAccountAssignmentsForPrincipalRequest::builder,
                    SsoAdminClient::listAccountAssignmentsForPrincipal),
            ServiceOperation.of(
                    "ListAccountsForProvisionedPermissionSet",
                    ListAccountsForProvisionedPermissionSetRequest::builder,
                    SsoAdminClient::listAccountsForProvisionedPermissionSet),
            ServiceOperation.of(
                    "ListCustomerManagedPolicyReferencesInPermissionSet",
                    ListCustomerManagedPolicyReferencesInPermissionSetRequest::builder,
                    SsoAdminClient::listCustomerManagedPolicyReferencesInPermissionSet),
            ServiceOperation.of("ListInstances", ListInstancesRequest::builder, SsoAdminClient::listInstances),
            ServiceOperation.of(
                    "ListManagedPoliciesInPermissionSet",
                    ListManagedPoliciesInPermissionSetRequest::builder,
                    SsoAdminClient::listManagedPoliciesInPermissionSet),
            ServiceOperation.of(
                    "ListPermissionSetProvisioningStatus",
                    ListPermissionSetProvisioningStatusRequest::builder,
                    SsoAdminClient::listPermissionSetProvisioningStatus),
            ServiceOperation.of(
                    "ListPermissionSets", ListPermissionSetsRequest::builder, SsoAdminClient::listPermissionSets),
            ServiceOperation.of(
                    "ListPermissionSetsProvisionedToAccount",
                    ListPermissionSetsProvisionedToAccountRequest::builder,
                    SsoAdminClient::listPermissionSetsProvisionedToAccount),
            ServiceOperation.of(
                    "ListTagsForResource", ListTagsForResourceRequest::builder, SsoAdminClient::listTagsForResource),
            ServiceOperation.of(
                    "ProvisionPermissionSet",
                    ProvisionPermissionSetRequest::builder,
                    SsoAdminClient::provisionPermissionSet),
            ServiceOperation.of(
                    "PutInlinePolicyToPermissionSet",
                    PutInlinePolicyToPermissionSetRequest::builder,
                    SsoAdminClient::putInlinePolicyToPermissionSet),
            ServiceOperation.of(
                    "PutPermissionsBoundaryToPermissionSet",
                    PutPermissionsBoundaryToPermissionSetRequest::builder,
                    SsoAdminClient::putPermissionsBoundaryToPermissionSet),
            ServiceOperation.of("TagResource", TagResourceRequest::builder, SsoAdminClient::tagResource),
            ServiceOperation.of("UntagResource", UntagResourceRequest::builder, SsoAdminClient::untagResource),
            ServiceOperation.of("UpdateInstance", UpdateInstanceRequest::builder, SsoAdminClient::updateInstance),
            ServiceOperation.of(
                    "UpdateInstanceAccessControlAttributeConfiguration",
                    UpdateInstanceAccessControlAttributeConfigurationRequest::builder,
                    SsoAdminClient::updateInstanceAccessControlAttributeConfiguration),
            ServiceOperation.of(
                    "UpdatePermissionSet", UpdatePermissionSetRequest::builder, SsoAdminClient::updatePermissionSet));

    private final Gate gate;
    private final Caller caller;

    SandboxSsoAdmin(Gate gate, Caller caller) {
        this.gate = gate;
        this.caller = caller;
    }

    @Override
    public ListInstancesResponse listInstances(ListInstancesRequest request) {
        return gate.call(caller, AwsService.SSO_ADMIN, "ListInstances", request, InstanceOperations::list);
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
    public CreatePermissionSetResponse createPermissionSet(CreatePermissionSetRequest request) {
        return gate.call(caller, AwsService.SSO_ADMIN, "CreatePermissionSet", request, PermissionSetOperations::create);
    }

    @Override
    public DescribePermissionSetResponse describePermissionSet(DescribePermissionSetRequest request) {
        return gate.call(
                caller, AwsService.SSO_ADMIN, "DescribePermissionSet", request, PermissionSetOperations::describe);
    }

    @Override
    public ListPermissionSetsResponse listPermissionSets(ListPermissionSetsRequest request) {
        return gate.call(caller, AwsService.SSO_ADMIN, "ListPermissionSets", request, PermissionSetOperations::list);
    }

    @Override
    public UpdatePermissionSetResponse updatePermissionSet(UpdatePermissionSetRequest request) {
        return gate.call(caller, AwsService.SSO_ADMIN, "UpdatePermissionSet", request, PermissionSetOperations::update);
    }

    @Override
    public DeletePermissionSetResponse deletePermissionSet(DeletePermissionSetRequest request) {
        return gate.call(caller, AwsService.SSO_ADMIN, "DeletePermissionSet", request, PermissionSetOperations::delete);
    }

    @Override
    public AttachManagedPolicyToPermissionSetResponse attachManagedPolicyToPermissionSet(
            AttachManagedPolicyToPermissionSetRequest request) {
        return gate.call(
                caller,
                AwsService.SSO_ADMIN,
                "AttachManagedPolicyToPermissionSet",
                request,
                AttachedPolicyOperations::attach);
    }

    @Override
    public DetachManagedPolicyFromPermissionSetResponse detachManagedPolicyFromPermissionSet(
            DetachManagedPolicyFromPermissionSetRequest request) {
        return gate.call(
                caller,
                AwsService.SSO_ADMIN,
                "DetachManagedPolicyFromPermissionSet",
                request,
                AttachedPolicyOperations::detach);
    }

    @Override
    public ListManagedPoliciesInPermissionSetResponse listManagedPoliciesInPermissionSet(
            ListManagedPoliciesInPermissionSetRequest request) {
        return gate.call(
                caller,
                AwsService.SSO_ADMIN,
                "ListManagedPoliciesInPermissionSet",
                request,
                AttachedPolicyOperations::list);
    }

    @Override
    public AttachCustomerManagedPolicyReferenceToPermissionSetResponse
            attachCustomerManagedPolicyReferenceToPermissionSet(
                    AttachCustomerManagedPolicyReferenceToPermissionSetRequest request) {
        return gate.call(
                caller,
                AwsService.SSO_ADMIN,
                "AttachCustomerManagedPolicyReferenceToPermissionSet",
                request,
                AttachedPolicyOperations::attachCustomer);
    }

    @Override
    public DetachCustomerManagedPolicyReferenceFromPermissionSetResponse
            detachCustomerManagedPolicyReferenceFromPermissionSet(
                    DetachCustomerManagedPolicyReferenceFromPermissionSetRequest request) {
        return gate.call(
                caller,
                AwsService.SSO_ADMIN,
                "DetachCustomerManagedPolicyReferenceFromPermissionSet",
                request,
                AttachedPolicyOperations::detachCustomer);
    }

    @Override
    public ListCustomerManagedPolicyReferencesInPermissionSetResponse
            listCustomerManagedPolicyReferencesInPermissionSet(
                    ListCustomerManagedPolicyReferencesInPermissionSetRequest request) {
        return gate.call(
                caller,
                AwsService.SSO_ADMIN,
                "ListCustomerManagedPolicyReferencesInPermissionSet",
                request,
                AttachedPolicyOperations::listCustomer);
    }

    @Override
    public PutInlinePolicyToPermissionSetResponse putInlinePolicyToPermissionSet(
            PutInlinePolicyToPermissionSetRequest request) {
        return gate.call(
                caller,
                AwsService.SSO_ADMIN,
                "PutInlinePolicyToPermissionSet",
                request,
                SetDocumentOperations::putInline);
    }

    @Override
    public GetInlinePolicyForPermissionSetResponse getInlinePolicyForPermissionSet(
            GetInlinePolicyForPermissionSetRequest request) {
        return gate.call(
                caller,
                AwsService.SSO_ADMIN,
                "GetInlinePolicyForPermissionSet",
                request,
                SetDocumentOperations::getInline);
    }

    @Override
    public DeleteInlinePolicyFromPermissionSetResponse deleteInlinePolicyFromPermissionSet(
            DeleteInlinePolicyFromPermissionSetRequest request) {
        return gate.call(
                caller,
                AwsService.SSO_ADMIN,
                "DeleteInlinePolicyFromPermissionSet",
                request,
                SetDocumentOperations::deleteInline);
    }

    @Override
    public PutPermissionsBoundaryToPermissionSetResponse putPermissionsBoundaryToPermissionSet(
            PutPermissionsBoundaryToPermissionSetRequest request) {
        return gate.call(
                caller,
                AwsService.SSO_ADMIN,
                "PutPermissionsBoundaryToPermissionSet",
                request,
                SetDocumentOperations::putBoundary);
    }

    @Override
    public GetPermissionsBoundaryForPermissionSetResponse getPermissionsBoundaryForPermissionSet(
            GetPermissionsBoundaryForPermissionSetRequest request) {
        return gate.call(
                caller,
                AwsService.SSO_ADMIN,
                "GetPermissionsBoundaryForPermissionSet",
                request,
                SetDocumentOperations::getBoundary);
    }

    @Override
    public DeletePermissionsBoundaryFromPermissionSetResponse deletePermissionsBoundaryFromPermissionSet(
            DeletePermissionsBoundaryFromPermissionSetRequest request) {
        return gate.call(
                caller,
                AwsService.SSO_ADMIN,
                "DeletePermissionsBoundaryFromPermissionSet",
                request,
                SetDocumentOperations::deleteBoundary);
    }

    @Override
    public TagResourceResponse tagResource(TagResourceRequest request) {
        return gate.call(caller, AwsService.SSO_ADMIN, "TagResource", request, SsoTagOperations::tag);
    }

    @Override
    public UntagResourceResponse untagResource(UntagResourceRequest request) {
        return gate.call(caller, AwsService.SSO_ADMIN, "UntagResource", request, SsoTagOperations::untag);
    }

    @Override
    public ListTagsForResourceResponse listTagsForResource(ListTagsForResourceRequest request) {
        return gate.call(caller, AwsService.SSO_ADMIN, "ListTagsForResource", request, SsoTagOperations::list);
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
