package dev.rolecall.sandbox;

import java.util.Collections;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.EntityType;
import software.amazon.awssdk.services.iam.model.InstanceProfile;
import software.amazon.awssdk.services.iam.model.ListEntitiesForPolicyRequest;
import software.amazon.awssdk.services.iam.model.ListEntitiesForPolicyResponse;
import software.amazon.awssdk.services.iam.model.ListInstanceProfilesForRoleRequest;
import software.amazon.awssdk.services.iam.model.ListInstanceProfilesForRoleResponse;
import software.amazon.awssdk.services.iam.model.PolicyRole;
import software.amazon.awssdk.services.iam.model.PolicyUsageType;

/** iam: which roles a policy is used by, and what uses a role. */
final class RoleUseOperations {

    private RoleUseOperations() {}

    /** Only roles: the sandbox has no users and groups of IAM. */
    static ListEntitiesForPolicyResponse ofPolicy(World world, Caller caller, ListEntitiesForPolicyRequest request) {
        AccountIam iam = world.iam(caller.account());
        if (!Catalogue.has(request.policyArn())) {
            PolicyOperations.require(iam, request.policyArn());
        }
        Page<PolicyRole> page = Page.of(
                iam.roles(),
                role -> wanted(role, request)
                        ? PolicyRole.builder()
                                .roleName(role.name())
                                .roleId(role.id())
                                .build()
                        : null,
                IamText.ask(request.maxItems(), request.marker()));
        return ListEntitiesForPolicyResponse.builder()
                .policyRoles(page.items())
                .isTruncated(page.nextToken() != null)
                .marker(page.nextToken())
                .build();
    }

    private static boolean wanted(Role role, ListEntitiesForPolicyRequest request) {
        @Nullable EntityType kind = request.entityFilter();
        @Nullable PolicyUsageType use = request.policyUsageFilter();
        @Nullable String prefix = request.pathPrefix();
        boolean permits = use != PolicyUsageType.PERMISSIONS_BOUNDARY
                && role.attached().stream().anyMatch(request.policyArn()::equalsIgnoreCase);
        boolean bounds =
                use != PolicyUsageType.PERMISSIONS_POLICY && request.policyArn().equalsIgnoreCase(role.boundary());
        return (kind == null || kind == EntityType.ROLE)
                && (prefix == null || role.path().startsWith(prefix))
                && (permits || bounds);
    }

    /** The sandbox has no instance profiles, so that the list of a role is empty. */
    static ListInstanceProfilesForRoleResponse instanceProfiles(
            World world, Caller caller, ListInstanceProfilesForRoleRequest request) {
        RoleOperations.require(world.iam(caller.account()), request.roleName());
        Page<InstanceProfile> page = Page.of(
                Collections.emptyNavigableSet(), name -> null, IamText.ask(request.maxItems(), request.marker()));
        return ListInstanceProfilesForRoleResponse.builder()
                .instanceProfiles(page.items())
                .isTruncated(false)
                .build();
    }
}
