package dev.rolecall.sandbox;

import java.util.List;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.identitystore.model.CreateGroupMembershipRequest;
import software.amazon.awssdk.services.identitystore.model.CreateGroupMembershipResponse;
import software.amazon.awssdk.services.identitystore.model.DeleteGroupMembershipRequest;
import software.amazon.awssdk.services.identitystore.model.DeleteGroupMembershipResponse;
import software.amazon.awssdk.services.identitystore.model.DescribeGroupMembershipRequest;
import software.amazon.awssdk.services.identitystore.model.DescribeGroupMembershipResponse;
import software.amazon.awssdk.services.identitystore.model.GetGroupMembershipIdRequest;
import software.amazon.awssdk.services.identitystore.model.GetGroupMembershipIdResponse;
import software.amazon.awssdk.services.identitystore.model.GroupMembership;
import software.amazon.awssdk.services.identitystore.model.GroupMembershipExistenceResult;
import software.amazon.awssdk.services.identitystore.model.IsMemberInGroupsRequest;
import software.amazon.awssdk.services.identitystore.model.IsMemberInGroupsResponse;
import software.amazon.awssdk.services.identitystore.model.ListGroupMembershipsForMemberRequest;
import software.amazon.awssdk.services.identitystore.model.ListGroupMembershipsForMemberResponse;
import software.amazon.awssdk.services.identitystore.model.ListGroupMembershipsRequest;
import software.amazon.awssdk.services.identitystore.model.ListGroupMembershipsResponse;
import software.amazon.awssdk.services.identitystore.model.MemberId;
import software.amazon.awssdk.services.identitystore.model.ResourceType;
import software.amazon.awssdk.services.identitystore.model.User;

/** identitystore: who is in which group. */
final class MembershipOperations {

    private MembershipOperations() {}

    static CreateGroupMembershipResponse create(World world, Caller caller, CreateGroupMembershipRequest request) {
        String group = DirectoryChecks.group(world, request.identityStoreId(), request.groupId())
                .groupId();
        String user = user(world, request.identityStoreId(), request.memberId()).userId();
        if (world.directory().membersOf(group).containsKey(user)) {
            throw DirectoryErrors.notUnique("The user " + user + " is a member of the group already");
        }
        GroupMembership membership = GroupMembership.builder()
                .identityStoreId(request.identityStoreId())
                .membershipId(DirectoryChecks.newId(world))
                .groupId(group)
                .memberId(MemberId.fromUserId(user))
                .createdAt(world.now())
                .updatedAt(world.now())
                .createdBy(caller.arn())
                .updatedBy(caller.arn())
                .build();
        world.directory().put(membership);
        return CreateGroupMembershipResponse.builder()
                .membershipId(membership.membershipId())
                .identityStoreId(membership.identityStoreId())
                .build();
    }

    private static User user(World world, String store, @Nullable MemberId member) {
        if (member == null || member.userId() == null) {
            throw DirectoryErrors.validation("MemberId takes a UserId");
        }
        return DirectoryChecks.user(world, store, member.userId());
    }

    static DeleteGroupMembershipResponse delete(World world, Caller caller, DeleteGroupMembershipRequest request) {
        GroupMembership membership =
                DirectoryChecks.membership(world, request.identityStoreId(), request.membershipId());
        world.directory().removeMembership(membership.membershipId());
        return DeleteGroupMembershipResponse.builder().build();
    }

    static DescribeGroupMembershipResponse describe(
            World world, Caller caller, DescribeGroupMembershipRequest request) {
        GroupMembership membership =
                DirectoryChecks.membership(world, request.identityStoreId(), request.membershipId());
        return Shapes.copy(membership, DescribeGroupMembershipResponse.builder())
                .build();
    }

    static GetGroupMembershipIdResponse getId(World world, Caller caller, GetGroupMembershipIdRequest request) {
        String group = DirectoryChecks.group(world, request.identityStoreId(), request.groupId())
                .groupId();
        String user = user(world, request.identityStoreId(), request.memberId()).userId();
        String id = world.directory().membersOf(group).get(user);
        if (id == null) {
            throw DirectoryErrors.notFound(ResourceType.GROUP_MEMBERSHIP, group + "/" + user);
        }
        return GetGroupMembershipIdResponse.builder()
                .membershipId(id)
                .identityStoreId(request.identityStoreId())
                .build();
    }

    static IsMemberInGroupsResponse isMember(World world, Caller caller, IsMemberInGroupsRequest request) {
        String user = user(world, request.identityStoreId(), request.memberId()).userId();
        List<GroupMembershipExistenceResult> results = request.groupIds().stream()
                .map(group -> DirectoryChecks.group(world, request.identityStoreId(), group))
                .map(group -> GroupMembershipExistenceResult.builder()
                        .groupId(group.groupId())
                        .memberId(MemberId.fromUserId(user))
                        .membershipExists(
                                world.directory().membersOf(group.groupId()).containsKey(user))
                        .build())
                .toList();
        return IsMemberInGroupsResponse.builder().results(results).build();
    }

    static ListGroupMembershipsResponse list(World world, Caller caller, ListGroupMembershipsRequest request) {
        String group = DirectoryChecks.group(world, request.identityStoreId(), request.groupId())
                .groupId();
        Page<GroupMembership> page = page(
                world,
                world.directory().membersOf(group),
                new Page.Ask(request.maxResults(), request.nextToken(), 100));
        return ListGroupMembershipsResponse.builder()
                .groupMemberships(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    static ListGroupMembershipsForMemberResponse listForMember(
            World world, Caller caller, ListGroupMembershipsForMemberRequest request) {
        String user = user(world, request.identityStoreId(), request.memberId()).userId();
        Page<GroupMembership> page = page(
                world, world.directory().groupsOf(user), new Page.Ask(request.maxResults(), request.nextToken(), 100));
        return ListGroupMembershipsForMemberResponse.builder()
                .groupMemberships(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    private static Page<GroupMembership> page(World world, NavigableMap<String, String> index, Page.Ask ask) {
        return Page.of(
                index.navigableKeySet(), key -> world.directory().memberships().get(index.getOrDefault(key, "")), ask);
    }
}
