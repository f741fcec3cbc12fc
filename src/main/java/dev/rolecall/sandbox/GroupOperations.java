package dev.rolecall.sandbox;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.identitystore.model.AlternateIdentifier;
import software.amazon.awssdk.services.identitystore.model.CreateGroupRequest;
import software.amazon.awssdk.services.identitystore.model.CreateGroupResponse;
import software.amazon.awssdk.services.identitystore.model.DeleteGroupRequest;
import software.amazon.awssdk.services.identitystore.model.DeleteGroupResponse;
import software.amazon.awssdk.services.identitystore.model.DescribeGroupRequest;
import software.amazon.awssdk.services.identitystore.model.DescribeGroupResponse;
import software.amazon.awssdk.services.identitystore.model.Filter;
import software.amazon.awssdk.services.identitystore.model.GetGroupIdRequest;
import software.amazon.awssdk.services.identitystore.model.GetGroupIdResponse;
import software.amazon.awssdk.services.identitystore.model.Group;
import software.amazon.awssdk.services.identitystore.model.ListGroupsRequest;
import software.amazon.awssdk.services.identitystore.model.ListGroupsResponse;
import software.amazon.awssdk.services.identitystore.model.ResourceType;
import software.amazon.awssdk.services.identitystore.model.UpdateGroupRequest;
import software.amazon.awssdk.services.identitystore.model.UpdateGroupResponse;

/** identitystore: groups. Their display names are unique (aws-facts.md section 3); compared exactly, which is assumed. */
final class GroupOperations {

    private GroupOperations() {}

    /** The model lets DisplayName be omitted; that AWS then refuses is assumed. */
    static CreateGroupResponse create(World world, Caller caller, CreateGroupRequest request) {
        DirectoryChecks.store(world, request.identityStoreId());
        DirectoryChecks.given("DisplayName", request.displayName());
        DirectoryChecks.notReserved(request.displayName());
        if (world.directory().groupNamed(request.displayName()).isPresent()) {
            throw duplicate();
        }
        int most = world.behaviour().quotas().groups();
        if (world.directory().groups().size() >= most) {
            throw DirectoryErrors.quota("The identity store holds at most " + most + " groups");
        }
        Group group = Shapes.copy(request, Group.builder())
                .groupId(DirectoryChecks.newId(world))
                .createdAt(world.now())
                .updatedAt(world.now())
                .createdBy(caller.arn())
                .updatedBy(caller.arn())
                .build();
        world.directory().put(group);
        return CreateGroupResponse.builder()
                .groupId(group.groupId())
                .identityStoreId(group.identityStoreId())
                .build();
    }

    private static AwsServiceException duplicate() {
        return DirectoryErrors.notUnique("Duplicate GroupDisplayName");
    }

    static DescribeGroupResponse describe(World world, Caller caller, DescribeGroupRequest request) {
        Group group = DirectoryChecks.group(world, request.identityStoreId(), request.groupId());
        return Shapes.copy(group, DescribeGroupResponse.builder()).build();
    }

    static UpdateGroupResponse update(World world, Caller caller, UpdateGroupRequest request) {
        Group group = DirectoryChecks.group(world, request.identityStoreId(), request.groupId());
        Group changed = AttributeEdits.apply(group, Group.builder(), request.operations(), AttributeEdits.OF_GROUP)
                .updatedAt(world.now())
                .updatedBy(caller.arn())
                .build();
        if (changed.displayName() == null) {
            throw DirectoryErrors.validation("displayName cannot be removed");
        }
        AttributeEdits.fits(changed, "CreateGroup", CreateGroupRequest.builder());
        if (!changed.displayName().equals(group.displayName())) {
            DirectoryChecks.notReserved(changed.displayName());
        }
        Optional<Group> namesake = world.directory().groupNamed(changed.displayName());
        if (namesake.isPresent() && !namesake.get().groupId().equals(group.groupId())) {
            throw duplicate();
        }
        world.directory().put(changed);
        return UpdateGroupResponse.builder().build();
    }

    /** Memberships go with the group, assignments stay behind as orphans (aws-facts.md section 5). */
    static DeleteGroupResponse delete(World world, Caller caller, DeleteGroupRequest request) {
        world.directory().removeGroup(DirectoryChecks.group(world, request.identityStoreId(), request.groupId()));
        return DeleteGroupResponse.builder().build();
    }

    static GetGroupIdResponse getId(World world, Caller caller, GetGroupIdRequest request) {
        DirectoryChecks.store(world, request.identityStoreId());
        AlternateIdentifier asked = Attributes.either(request.alternateIdentifier());
        Optional<String> id;
        if (asked.externalId() != null) {
            id = world.directory()
                    .withExternalId(
                            "GROUP",
                            asked.externalId().issuer(),
                            asked.externalId().id());
        } else if (asked.uniqueAttribute().attributePath().equals("displayName")) {
            id = world.directory()
                    .groupNamed(Attributes.text(asked.uniqueAttribute().attributeValue()))
                    .map(Group::groupId);
        } else {
            throw DirectoryErrors.validation("UniqueAttribute takes displayName");
        }
        return GetGroupIdResponse.builder()
                .groupId(id.orElseThrow(() -> DirectoryErrors.notFound(ResourceType.GROUP, Attributes.value(asked))))
                .identityStoreId(request.identityStoreId())
                .build();
    }

    /** At most one filter, on the exact DisplayName; deprecated (aws-facts.md section 3). */
    @SuppressWarnings("deprecation") // Filters: AWS still answers them, so does this.
    static ListGroupsResponse list(World world, Caller caller, ListGroupsRequest request) {
        DirectoryChecks.store(world, request.identityStoreId());
        Directory directory = world.directory();
        Page<Group> page = Page.of(
                filtered(directory, request.filters()),
                directory.groups()::get,
                new Page.Ask(request.maxResults(), request.nextToken(), 100));
        return ListGroupsResponse.builder()
                .groups(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    private static java.util.NavigableSet<String> filtered(Directory directory, List<Filter> filters) {
        if (filters.isEmpty()) {
            return directory.groups().navigableKeySet();
        }
        Filter filter = Attributes.only(filters, "DisplayName");
        TreeSet<String> ids = new TreeSet<>();
        directory.groupNamed(filter.attributeValue()).ifPresent(group -> ids.add(group.groupId()));
        return ids;
    }
}
