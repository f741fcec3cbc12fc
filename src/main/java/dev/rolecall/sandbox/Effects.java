package dev.rolecall.sandbox;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an asynchronous request does when it ends, and why it may fail (aws-facts.md section 5). */
final class Effects {

    private Effects() {}

    /** Does it. Returns the FailureReason, or null when it succeeded. */
    static @Nullable String run(World world, AsyncRequest request) {
        PermissionSetState set = world.permissionSets().byArn().get(request.permissionSet());
        if (set == null) {
            return "Received a 404 status error: PermissionSet not found.";
        }
        return switch (request.kind()) {
            case ASSIGNMENT_CREATION -> create(world, set, assignment(request));
            case ASSIGNMENT_DELETION -> delete(world, assignment(request));
            case PROVISIONING -> provision(world, set, request.account());
        };
    }

    private static Assignment assignment(AsyncRequest request) {
        return new Assignment(
                String.valueOf(request.account()),
                request.permissionSet(),
                String.valueOf(request.principalType()),
                String.valueOf(request.principalId()));
    }

    private static @Nullable String create(World world, PermissionSetState set, Assignment assignment) {
        if (!world.directory().has(assignment.principalType(), assignment.principalId())) {
            return "Received a 404 status error: the " + assignment.principalType() + " assignee "
                    + assignment.principalId() + " was not found in directory "
                    + world.instances().get(0).identityStoreId();
        }
        String trouble = Provisioner.provision(world, set, assignment.account());
        if (trouble == null) {
            world.assignments().add(assignment);
        }
        return trouble;
    }

    private static @Nullable String delete(World world, Assignment assignment) {
        Account account = world.organization().accounts().get(assignment.account());
        if (account == null || !account.usable()) {
            return Provisioner.accountTrouble(assignment.account());
        }
        if (!world.assignments().has(assignment)) {
            return "Received a 404 status error: EntitlementItem doesn't exist.";
        }
        world.assignments().remove(assignment);
        if (world.assignments()
                .of(assignment.account(), assignment.permissionSet())
                .isEmpty()) {
            world.provisionings()
                    .get(assignment.account(), assignment.permissionSet())
                    .ifPresent(provisioned -> Provisioner.remove(world, provisioned));
        }
        return null;
    }

    /** To all accounts that have the set, one failure doesn't keep the others from it. */
    private static @Nullable String provision(World world, PermissionSetState set, @Nullable String account) {
        if (account != null) {
            return Provisioner.provision(world, set, account);
        }
        List<String> accounts =
                new ArrayList<>(world.provisionings().of(set.arn()).keySet());
        String first = null;
        for (String each : accounts) {
            String trouble = Provisioner.provision(world, set, each);
            first = first == null ? trouble : first;
        }
        return first;
    }
}
