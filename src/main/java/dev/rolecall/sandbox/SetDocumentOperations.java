package dev.rolecall.sandbox;

import software.amazon.awssdk.services.ssoadmin.model.DeleteInlinePolicyFromPermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.DeleteInlinePolicyFromPermissionSetResponse;
import software.amazon.awssdk.services.ssoadmin.model.DeletePermissionsBoundaryFromPermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.DeletePermissionsBoundaryFromPermissionSetResponse;
import software.amazon.awssdk.services.ssoadmin.model.GetInlinePolicyForPermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.GetInlinePolicyForPermissionSetResponse;
import software.amazon.awssdk.services.ssoadmin.model.GetPermissionsBoundaryForPermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.GetPermissionsBoundaryForPermissionSetResponse;
import software.amazon.awssdk.services.ssoadmin.model.PermissionsBoundary;
import software.amazon.awssdk.services.ssoadmin.model.PutInlinePolicyToPermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.PutInlinePolicyToPermissionSetResponse;
import software.amazon.awssdk.services.ssoadmin.model.PutPermissionsBoundaryToPermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.PutPermissionsBoundaryToPermissionSetResponse;

/** sso-admin: the one inline policy and the one boundary of a permission set. */
final class SetDocumentOperations {

    /** aws-facts.md section 1b. */
    static final int MAX_INLINE = 10_240;

    private SetDocumentOperations() {}

    static PutInlinePolicyToPermissionSetResponse putInline(
            World world, Caller caller, PutInlinePolicyToPermissionSetRequest request) {
        PermissionSetState set =
                PermissionSetOperations.require(world, request.instanceArn(), request.permissionSetArn());
        String policy = request.inlinePolicy();
        PolicyDocuments.problem(policy, PolicyDocuments.Kind.IDENTITY).ifPresent(problem -> {
            throw SsoErrors.validation("The inline policy is no policy document: " + problem);
        });
        if (policy.chars().filter(c -> !Character.isWhitespace(c)).count() > MAX_INLINE) {
            throw SsoErrors.quota("An inline policy holds at most " + MAX_INLINE + " non-whitespace characters");
        }
        PermissionSetOperations.change(
                world, caller, "PutInlinePolicyToPermissionSet", set, content -> content.withInlinePolicy(policy));
        return PutInlinePolicyToPermissionSetResponse.builder().build();
    }

    /** Without an inline policy the answer is an empty string (aws-facts.md section 5). */
    static GetInlinePolicyForPermissionSetResponse getInline(
            World world, Caller caller, GetInlinePolicyForPermissionSetRequest request) {
        PermissionSetState set =
                PermissionSetOperations.require(world, request.instanceArn(), request.permissionSetArn());
        return GetInlinePolicyForPermissionSetResponse.builder()
                .inlinePolicy(set.content().inlinePolicy())
                .build();
    }

    /** That deleting what is not there succeeds is assumed. */
    static DeleteInlinePolicyFromPermissionSetResponse deleteInline(
            World world, Caller caller, DeleteInlinePolicyFromPermissionSetRequest request) {
        PermissionSetState set =
                PermissionSetOperations.require(world, request.instanceArn(), request.permissionSetArn());
        PermissionSetOperations.change(
                world, caller, "DeleteInlinePolicyFromPermissionSet", set, content -> content.withInlinePolicy(""));
        return DeleteInlinePolicyFromPermissionSetResponse.builder().build();
    }

    static PutPermissionsBoundaryToPermissionSetResponse putBoundary(
            World world, Caller caller, PutPermissionsBoundaryToPermissionSetRequest request) {
        PermissionSetState set =
                PermissionSetOperations.require(world, request.instanceArn(), request.permissionSetArn());
        PermissionsBoundary asked = request.permissionsBoundary();
        if ((asked.managedPolicyArn() == null) == (asked.customerManagedPolicyReference() == null)) {
            throw SsoErrors.validation(
                    "PermissionsBoundary takes either ManagedPolicyArn or CustomerManagedPolicyReference");
        }
        Boundary boundary = asked.customerManagedPolicyReference() == null
                ? new Boundary(asked.managedPolicyArn(), null)
                : new Boundary(null, AttachedPolicyOperations.reference(asked.customerManagedPolicyReference()));
        PermissionSetOperations.change(
                world, caller, "PutPermissionsBoundaryToPermissionSet", set, content -> content.withBoundary(boundary));
        return PutPermissionsBoundaryToPermissionSetResponse.builder().build();
    }

    /** Without a boundary the answer is ResourceNotFoundException (aws-facts.md section 5). */
    static GetPermissionsBoundaryForPermissionSetResponse getBoundary(
            World world, Caller caller, GetPermissionsBoundaryForPermissionSetRequest request) {
        PermissionSetState set =
                PermissionSetOperations.require(world, request.instanceArn(), request.permissionSetArn());
        Boundary boundary = set.content().boundary();
        if (boundary == null) {
            throw SsoErrors.notFound("The permission set " + set.arn() + " has no permissions boundary");
        }
        CustomerPolicy policy = boundary.customerPolicy();
        return GetPermissionsBoundaryForPermissionSetResponse.builder()
                .permissionsBoundary(PermissionsBoundary.builder()
                        .managedPolicyArn(boundary.managedPolicyArn())
                        .customerManagedPolicyReference(policy == null ? null : AttachedPolicyOperations.shape(policy))
                        .build())
                .build();
    }

    static DeletePermissionsBoundaryFromPermissionSetResponse deleteBoundary(
            World world, Caller caller, DeletePermissionsBoundaryFromPermissionSetRequest request) {
        PermissionSetState set =
                PermissionSetOperations.require(world, request.instanceArn(), request.permissionSetArn());
        PermissionSetOperations.change(
                world,
                caller,
                "DeletePermissionsBoundaryFromPermissionSet",
                set,
                content -> content.withBoundary(null));
        return DeletePermissionsBoundaryFromPermissionSetResponse.builder().build();
    }
}
