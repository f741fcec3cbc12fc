package dev.rolecall.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import software.amazon.awssdk.services.ssoadmin.model.CreateInstanceRequest;
import software.amazon.awssdk.services.ssoadmin.model.CreateInstanceResponse;
import software.amazon.awssdk.services.ssoadmin.model.DeleteInstanceRequest;
import software.amazon.awssdk.services.ssoadmin.model.DeleteInstanceResponse;

/**
 * sso-admin: instances of single accounts (model of CreateInstance and DeleteInstance). Their identity stores are not served. How long
 * AWS takes to make or delete one is not documented; as long as to make an account is assumed.
 */
final class AccountInstanceOperations {

    private AccountInstanceOperations() {}

    /** The model says what is rejected, not with which of its errors; these are assumed. */
    static CreateInstanceResponse create(World world, Caller caller, CreateInstanceRequest request) {
        if (world.organization().isManagement(caller.account())) {
            throw SsoErrors.validation("An account instance can't be created in the management account");
        }
        SortedMap<String, String> tags = Tags.SSO_ADMIN.of(request.tags());
        Instance there = world.accountInstances().get(caller.account());
        if (there != null) {
            if (isTheSame(there, request, tags)) {
                return answer(there);
            }
            // AWS's quota is one instance in an account (aws-facts.md section 1b).
            throw SsoErrors.quota("The account " + caller.account() + " has an instance already");
        }
        Instance made = new Instance(
                "arn:aws:sso:::instance/ssoins-" + world.ids().hex(16),
                "d-" + world.ids().hex(10),
                caller.account(),
                request.name(),
                world.instances().isEmpty()
                        ? "eu-west-1"
                        : world.instances().get(0).region(),
                world.now(),
                null,
                tags,
                Instance.CREATING,
                due(world),
                request.clientToken());
        world.accountInstances().put(caller.account(), made);
        return answer(made);
    }

    /** A retry, by its ClientToken. With other parameters AWS has a code that its model has not; here that is one instance too many. */
    private static boolean isTheSame(Instance there, CreateInstanceRequest request, SortedMap<String, String> tags) {
        return request.clientToken() != null
                && request.clientToken().equals(there.clientToken())
                && Objects.equals(request.name(), there.name())
                && tags.equals(there.tags());
    }

    private static CreateInstanceResponse answer(Instance instance) {
        return CreateInstanceResponse.builder().instanceArn(instance.arn()).build();
    }

    private static Instant due(World world) {
        return world.now().plus(world.behaviour().limits().accountCreation());
    }

    /** There is no ResourceNotFoundException in the model: an unknown instance is denied, like one that another account owns. */
    static DeleteInstanceResponse delete(World world, Caller caller, DeleteInstanceRequest request) {
        String arn = request.instanceArn();
        Instance instance = InstanceOperations.visible(world, caller, arn)
                .filter(each -> each.owner().equals(caller.account()))
                .orElseThrow(() -> SsoErrors.denied(Access.text(caller, "sso:DeleteInstance", arn)));
        if (!world.accountInstances().containsValue(instance)) {
            // A deliberate difference: AWS lets the management account delete the organization's and all it holds.
            throw SsoErrors.validation("The in-memory AWS does not delete the organization's instance");
        }
        if (instance.status().equals(Instance.DELETING)) {
            throw SsoErrors.conflict("The instance " + arn + " is being deleted");
        }
        world.accountInstances().put(caller.account(), instance.withStatus(Instance.DELETING, due(world)));
        return DeleteInstanceResponse.builder().build();
    }

    /** Ends the creations and deletions that are due. */
    static void settle(World world) {
        Instant now = world.now();
        for (Instance each : List.copyOf(world.accountInstances().values())) {
            Instant due = each.due();
            if (due == null || due.isAfter(now)) {
                continue;
            }
            if (each.status().equals(Instance.DELETING)) {
                world.accountInstances().remove(each.owner());
            } else {
                world.accountInstances().put(each.owner(), each.withStatus(Instance.ACTIVE, null));
            }
        }
    }
}
