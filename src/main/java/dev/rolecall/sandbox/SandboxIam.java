package dev.rolecall.sandbox;

import dev.rolecall.sandbox.wire.AwsService;
import java.util.List;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AttachRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.AttachRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.CreatePolicyRequest;
import software.amazon.awssdk.services.iam.model.CreatePolicyResponse;
import software.amazon.awssdk.services.iam.model.CreatePolicyVersionRequest;
import software.amazon.awssdk.services.iam.model.CreatePolicyVersionResponse;
import software.amazon.awssdk.services.iam.model.CreateRoleRequest;
import software.amazon.awssdk.services.iam.model.CreateRoleResponse;
import software.amazon.awssdk.services.iam.model.DeletePolicyRequest;
import software.amazon.awssdk.services.iam.model.DeletePolicyResponse;
import software.amazon.awssdk.services.iam.model.DeletePolicyVersionRequest;
import software.amazon.awssdk.services.iam.model.DeletePolicyVersionResponse;
import software.amazon.awssdk.services.iam.model.DeleteRolePermissionsBoundaryRequest;
import software.amazon.awssdk.services.iam.model.DeleteRolePermissionsBoundaryResponse;
import software.amazon.awssdk.services.iam.model.DeleteRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.DeleteRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.DeleteRoleRequest;
import software.amazon.awssdk.services.iam.model.DeleteRoleResponse;
import software.amazon.awssdk.services.iam.model.DetachRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.DetachRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.GetPolicyRequest;
import software.amazon.awssdk.services.iam.model.GetPolicyResponse;
import software.amazon.awssdk.services.iam.model.GetPolicyVersionRequest;
import software.amazon.awssdk.services.iam.model.GetPolicyVersionResponse;
import software.amazon.awssdk.services.iam.model.GetRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.GetRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.GetRoleRequest;
import software.amazon.awssdk.services.iam.model.GetRoleResponse;
import software.amazon.awssdk.services.iam.model.ListAttachedRolePoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListAttachedRolePoliciesResponse;
import software.amazon.awssdk.services.iam.model.ListEntitiesForPolicyRequest;
import software.amazon.awssdk.services.iam.model.ListEntitiesForPolicyResponse;
import software.amazon.awssdk.services.iam.model.ListInstanceProfilesForRoleRequest;
import software.amazon.awssdk.services.iam.model.ListInstanceProfilesForRoleResponse;
import software.amazon.awssdk.services.iam.model.ListPoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListPoliciesResponse;
import software.amazon.awssdk.services.iam.model.ListPolicyTagsRequest;
import software.amazon.awssdk.services.iam.model.ListPolicyTagsResponse;
import software.amazon.awssdk.services.iam.model.ListPolicyVersionsRequest;
import software.amazon.awssdk.services.iam.model.ListPolicyVersionsResponse;
import software.amazon.awssdk.services.iam.model.ListRolePoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListRolePoliciesResponse;
import software.amazon.awssdk.services.iam.model.ListRoleTagsRequest;
import software.amazon.awssdk.services.iam.model.ListRoleTagsResponse;
import software.amazon.awssdk.services.iam.model.ListRolesRequest;
import software.amazon.awssdk.services.iam.model.ListRolesResponse;
import software.amazon.awssdk.services.iam.model.PutRolePermissionsBoundaryRequest;
import software.amazon.awssdk.services.iam.model.PutRolePermissionsBoundaryResponse;
import software.amazon.awssdk.services.iam.model.PutRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.PutRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.SetDefaultPolicyVersionRequest;
import software.amazon.awssdk.services.iam.model.SetDefaultPolicyVersionResponse;
import software.amazon.awssdk.services.iam.model.TagPolicyRequest;
import software.amazon.awssdk.services.iam.model.TagPolicyResponse;
import software.amazon.awssdk.services.iam.model.TagRoleRequest;
import software.amazon.awssdk.services.iam.model.TagRoleResponse;
import software.amazon.awssdk.services.iam.model.UntagPolicyRequest;
import software.amazon.awssdk.services.iam.model.UntagPolicyResponse;
import software.amazon.awssdk.services.iam.model.UntagRoleRequest;
import software.amazon.awssdk.services.iam.model.UntagRoleResponse;
import software.amazon.awssdk.services.iam.model.UpdateAssumeRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.UpdateAssumeRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.UpdateRoleDescriptionRequest;
import software.amazon.awssdk.services.iam.model.UpdateRoleDescriptionResponse;
import software.amazon.awssdk.services.iam.model.UpdateRoleRequest;
import software.amazon.awssdk.services.iam.model.UpdateRoleResponse;

/** iam as one account sees it. An operation that is not overridden here is not supported: the SDK's own default fails loudly. */
final class SandboxIam implements IamClient {

    /** The supported operations, for the wire. */
    static final List<ServiceOperation<IamClient, ?, ?>> OPERATIONS = List.of(
            ServiceOperation.of("AttachRolePolicy", AttachRolePolicyRequest::builder, IamClient::attachRolePolicy),
            ServiceOperation.of("CreatePolicy", CreatePolicyRequest::builder, IamClient::createPolicy),
            ServiceOperation.of(
                    "CreatePolicyVersion", CreatePolicyVersionRequest::builder, IamClient::createPolicyVersion),
            ServiceOperation.of("CreateRole", CreateRoleRequest::builder, IamClient::createRole),
            ServiceOperation.of("DeletePolicy", DeletePolicyRequest::builder, IamClient::deletePolicy),
            ServiceOperation.of(
                    "DeletePolicyVersion", DeletePolicyVersionRequest::builder, IamClient::deletePolicyVersion),
            ServiceOperation.of("DeleteRole", DeleteRoleRequest::builder, IamClient::deleteRole),
            ServiceOperation.of(
                    "DeleteRolePermissionsBoundary",
                    DeleteRolePermissionsBoundaryRequest::builder,
                    IamClient::deleteRolePermissionsBoundary),
            ServiceOperation.of("DeleteRolePolicy", DeleteRolePolicyRequest::builder, IamClient::deleteRolePolicy),
            ServiceOperation.of("DetachRolePolicy", DetachRolePolicyRequest::builder, IamClient::detachRolePolicy),
            ServiceOperation.of("GetPolicy", GetPolicyRequest::builder, IamClient::getPolicy),
            ServiceOperation.of("GetPolicyVersion", GetPolicyVersionRequest::builder, IamClient::getPolicyVersion),
            ServiceOperation.of("GetRole", GetRoleRequest::builder, IamClient::getRole),
            ServiceOperation.of("GetRolePolicy", GetRolePolicyRequest::builder, IamClient::getRolePolicy),
            ServiceOperation.of(
                    "ListAttachedRolePolicies",
                    ListAttachedRolePoliciesRequest::builder,
                    IamClient::listAttachedRolePolicies),
            ServiceOperation.of(
                    "ListEntitiesForPolicy", ListEntitiesForPolicyRequest::builder, IamClient::listEntitiesForPolicy),
            ServiceOperation.of(
                    "ListInstanceProfilesForRole",
                    ListInstanceProfilesForRoleRequest::builder,
                    IamClient::listInstanceProfilesForRole),
            ServiceOperation.of("ListPolicies", ListPoliciesRequest::builder, IamClient::listPolicies),
            ServiceOperation.of("ListPolicyTags", ListPolicyTagsRequest::builder, IamClient::listPolicyTags),
            ServiceOperation.of(
                    "ListPolicyVersions", ListPolicyVersionsRequest::builder, IamClient::listPolicyVersions),
            ServiceOperation.of("ListRolePolicies", ListRolePoliciesRequest::builder, IamClient::listRolePolicies),
            ServiceOperation.of("ListRoleTags", ListRoleTagsRequest::builder, IamClient::listRoleTags),
            ServiceOperation.of("ListRoles", ListRolesRequest::builder, IamClient::listRoles),
            ServiceOperation.of(
                    "PutRolePermissionsBoundary",
                    PutRolePermissionsBoundaryRequest::builder,
                    IamClient::putRolePermissionsBoundary),
            ServiceOperation.of("PutRolePolicy", PutRolePolicyRequest::builder, IamClient::putRolePolicy),
            ServiceOperation.of(
                    "SetDefaultPolicyVersion",
                    SetDefaultPolicyVersionRequest::builder,
                    IamClient::setDefaultPolicyVersion),
            ServiceOperation.of("TagPolicy", TagPolicyRequest::builder, IamClient::tagPolicy),
            ServiceOperation.of("TagRole", TagRoleRequest::builder, IamClient::tagRole),
            ServiceOperation.of("UntagPolicy", UntagPolicyRequest::builder, IamClient::untagPolicy),
            ServiceOperation.of("UntagRole", UntagRoleRequest::builder, IamClient::untagRole),
            ServiceOperation.of(
                    "UpdateAssumeRolePolicy",
                    UpdateAssumeRolePolicyRequest::builder,
                    IamClient::updateAssumeRolePolicy),
            ServiceOperation.of("UpdateRole", UpdateRoleRequest::builder, IamClient::updateRole),
            ServiceOperation.of(
                    "UpdateRoleDescription", UpdateRoleDescriptionRequest::builder, IamClient::updateRoleDescription));

    private final Gate gate;
    private final Caller caller;

    SandboxIam(Gate gate, Caller caller) {
        this.gate = gate;
        this.caller = caller;
    }

    @Override
    public GetRoleResponse getRole(GetRoleRequest request) {
        return gate.call(caller, AwsService.IAM, "GetRole", request, RoleOperations::get);
    }

    @Override
    public ListRolesResponse listRoles(ListRolesRequest request) {
        return gate.call(caller, AwsService.IAM, "ListRoles", request, RoleOperations::list);
    }

    @Override
    public CreateRoleResponse createRole(CreateRoleRequest request) {
        return gate.call(caller, AwsService.IAM, "CreateRole", request, RoleOperations::create);
    }

    @Override
    public DeleteRoleResponse deleteRole(DeleteRoleRequest request) {
        return gate.call(caller, AwsService.IAM, "DeleteRole", request, RoleOperations::delete);
    }

    @Override
    public ListAttachedRolePoliciesResponse listAttachedRolePolicies(ListAttachedRolePoliciesRequest request) {
        return gate.call(
                caller, AwsService.IAM, "ListAttachedRolePolicies", request, RolePolicyOperations::listAttached);
    }

    @Override
    public ListRolePoliciesResponse listRolePolicies(ListRolePoliciesRequest request) {
        return gate.call(caller, AwsService.IAM, "ListRolePolicies", request, RolePolicyOperations::listInline);
    }

    @Override
    public GetRolePolicyResponse getRolePolicy(GetRolePolicyRequest request) {
        return gate.call(caller, AwsService.IAM, "GetRolePolicy", request, RolePolicyOperations::getInline);
    }

    @Override
    public AttachRolePolicyResponse attachRolePolicy(AttachRolePolicyRequest request) {
        return gate.call(caller, AwsService.IAM, "AttachRolePolicy", request, RolePolicyOperations::attach);
    }

    @Override
    public DetachRolePolicyResponse detachRolePolicy(DetachRolePolicyRequest request) {
        return gate.call(caller, AwsService.IAM, "DetachRolePolicy", request, RolePolicyOperations::detach);
    }

    @Override
    public PutRolePolicyResponse putRolePolicy(PutRolePolicyRequest request) {
        return gate.call(caller, AwsService.IAM, "PutRolePolicy", request, RolePolicyOperations::putInline);
    }

    @Override
    public DeleteRolePolicyResponse deleteRolePolicy(DeleteRolePolicyRequest request) {
        return gate.call(caller, AwsService.IAM, "DeleteRolePolicy", request, RolePolicyOperations::deleteInline);
    }

    @Override
    public TagRoleResponse tagRole(TagRoleRequest request) {
        return gate.call(caller, AwsService.IAM, "TagRole", request, RoleTagOperations::tag);
    }

    @Override
    public UntagRoleResponse untagRole(UntagRoleRequest request) {
        return gate.call(caller, AwsService.IAM, "UntagRole", request, RoleTagOperations::untag);
    }

    @Override
    public ListRoleTagsResponse listRoleTags(ListRoleTagsRequest request) {
        return gate.call(caller, AwsService.IAM, "ListRoleTags", request, RoleTagOperations::list);
    }

    @Override
    public PutRolePermissionsBoundaryResponse putRolePermissionsBoundary(PutRolePermissionsBoundaryRequest request) {
        return gate.call(caller, AwsService.IAM, "PutRolePermissionsBoundary", request, RoleBoundaryOperations::put);
    }

    @Override
    public DeleteRolePermissionsBoundaryResponse deleteRolePermissionsBoundary(
            DeleteRolePermissionsBoundaryRequest request) {
        return gate.call(
                caller, AwsService.IAM, "DeleteRolePermissionsBoundary", request, RoleBoundaryOperations::delete);
    }

    @Override
    public UpdateRoleResponse updateRole(UpdateRoleRequest request) {
        return gate.call(caller, AwsService.IAM, "UpdateRole", request, RoleUpdateOperations::update);
    }

    @Override
    public UpdateRoleDescriptionResponse updateRoleDescription(UpdateRoleDescriptionRequest request) {
        return gate.call(caller, AwsService.IAM, "UpdateRoleDescription", request, RoleUpdateOperations::describe);
    }

    @Override
    public UpdateAssumeRolePolicyResponse updateAssumeRolePolicy(UpdateAssumeRolePolicyRequest request) {
        return gate.call(caller, AwsService.IAM, "UpdateAssumeRolePolicy", request, RoleUpdateOperations::trust);
    }

    @Override
    public ListInstanceProfilesForRoleResponse listInstanceProfilesForRole(ListInstanceProfilesForRoleRequest request) {
        return gate.call(
                caller, AwsService.IAM, "ListInstanceProfilesForRole", request, RoleUseOperations::instanceProfiles);
    }

    @Override
    public ListEntitiesForPolicyResponse listEntitiesForPolicy(ListEntitiesForPolicyRequest request) {
        return gate.call(caller, AwsService.IAM, "ListEntitiesForPolicy", request, RoleUseOperations::ofPolicy);
    }

    @Override
    public CreatePolicyResponse createPolicy(CreatePolicyRequest request) {
        return gate.call(caller, AwsService.IAM, "CreatePolicy", request, PolicyOperations::create);
    }

    @Override
    public GetPolicyResponse getPolicy(GetPolicyRequest request) {
        return gate.call(caller, AwsService.IAM, "GetPolicy", request, PolicyOperations::get);
    }

    @Override
    public ListPoliciesResponse listPolicies(ListPoliciesRequest request) {
        return gate.call(caller, AwsService.IAM, "ListPolicies", request, PolicyOperations::list);
    }

    @Override
    public DeletePolicyResponse deletePolicy(DeletePolicyRequest request) {
        return gate.call(caller, AwsService.IAM, "DeletePolicy", request, PolicyOperations::delete);
    }

    @Override
    public TagPolicyResponse tagPolicy(TagPolicyRequest request) {
        return gate.call(caller, AwsService.IAM, "TagPolicy", request, PolicyOperations::tag);
    }

    @Override
    public UntagPolicyResponse untagPolicy(UntagPolicyRequest request) {
        return gate.call(caller, AwsService.IAM, "UntagPolicy", request, PolicyOperations::untag);
    }

    @Override
    public ListPolicyTagsResponse listPolicyTags(ListPolicyTagsRequest request) {
        return gate.call(caller, AwsService.IAM, "ListPolicyTags", request, PolicyOperations::listTags);
    }

    @Override
    public CreatePolicyVersionResponse createPolicyVersion(CreatePolicyVersionRequest request) {
        return gate.call(caller, AwsService.IAM, "CreatePolicyVersion", request, PolicyVersionOperations::create);
    }

    @Override
    public GetPolicyVersionResponse getPolicyVersion(GetPolicyVersionRequest request) {
        return gate.call(caller, AwsService.IAM, "GetPolicyVersion", request, PolicyVersionOperations::get);
    }

    @Override
    public ListPolicyVersionsResponse listPolicyVersions(ListPolicyVersionsRequest request) {
        return gate.call(caller, AwsService.IAM, "ListPolicyVersions", request, PolicyVersionOperations::list);
    }

    @Override
    public SetDefaultPolicyVersionResponse setDefaultPolicyVersion(SetDefaultPolicyVersionRequest request) {
        return gate.call(
                caller, AwsService.IAM, "SetDefaultPolicyVersion", request, PolicyVersionOperations::setDefault);
    }

    @Override
    public DeletePolicyVersionResponse deletePolicyVersion(DeletePolicyVersionRequest request) {
        return gate.call(caller, AwsService.IAM, "DeletePolicyVersion", request, PolicyVersionOperations::delete);
    }

    @Override
    public String serviceName() {
        return IamClient.SERVICE_NAME;
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
