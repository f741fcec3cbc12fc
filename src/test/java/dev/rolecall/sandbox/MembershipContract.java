package dev.rolecall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.identitystore.model.ConflictException;
import software.amazon.awssdk.services.identitystore.model.MemberId;
import software.amazon.awssdk.services.identitystore.model.ResourceNotFoundException;
import software.amazon.awssdk.services.identitystore.model.ResourceType;

/** identitystore: who is in which group (aws-facts.md section 3). */
abstract class MembershipContract extends DirectorySuite {

    MembershipContract(Mode mode) {
        super(mode);
    }

    /** aws-facts.md section 3, CreateGroupMembership: a second one is a conflict. */
    @Test
    @Rests(
            on = "aws-facts 3: M11, ConflictExceptionReason; that it is meant here is inferred",
            of = {
                "identitystore:CreateGroup",
                "identitystore:CreateUser",
                "identitystore:CreateGroupMembership",
                "identitystore:DescribeGroupMembership",
                "identitystore:GetGroupMembershipId",
                "identitystore:IsMemberInGroups",
                "identitystore:ListGroupMembershipsForMember",
                "identitystore:DeleteGroupMembership",
                "identitystore:ListGroupMemberships"
            },
            facts = {"directory.member-twice"})
    @MotoDiffers(
            why = "moto accepts a membership twice",
            at = "identitystore:CreateGroupMembership",
            saying = "Expecting code to raise a throwable")
    void membershipsComeAndGo() {
        String group = group("Ops");
        String user = user("eve@example.com");
        String membership = directory
                .createGroupMembership(
                        ask -> ask.identityStoreId(store()).groupId(group).memberId(MemberId.fromUserId(user)))
                .membershipId();
        assertThatThrownBy(() -> directory.createGroupMembership(
                        ask -> ask.identityStoreId(store()).groupId(group).memberId(MemberId.fromUserId(user))))
                .isInstanceOf(ConflictException.class);
        assertThat(directory
                        .describeGroupMembership(
                                ask -> ask.identityStoreId(store()).membershipId(membership))
                        .memberId()
                        .userId())
                .isEqualTo(user);
        assertThat(directory
                        .getGroupMembershipId(ask ->
                                ask.identityStoreId(store()).groupId(group).memberId(MemberId.fromUserId(user)))
                        .membershipId())
                .isEqualTo(membership);
        String other = groupId("AWSAccountFactory");
        assertThat(directory
                        .isMemberInGroups(ask -> ask.identityStoreId(store())
                                .memberId(MemberId.fromUserId(user))
                                .groupIds(group, other))
                        .results())
                .extracting(result -> result.membershipExists())
                .containsExactly(true, false);
        assertThat(directory
                        .listGroupMembershipsForMember(
                                ask -> ask.identityStoreId(store()).memberId(MemberId.fromUserId(user)))
                        .groupMemberships())
                .hasSize(1);
        directory.deleteGroupMembership(ask -> ask.identityStoreId(store()).membershipId(membership));
        assertThat(directory
                        .listGroupMemberships(
                                ask -> ask.identityStoreId(store()).groupId(group))
                        .groupMemberships())
                .isEmpty();
    }

    @Test
    @Rests(
            on = "assumed: the service model does not say it",
            of = {
                "identitystore:CreateGroup",
                "identitystore:CreateUser",
                "identitystore:CreateGroupMembership",
                "identitystore:DeleteUser",
                "identitystore:ListGroupMemberships",
                "identitystore:DeleteGroup",
                "identitystore:DescribeGroup"
            },
            facts = {"directory.memberships-go"})
    @MotoDiffers(
            why = "moto keeps the memberships of a deleted user",
            at = "identitystore:ListGroupMemberships",
            saying = "Expecting empty but was")
    void deletingTakesTheMembershipsAlong() {
        String group = group("Ops");
        String user = user("eve@example.com");
        directory.createGroupMembership(
                ask -> ask.identityStoreId(store()).groupId(group).memberId(MemberId.fromUserId(user)));
        directory.deleteUser(ask -> ask.identityStoreId(store()).userId(user));
        assertThat(directory
                        .listGroupMemberships(
                                ask -> ask.identityStoreId(store()).groupId(group))
                        .groupMemberships())
                .isEmpty();
        directory.deleteGroup(ask -> ask.identityStoreId(store()).groupId(group));
        assertThatThrownBy(() -> directory.describeGroup(
                        ask -> ask.identityStoreId(store()).groupId(group)))
                .isInstanceOfSatisfying(
                        ResourceNotFoundException.class,
                        missing -> assertThat(missing.resourceType()).isEqualTo(ResourceType.GROUP));
    }
}
