package dev.rolecall.sandbox;

import java.util.List;
import software.amazon.awssdk.services.ssoadmin.SsoAdminClient;
import software.amazon.awssdk.services.ssoadmin.model.AttachCustomerManagedPolicyReferenceToPermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.AttachManagedPolicyToPermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.CreateAccountAssignmentRequest;
import software.amazon.awssdk.services.ssoadmin.model.CreateInstanceAccessControlAttributeConfigurationRequest;
import software.amazon.awssdk.services.ssoadmin.model.CreateInstanceRequest;
import software.amazon.awssdk.services.ssoadmin.model.CreatePermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.DeleteAccountAssignmentRequest;
import software.amazon.awssdk.services.ssoadmin.model.DeleteInlinePolicyFromPermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.DeleteInstanceAccessControlAttributeConfigurationRequest;
import software.amazon.awssdk.services.ssoadmin.model.DeleteInstanceRequest;
import software.amazon.awssdk.services.ssoadmin.model.DeletePermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.DeletePermissionsBoundaryFromPermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.DescribeAccountAssignmentCreationStatusRequest;
import software.amazon.awssdk.services.ssoadmin.model.DescribeAccountAssignmentDeletionStatusRequest;
import software.amazon.awssdk.services.ssoadmin.model.DescribeInstanceAccessControlAttributeConfigurationRequest;
import software.amazon.awssdk.services.ssoadmin.model.DescribeInstanceRequest;
import software.amazon.awssdk.services.ssoadmin.model.DescribePermissionSetProvisioningStatusRequest;
import software.amazon.awssdk.services.ssoadmin.model.DescribePermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.DetachCustomerManagedPolicyReferenceFromPermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.DetachManagedPolicyFromPermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.GetInlinePolicyForPermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.GetPermissionsBoundaryForPermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.ListAccountAssignmentCreationStatusRequest;
import software.amazon.awssdk.services.ssoadmin.model.ListAccountAssignmentDeletionStatusRequest;
import software.amazon.awssdk.services.ssoadmin.model.ListAccountAssignmentsForPrincipalRequest;
import software.amazon.awssdk.services.ssoadmin.model.ListAccountAssignmentsRequest;
import software.amazon.awssdk.services.ssoadmin.model.ListAccountsForProvisionedPermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.ListCustomerManagedPolicyReferencesInPermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.ListInstancesRequest;
import software.amazon.awssdk.services.ssoadmin.model.ListManagedPoliciesInPermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.ListPermissionSetProvisioningStatusRequest;
import software.amazon.awssdk.services.ssoadmin.model.ListPermissionSetsProvisionedToAccountRequest;
import software.amazon.awssdk.services.ssoadmin.model.ListPermissionSetsRequest;
import software.amazon.awssdk.services.ssoadmin.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.ssoadmin.model.ProvisionPermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.PutInlinePolicyToPermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.PutPermissionsBoundaryToPermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.TagResourceRequest;
import software.amazon.awssdk.services.ssoadmin.model.UntagResourceRequest;
import software.amazon.awssdk.services.ssoadmin.model.UpdateInstanceAccessControlAttributeConfigurationRequest;
import software.amazon.awssdk.services.ssoadmin.model.UpdateInstanceRequest;
import software.amazon.awssdk.services.ssoadmin.model.UpdatePermissionSetRequest;

/** The operations of sso-admin that are supported, for the wire. */
final class SsoAdminTable {

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
            ServiceOperation.of("CreateInstance", CreateInstanceRequest::builder, SsoAdminClient::createInstance),
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
            ServiceOperation.of("DeleteInstance", DeleteInstanceRequest::builder, SsoAdminClient::deleteInstance),
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

    private SsoAdminTable() {}
}
