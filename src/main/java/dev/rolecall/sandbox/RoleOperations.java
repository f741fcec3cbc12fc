package dev.rolecall.sandbox;

import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.iam.model.AttachedPermissionsBoundary;
import software.amazon.awssdk.services.iam.model.CreateRoleRequest;
import software.amazon.awssdk.services.iam.model.CreateRoleResponse;
import software.amazon.awssdk.services.iam.model.DeleteRoleRequest;
import software.amazon.awssdk.services.iam.model.DeleteRoleResponse;
import software.amazon.awssdk.services.iam.model.GetRoleRequest;
import software.amazon.awssdk.services.iam.model.GetRoleResponse;
import software.amazon.awssdk.services.iam.model.ListRolesRequest;
import software.amazon.awssdk.services.iam.model.ListRolesResponse;
import software.amazon.awssdk.services.iam.model.PermissionsBoundaryAttachmentType;

/** iam: roles, those of Identity Center among them, which nobody but AWS can change (aws-facts.md section 5). */
final class RoleOperations {

    private RoleOperations() {}

    static Role require(AccountIam iam, String name) {
        return iam.role(name)
                .orElseThrow(() -> IamErrors.noSuchEntity("The role with name " + name + " cannot be found."));
    }

    /** The role, to be changed. */
    static Role requireOwn(AccountIam iam, String name) {
        Role role = require(iam, name);
        if (role.reserved()) {
            throw IamErrors.protectedRole(role.name());
        }
        return role;
    }

    static GetRoleResponse get(World world, Caller caller, GetRoleRequest request) {
        AccountIam iam = world.iam(caller.account());
        return GetRoleResponse.builder()
                .role(shape(iam, require(iam, request.roleName()), true))
                .build();
    }

    /** Lists leave out tags and boundary (IAM API reference, ListRoles). */
    static ListRolesResponse list(World world, Caller caller, ListRolesRequest request) {
        AccountIam iam = world.iam(caller.account());
        String prefix = request.pathPrefix() == null ? "/" : request.pathPrefix();
        Page<software.amazon.awssdk.services.iam.model.Role> page = Page.of(
                iam.roles().navigableKeySet(),
                name -> {
                    Role role = require(iam, name);
                    return role.path().startsWith(prefix) ? shape(iam, role, false) : null;
                },
                IamText.ask(request.maxItems(), request.marker()));
        return ListRolesResponse.builder()
                .roles(page.items())
                .isTruncated(page.nextToken() != null)
                .marker(page.nextToken())
                .build();
    }

    static software.amazon.awssdk.services.iam.model.Role shape(AccountIam iam, Role role, boolean whole) {
        var shape = software.amazon.awssdk.services.iam.model.Role.builder()
                .path(role.path())
                .roleName(role.name())
                .roleId(role.id())
                .arn(role.arnIn(iam.account()))
                .createDate(role.created())
                .assumeRolePolicyDocument(IamText.encoded(role.trust()))
                .description(role.description())
                .maxSessionDuration(role.maxSessionSeconds());
        if (whole && !role.tags().isEmpty()) {
            shape.tags(IamText.list(role.tags()));
        }
        if (whole && role.boundary() != null) {
            shape.permissionsBoundary(AttachedPermissionsBoundary.builder()
                    .permissionsBoundaryType(PermissionsBoundaryAttachmentType.PERMISSIONS_BOUNDARY_POLICY)
                    .permissionsBoundaryArn(role.boundary())
                    .build());
        }
        return shape.build();
    }

    static CreateRoleResponse create(World world, Caller caller, CreateRoleRequest request) {
        AccountIam iam = world.iam(caller.account());
        if (iam.role(request.roleName()).isPresent()) {
            throw IamErrors.exists("Role with name " + request.roleName() + " already exists.");
        }
        IamText.requireTrust(request.assumeRolePolicyDocument());
        if (request.permissionsBoundary() != null) {
            RoleBoundaryOperations.requirePolicy(iam, request.permissionsBoundary());
        }
        Quotas quotas = world.behaviour().quotas();
        if (iam.roles().size() >= quotas.rolesInAccount()) {
            throw IamErrors.limit(tooManyRoles(quotas));
        }
        Role role = new Role(
                request.roleName(),
                request.path() == null ? "/" : request.path(),
                "AROA" + world.ids().base32(17),
                world.now(),
                request.assumeRolePolicyDocument(),
                request.description(),
                request.maxSessionDuration() == null ? Role.SESSION_SECONDS : request.maxSessionDuration(),
                new TreeSet<>(),
                new TreeMap<>(),
                request.permissionsBoundary(),
                Tags.IAM.of(request.tags()));
        iam.put(role);
        return CreateRoleResponse.builder().role(shape(iam, role, true)).build();
    }

    static String tooManyRoles(Quotas quotas) {
        return "Cannot exceed quota for RolesPerAccount: " + quotas.rolesInAccount();
    }

    static DeleteRoleResponse delete(World world, Caller caller, DeleteRoleRequest request) {
        AccountIam iam = world.iam(caller.account());
        Role role = requireOwn(iam, request.roleName());
        if (!role.attached().isEmpty() || !role.inline().isEmpty()) {
            throw IamErrors.deleteConflict("Cannot delete entity, must detach all policies first.");
        }
        iam.removeRole(role.name());
        return DeleteRoleResponse.builder().build();
    }
}
