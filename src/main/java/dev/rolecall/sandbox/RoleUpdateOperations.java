package dev.rolecall.sandbox;

import software.amazon.awssdk.services.iam.model.UpdateAssumeRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.UpdateAssumeRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.UpdateRoleDescriptionRequest;
import software.amazon.awssdk.services.iam.model.UpdateRoleDescriptionResponse;
import software.amazon.awssdk.services.iam.model.UpdateRoleRequest;
import software.amazon.awssdk.services.iam.model.UpdateRoleResponse;

/** iam: what a role says of itself, and who may take it. */
final class RoleUpdateOperations {

    private RoleUpdateOperations() {}

    /** Without a duration a session lasts one hour again (IAM API reference, UpdateRole); the description stays unless given. */
    static UpdateRoleResponse update(World world, Caller caller, UpdateRoleRequest request) {
        AccountIam iam = world.iam(caller.account());
        Role role = RoleOperations.requireOwn(iam, request.roleName());
        Integer seconds = request.maxSessionDuration();
        Role updated = role.withMaxSession(seconds == null ? Role.SESSION_SECONDS : seconds);
        iam.put(request.description() == null ? updated : updated.withDescription(request.description()));
        return UpdateRoleResponse.builder().build();
    }

    static UpdateRoleDescriptionResponse describe(World world, Caller caller, UpdateRoleDescriptionRequest request) {
        AccountIam iam = world.iam(caller.account());
        Role role = RoleOperations.requireOwn(iam, request.roleName()).withDescription(request.description());
        iam.put(role);
        return UpdateRoleDescriptionResponse.builder()
                .role(RoleOperations.shape(iam, role, true))
                .build();
    }

    static UpdateAssumeRolePolicyResponse trust(World world, Caller caller, UpdateAssumeRolePolicyRequest request) {
        AccountIam iam = world.iam(caller.account());
        Role role = RoleOperations.requireOwn(iam, request.roleName());
        IamText.requireTrust(request.policyDocument());
        iam.put(role.withTrust(request.policyDocument()));
        return UpdateAssumeRolePolicyResponse.builder().build();
    }
}
