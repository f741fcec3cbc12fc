package dev.rolecall.sandbox;

import java.util.regex.Pattern;
import software.amazon.awssdk.services.iam.model.DeleteRolePermissionsBoundaryRequest;
import software.amazon.awssdk.services.iam.model.DeleteRolePermissionsBoundaryResponse;
import software.amazon.awssdk.services.iam.model.PutRolePermissionsBoundaryRequest;
import software.amazon.awssdk.services.iam.model.PutRolePermissionsBoundaryResponse;

/** iam: the managed policy that bounds what a role may do. */
final class RoleBoundaryOperations {

    private static final Pattern POLICY_ARN = Pattern.compile("arn:aws[a-z-]*:iam::(aws|\\d{12}):policy/.+");

    private RoleBoundaryOperations() {}

    static PutRolePermissionsBoundaryResponse put(
            World world, Caller caller, PutRolePermissionsBoundaryRequest request) {
        AccountIam iam = world.iam(caller.account());
        Role role = RoleOperations.requireOwn(iam, request.roleName());
        requirePolicy(iam, request.permissionsBoundary());
        iam.put(role.withBoundary(request.permissionsBoundary()));
        return PutRolePermissionsBoundaryResponse.builder().build();
    }

    /** A boundary is a managed policy of AWS, or of this account. */
    static void requirePolicy(AccountIam iam, String arn) {
        if (!POLICY_ARN.matcher(arn).matches()) {
            throw IamErrors.invalidInput("ARN " + arn + " is not valid.");
        }
        if (!Catalogue.has(arn) && iam.policy(arn).isEmpty()) {
            throw IamErrors.noSuchEntity("Scope ARN: " + arn + " does not exist or is not attachable.");
        }
    }

    /** A role that has no boundary stays as it is: the API reference names no error for it. */
    static DeleteRolePermissionsBoundaryResponse delete(
            World world, Caller caller, DeleteRolePermissionsBoundaryRequest request) {
        AccountIam iam = world.iam(caller.account());
        Role role = RoleOperations.requireOwn(iam, request.roleName());
        iam.put(role.withBoundary(null));
        return DeleteRolePermissionsBoundaryResponse.builder().build();
    }
}
