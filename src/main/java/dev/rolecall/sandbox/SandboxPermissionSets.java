package dev.rolecall.sandbox;

import dev.rolecall.sandbox.wire.AwsService;
import software.amazon.awssdk.services.ssoadmin.SsoAdminClient;
import software.amazon.awssdk.services.ssoadmin.model.AttachCustomerManagedPolicyReferenceToPermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.AttachCustomerManagedPolicyReferenceToPermissionSetResponse;
import software.amazon.awssdk.services.ssoadmin.model.AttachManagedPolicyToPermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.AttachManagedPolicyToPermissionSetResponse;
import software.amazon.awssdk.services.ssoadmin.model.CreatePermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.CreatePermissionSetResponse;
import software.amazon.awssdk.services.ssoadmin.model.DeleteInlinePolicyFromPermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.DeleteInlinePolicyFromPermissionSetResponse;
import software.amazon.awssdk.services.ssoadmin.model.DeletePermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.DeletePermissionSetResponse;
import software.amazon.awssdk.services.ssoadmin.model.DeletePermissionsBoundaryFromPermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.DeletePermissionsBoundaryFromPermissionSetResponse;
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
import software.amazon.awssdk.services.ssoadmin.model.ListCustomerManagedPolicyReferencesInPermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.ListCustomerManagedPolicyReferencesInPermissionSetResponse;
import software.amazon.awssdk.services.ssoadmin.model.ListManagedPoliciesInPermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.ListManagedPoliciesInPermissionSetResponse;
import software.amazon.awssdk.services.ssoadmin.model.ListPermissionSetsRequest;
import software.amazon.awssdk.services.ssoadmin.model.ListPermissionSetsResponse;
import software.amazon.awssdk.services.ssoadmin.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.ssoadmin.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.ssoadmin.model.PutInlinePolicyToPermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.PutInlinePolicyToPermissionSetResponse;
import software.amazon.awssdk.services.ssoadmin.model.PutPermissionsBoundaryToPermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.PutPermissionsBoundaryToPermissionSetResponse;
import software.amazon.awssdk.services.ssoadmin.model.TagResourceRequest;
import software.amazon.awssdk.services.ssoadmin.model.TagResourceResponse;
import software.amazon.awssdk.services.ssoadmin.model.UntagResourceRequest;
import software.amazon.awssdk.services.ssoadmin.model.UntagResourceResponse;
import software.amazon.awssdk.services.ssoadmin.model.UpdatePermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.UpdatePermissionSetResponse;

/** The half of sso-admin that is about permission sets and what they hold. */
abstract class SandboxPermissionSets implements SsoAdminClient {

    final Gate gate;
    final Caller caller;

    SandboxPermissionSets(Gate gate, Caller caller) {
        this.gate = gate;
        this.caller = caller;
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
}
