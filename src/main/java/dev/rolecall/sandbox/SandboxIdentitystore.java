package dev.rolecall.sandbox;

import dev.rolecall.sandbox.wire.AwsService;
import java.util.List;
import software.amazon.awssdk.services.identitystore.IdentitystoreClient;
import software.amazon.awssdk.services.identitystore.model.CreateGroupMembershipRequest;
import software.amazon.awssdk.services.identitystore.model.CreateGroupMembershipResponse;
import software.amazon.awssdk.services.identitystore.model.CreateGroupRequest;
import software.amazon.awssdk.services.identitystore.model.CreateGroupResponse;
import software.amazon.awssdk.services.identitystore.model.CreateUserRequest;
import software.amazon.awssdk.services.identitystore.model.CreateUserResponse;
import software.amazon.awssdk.services.identitystore.model.DeleteGroupMembershipRequest;
import software.amazon.awssdk.services.identitystore.model.DeleteGroupMembershipResponse;
import software.amazon.awssdk.services.identitystore.model.DeleteGroupRequest;
import software.amazon.awssdk.services.identitystore.model.DeleteGroupResponse;
import software.amazon.awssdk.services.identitystore.model.DeleteUserRequest;
import software.amazon.awssdk.services.identitystore.model.DeleteUserResponse;
import software.amazon.awssdk.services.identitystore.model.DescribeGroupMembershipRequest;
import software.amazon.awssdk.services.identitystore.model.DescribeGroupMembershipResponse;
import software.amazon.awssdk.services.identitystore.model.DescribeGroupRequest;
import software.amazon.awssdk.services.identitystore.model.DescribeGroupResponse;
import software.amazon.awssdk.services.identitystore.model.DescribeUserRequest;
import software.amazon.awssdk.services.identitystore.model.DescribeUserResponse;
import software.amazon.awssdk.services.identitystore.model.GetGroupIdRequest;
import software.amazon.awssdk.services.identitystore.model.GetGroupIdResponse;
import software.amazon.awssdk.services.identitystore.model.GetGroupMembershipIdRequest;
import software.amazon.awssdk.services.identitystore.model.GetGroupMembershipIdResponse;
import software.amazon.awssdk.services.identitystore.model.GetUserIdRequest;
import software.amazon.awssdk.services.identitystore.model.GetUserIdResponse;
import software.amazon.awssdk.services.identitystore.model.IsMemberInGroupsRequest;
import software.amazon.awssdk.services.identitystore.model.IsMemberInGroupsResponse;
import software.amazon.awssdk.services.identitystore.model.ListGroupMembershipsForMemberRequest;
import software.amazon.awssdk.services.identitystore.model.ListGroupMembershipsForMemberResponse;
import software.amazon.awssdk.services.identitystore.model.ListGroupMembershipsRequest;
import software.amazon.awssdk.services.identitystore.model.ListGroupMembershipsResponse;
import software.amazon.awssdk.services.identitystore.model.ListGroupsRequest;
import software.amazon.awssdk.services.identitystore.model.ListGroupsResponse;
import software.amazon.awssdk.services.identitystore.model.ListUsersRequest;
import software.amazon.awssdk.services.identitystore.model.ListUsersResponse;
import software.amazon.awssdk.services.identitystore.model.UpdateGroupRequest;
import software.amazon.awssdk.services.identitystore.model.UpdateGroupResponse;
import software.amazon.awssdk.services.identitystore.model.UpdateUserRequest;
import software.amazon.awssdk.services.identitystore.model.UpdateUserResponse;

/** identitystore as one account sees it. An operation that is not overridden here is not supported: the SDK's own default fails loudly. */
final class SandboxIdentitystore implements IdentitystoreClient {

    /** The supported operations, for the wire. */
    static final List<ServiceOperation<IdentitystoreClient, ?, ?>> OPERATIONS = List.of(
            ServiceOperation.of("CreateGroup", CreateGroupRequest::builder, IdentitystoreClient::createGroup),
            ServiceOperation.of(
                    "CreateGroupMembership",
                    CreateGroupMembershipRequest::builder,
                    IdentitystoreClient::createGroupMembership),
            ServiceOperation.of("CreateUser", CreateUserRequest::builder, IdentitystoreClient::createUser),
            ServiceOperation.of("DeleteGroup", DeleteGroupRequest::builder, IdentitystoreClient::deleteGroup),
            ServiceOperation.of(
                    "DeleteGroupMembership",
                    DeleteGroupMembershipRequest::builder,
                    IdentitystoreClient::deleteGroupMembership),
            ServiceOperation.of("DeleteUser", DeleteUserRequest::builder, IdentitystoreClient::deleteUser),
            ServiceOperation.of("DescribeGroup", DescribeGroupRequest::builder, IdentitystoreClient::describeGroup),
            ServiceOperation.of(
                    "DescribeGroupMembership",
                    DescribeGroupMembershipRequest::builder,
                    IdentitystoreClient::describeGroupMembership),
            ServiceOperation.of("DescribeUser", DescribeUserRequest::builder, IdentitystoreClient::describeUser),
            ServiceOperation.of("GetGroupId", GetGroupIdRequest::builder, IdentitystoreClient::getGroupId),
            ServiceOperation.of(
                    "GetGroupMembershipId",
                    GetGroupMembershipIdRequest::builder,
                    IdentitystoreClient::getGroupMembershipId),
            ServiceOperation.of("GetUserId", GetUserIdRequest::builder, IdentitystoreClient::getUserId),
            ServiceOperation.of(
                    "IsMemberInGroups", IsMemberInGroupsRequest::builder, IdentitystoreClient::isMemberInGroups),
            ServiceOperation.of(
                    "ListGroupMemberships",
                    ListGroupMembershipsRequest::builder,
                    IdentitystoreClient::listGroupMemberships),
            ServiceOperation.of(
                    "ListGroupMembershipsForMember",
                    ListGroupMembershipsForMemberRequest::builder,
                    IdentitystoreClient::listGroupMembershipsForMember),
            ServiceOperation.of("ListGroups", ListGroupsRequest::builder, IdentitystoreClient::listGroups),
            ServiceOperation.of("ListUsers", ListUsersRequest::builder, IdentitystoreClient::listUsers),
            ServiceOperation.of("UpdateGroup", UpdateGroupRequest::builder, IdentitystoreClient::updateGroup),
            ServiceOperation.of("UpdateUser", UpdateUserRequest::builder, IdentitystoreClient::updateUser));

    private final Gate gate;
    private final Caller caller;

    SandboxIdentitystore(Gate gate, Caller caller) {
        this.gate = gate;
        this.caller = caller;
    }

    @Override
    public CreateGroupResponse createGroup(CreateGroupRequest request) {
        return gate.call(caller, AwsService.IDENTITYSTORE, "CreateGroup", request, GroupOperations::create);
    }

    @Override
    public DescribeGroupResponse describeGroup(DescribeGroupRequest request) {
        return gate.call(caller, AwsService.IDENTITYSTORE, "DescribeGroup", request, GroupOperations::describe);
    }

    @Override
    public UpdateGroupResponse updateGroup(UpdateGroupRequest request) {
        return gate.call(caller, AwsService.IDENTITYSTORE, "UpdateGroup", request, GroupOperations::update);
    }

    @Override
    public DeleteGroupResponse deleteGroup(DeleteGroupRequest request) {
        return gate.call(caller, AwsService.IDENTITYSTORE, "DeleteGroup", request, GroupOperations::delete);
    }

    @Override
    public GetGroupIdResponse getGroupId(GetGroupIdRequest request) {
        return gate.call(caller, AwsService.IDENTITYSTORE, "GetGroupId", request, GroupOperations::getId);
    }

    @Override
    public ListGroupsResponse listGroups(ListGroupsRequest request) {
        return gate.call(caller, AwsService.IDENTITYSTORE, "ListGroups", request, GroupOperations::list);
    }

    @Override
    public CreateUserResponse createUser(CreateUserRequest request) {
        return gate.call(caller, AwsService.IDENTITYSTORE, "CreateUser", request, UserOperations::create);
    }

    @Override
    public DescribeUserResponse describeUser(DescribeUserRequest request) {
        return gate.call(caller, AwsService.IDENTITYSTORE, "DescribeUser", request, UserOperations::describe);
    }

    @Override
    public UpdateUserResponse updateUser(UpdateUserRequest request) {
        return gate.call(caller, AwsService.IDENTITYSTORE, "UpdateUser", request, UserOperations::update);
    }

    @Override
    public DeleteUserResponse deleteUser(DeleteUserRequest request) {
        return gate.call(caller, AwsService.IDENTITYSTORE, "DeleteUser", request, UserOperations::delete);
    }

    @Override
    public GetUserIdResponse getUserId(GetUserIdRequest request) {
        return gate.call(caller, AwsService.IDENTITYSTORE, "GetUserId", request, UserOperations::getId);
    }

    @Override
    public ListUsersResponse listUsers(ListUsersRequest request) {
        return gate.call(caller, AwsService.IDENTITYSTORE, "ListUsers", request, UserOperations::list);
    }

    @Override
    public CreateGroupMembershipResponse createGroupMembership(CreateGroupMembershipRequest request) {
        return gate.call(
                caller, AwsService.IDENTITYSTORE, "CreateGroupMembership", request, MembershipOperations::create);
    }

    @Override
    public DeleteGroupMembershipResponse deleteGroupMembership(DeleteGroupMembershipRequest request) {
        return gate.call(
                caller, AwsService.IDENTITYSTORE, "DeleteGroupMembership", request, MembershipOperations::delete);
    }

    @Override
    public DescribeGroupMembershipResponse describeGroupMembership(DescribeGroupMembershipRequest request) {
        return gate.call(
                caller, AwsService.IDENTITYSTORE, "DescribeGroupMembership", request, MembershipOperations::describe);
    }

    @Override
    public GetGroupMembershipIdResponse getGroupMembershipId(GetGroupMembershipIdRequest request) {
        return gate.call(
                caller, AwsService.IDENTITYSTORE, "GetGroupMembershipId", request, MembershipOperations::getId);
    }

    @Override
    public IsMemberInGroupsResponse isMemberInGroups(IsMemberInGroupsRequest request) {
        return gate.call(caller, AwsService.IDENTITYSTORE, "IsMemberInGroups", request, MembershipOperations::isMember);
    }

    @Override
    public ListGroupMembershipsResponse listGroupMemberships(ListGroupMembershipsRequest request) {
        return gate.call(caller, AwsService.IDENTITYSTORE, "ListGroupMemberships", request, MembershipOperations::list);
    }

    @Override
    public ListGroupMembershipsForMemberResponse listGroupMembershipsForMember(
            ListGroupMembershipsForMemberRequest request) {
        return gate.call(
                caller,
                AwsService.IDENTITYSTORE,
                "ListGroupMembershipsForMember",
                request,
                MembershipOperations::listForMember);
    }

    @Override
    public String serviceName() {
        return IdentitystoreClient.SERVICE_NAME;
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
