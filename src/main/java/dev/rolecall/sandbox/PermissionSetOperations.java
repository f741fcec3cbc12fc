package dev.rolecall.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.ssoadmin.model.CreatePermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.CreatePermissionSetResponse;
import software.amazon.awssdk.services.ssoadmin.model.DeletePermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.DeletePermissionSetResponse;
import software.amazon.awssdk.services.ssoadmin.model.DescribePermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.DescribePermissionSetResponse;
import software.amazon.awssdk.services.ssoadmin.model.ListPermissionSetsRequest;
import software.amazon.awssdk.services.ssoadmin.model.ListPermissionSetsResponse;
import software.amazon.awssdk.services.ssoadmin.model.PermissionSet;
import software.amazon.awssdk.services.ssoadmin.model.UpdatePermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.UpdatePermissionSetResponse;

/** sso-admin: permission sets themselves. What they hold is in the classes beside this one. */
final class PermissionSetOperations {

    /** aws-facts.md section 1b. */
    static final int MAX_SETS = 3_500;

    private PermissionSetOperations() {}

    static PermissionSetState require(World world, String instanceArn, String arn) {
        InstanceOperations.require(world, instanceArn);
        return world.permissionSets().get(arn).orElseThrow(() -> SsoErrors.notFound("PermissionSet not found: " + arn));
    }

    /** Changes what a set holds, if the caller may. Roles stay as they are until it is provisioned. */
    static void change(
            World world, Caller caller, String operation, PermissionSetState set, UnaryOperator<SetContent> change) {
        Access.checkSet(world, caller, operation, set);
        world.permissionSets().put(set.withContent(change.apply(set.content())));
    }

    static CreatePermissionSetResponse create(World world, Caller caller, CreatePermissionSetRequest request) {
        Instance instance = InstanceOperations.require(world, request.instanceArn());
        if (world.permissionSets().named(request.name()).isPresent()) {
            throw SsoErrors.conflict("PermissionSet with name " + request.name() + " already exists");
        }
        if (world.permissionSets().byArn().size() >= MAX_SETS) {
            throw SsoErrors.quota("An instance holds at most " + MAX_SETS + " permission sets");
        }
        SessionDurations.check(request.sessionDuration());
        SortedMap<String, String> tags = Tags.SSO_ADMIN.of(request.tags());
        PermissionSetState set = new PermissionSetState(
                "arn:aws:sso:::permissionSet/" + instance.id() + "/ps-"
                        + world.ids().hex(16),
                request.name(),
                world.now(),
                SetContent.of(request.description(), request.sessionDuration(), request.relayState()),
                tags,
                1);
        world.permissionSets().put(set);
        return CreatePermissionSetResponse.builder().permissionSet(shape(set)).build();
    }

    static DescribePermissionSetResponse describe(World world, Caller caller, DescribePermissionSetRequest request) {
        PermissionSetState set = require(world, request.instanceArn(), request.permissionSetArn());
        return DescribePermissionSetResponse.builder().permissionSet(shape(set)).build();
    }

    private static PermissionSet shape(PermissionSetState set) {
        SetContent content = set.content();
        return PermissionSet.builder()
                .name(set.name())
                .permissionSetArn(set.arn())
                .description(content.description())
                .createdDate(set.created())
                .sessionDuration(content.sessionDuration())
                .relayState(content.relayState())
                .build();
    }

    static ListPermissionSetsResponse list(World world, Caller caller, ListPermissionSetsRequest request) {
        InstanceOperations.require(world, request.instanceArn());
        Page<String> page = Page.of(
                world.permissionSets().byArn().navigableKeySet(),
                arn -> arn,
                new Page.Ask(request.maxResults(), request.nextToken(), 100));
        return ListPermissionSetsResponse.builder()
                .permissionSets(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    /**
     * An omitted RelayState is cleared (aws-facts.md section 5). That an omitted description or duration stays as it is is assumed:
     * AWS documents neither.
     */
    static UpdatePermissionSetResponse update(World world, Caller caller, UpdatePermissionSetRequest request) {
        PermissionSetState set = require(world, request.instanceArn(), request.permissionSetArn());
        SessionDurations.check(request.sessionDuration());
        change(
                world,
                caller,
                "UpdatePermissionSet",
                set,
                content -> content.withBasics(
                        request.description() == null ? content.description() : request.description(),
                        request.sessionDuration() == null ? content.sessionDuration() : request.sessionDuration(),
                        request.relayState()));
        return UpdatePermissionSetResponse.builder().build();
    }

    static DeletePermissionSetResponse delete(World world, Caller caller, DeletePermissionSetRequest request) {
        PermissionSetState set = require(world, request.instanceArn(), request.permissionSetArn());
        Access.checkSet(world, caller, "DeletePermissionSet", set);
        if (world.assignments().countOf(set.arn()) > 0) {
            throw SsoErrors.conflict(
                    "Could not delete because PermissionSet has ApplicationProfile associated with it");
        }
        // Assumed: AWS documents only that Conflict can occur.
        world.requests().openWith(set.arn()).ifPresent(open -> {
            throw SsoErrors.conflict("Could not delete because the request " + open.id() + " is in progress");
        });
        List<Provisioned> unassigned =
                new ArrayList<>(world.provisionings().of(set.arn()).values());
        unassigned.forEach(provisioned -> Provisioner.remove(world, provisioned));
        world.permissionSets().remove(set);
        return DeletePermissionSetResponse.builder().build();
    }
}
