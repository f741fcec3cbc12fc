package dev.rolecall.sandbox;

import dev.rolecall.sandbox.wire.JsonAnswers;
import dev.rolecall.sandbox.wire.JsonShapes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import software.amazon.awssdk.services.identitystore.model.Group;
import software.amazon.awssdk.services.identitystore.model.GroupMembership;
import software.amazon.awssdk.services.identitystore.model.User;
import tools.jackson.databind.node.ObjectNode;

/** A document to a living, indexed world, and back. */
final class Worlds {

    private Worlds() {}

    static World of(StateDocument document, Clock clock, Behaviour behaviour) {
        World world =
                new World(clock, behaviour, new Ids(document.idSeed(), document.idCounter()), document.organization());
        Organization organization = world.organization();
        organization.tagRoot(document.rootTags());
        document.units().forEach(organization::put);
        document.accounts().forEach(organization::put);
        // Saved by a sandbox whose time ran faster, a request could be due in a year.
        document.accountCreations().forEach(each -> organization.put(each.dueBy(world.now())));
        organization.serviceAccess().putAll(document.serviceAccess());
        document.delegations()
                .forEach((account, services) -> organization.delegations().put(account, new TreeMap<>(services)));
        world.instances().addAll(document.instances());
        document.accountInstances()
                .forEach(each -> world.accountInstances().put(each.owner(), each.dueBy(world.now())));
        directory(document, world.directory());
        document.permissionSets().forEach(world.permissionSets()::put);
        document.assignments().forEach(world.assignments()::add);
        document.provisioned().forEach(world.provisionings()::put);
        Instant latest = world.now().plus(behaviour.limits().assignment().multipliedBy(2));
        document.requests().forEach(request -> world.requests().put(request.dueBy(latest)));
        document.iam().forEach(state -> {
            AccountIam iam = world.iam(state.account());
            state.roles().forEach(iam::put);
            state.policies().forEach(iam::put);
        });
        return world;
    }

    private static void directory(StateDocument document, Directory directory) {
        each("users", document.users(), json -> {
            User.Builder user = User.builder();
            JsonShapes.fill(user, json);
            directory.put(user.build());
        });
        each("groups", document.groups(), json -> {
            Group.Builder group = Group.builder();
            JsonShapes.fill(group, json);
            directory.put(group.build());
        });
        each("memberships", document.memberships(), json -> {
            GroupMembership.Builder membership = GroupMembership.builder();
            JsonShapes.fill(membership, json);
            directory.put(membership.build());
        });
    }

    private static void each(String list, List<ObjectNode> things, Consumer<ObjectNode> put) {
        for (int i = 0; i < things.size(); i++) {
            try {
                put.accept(things.get(i));
            } catch (RuntimeException e) {
                throw new BadPart(list + "[" + i + "] is not as identitystore writes it", e);
            }
        }
    }

    /** One thing of a document that can't be made alive. */
    static final class BadPart extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BadPart(String message, Throwable cause) {
            super(message, cause);
        }
    }

    static StateDocument document(World world) {
        Organization organization = world.organization();
        Directory directory = world.directory();
        List<Assignment> assignments = new ArrayList<>();
        world.assignments().forEach(assignments::add);
        List<Provisioned> provisioned = new ArrayList<>();
        world.provisionings().forEach(provisioned::add);
        List<AsyncRequest> requests = new ArrayList<>();
        world.requests().forEach(requests::add);
        return new StateDocument(
                StateDocument.FORMAT,
                world.ids().seed(),
                world.ids().next(),
                organization.facts(),
                organization.rootTags(),
                List.copyOf(organization.units().values()),
                List.copyOf(organization.accounts().values()),
                List.copyOf(organization.creations().values()),
                new TreeMap<>(organization.serviceAccess()),
                new TreeMap<>(organization.delegations()),
                List.copyOf(world.instances()),
                List.copyOf(world.accountInstances().values()),
                directory.users().values().stream().map(JsonAnswers::of).toList(),
                directory.groups().values().stream().map(JsonAnswers::of).toList(),
                directory.memberships().values().stream().map(JsonAnswers::of).toList(),
                List.copyOf(world.permissionSets().byArn().values()),
                assignments,
                provisioned,
                requests,
                world.iams().values().stream()
                        .map(iam -> new StateDocument.IamState(
                                iam.account(),
                                List.copyOf(iam.roles().values()),
                                List.copyOf(iam.policies().values())))
                        .toList());
    }
}
