"""ENDPOINT: every operation of identitystore once, and what is refused."""
from common import *
from refusals import refused

aws = Aws(sys.argv[1])
ids = aws.directory
store = {"IdentityStoreId": aws.store}


def user(i):
    return ids.create_user(
        UserName=f"u{i}@example.com", DisplayName=f"U {i}", Name={"GivenName": "U", "FamilyName": str(i)},
        Emails=[{"Value": f"u{i}@example.com", "Primary": True}], **store)["UserId"]


users = [user(i) for i in range(101)]
assert len(every(ids, "list_users", "Users", **store)) == 101
assert ids.describe_user(UserId=users[0], **store)["UserName"] == "u0@example.com"
assert ids.get_user_id(
    AlternateIdentifier={"UniqueAttribute": {"AttributePath": "userName", "AttributeValue": "u7@example.com"}},
    **store)["UserId"] == users[7]
ids.update_user(
    UserId=users[0],
    Operations=[
        {"AttributePath": "displayName", "AttributeValue": "Else"},
        {"AttributePath": "name.givenName", "AttributeValue": "Ünï"}],
    **store)
described = ids.describe_user(UserId=users[0], **store)
assert (described["DisplayName"], described["Name"]["GivenName"], described["Name"]["FamilyName"]) == ("Else", "Ünï", "0")

groups = [ids.create_group(DisplayName=f"G{i}", Description=f"D{i}", **store)["GroupId"] for i in range(101)]
assert len(every(ids, "list_groups", "Groups", **store)) == 101
assert ids.describe_group(GroupId=groups[0], **store)["Description"] == "D0"
assert ids.get_group_id(
    AlternateIdentifier={"UniqueAttribute": {"AttributePath": "displayName", "AttributeValue": "G7"}},
    **store)["GroupId"] == groups[7]
ids.update_group(GroupId=groups[0], Operations=[{"AttributePath": "description", "AttributeValue": "else"}], **store)
assert ids.describe_group(GroupId=groups[0], **store)["Description"] == "else"

memberships = [
    ids.create_group_membership(GroupId=groups[0], MemberId={"UserId": each}, **store)["MembershipId"]
    for each in users]
for group in groups[1:]:
    ids.create_group_membership(GroupId=group, MemberId={"UserId": users[0]}, **store)
assert len(every(ids, "list_group_memberships", "GroupMemberships", GroupId=groups[0], **store)) == 101
assert len(every(
    ids, "list_group_memberships_for_member", "GroupMemberships", MemberId={"UserId": users[0]}, **store)) == 101
assert ids.describe_group_membership(MembershipId=memberships[0], **store)["MemberId"] == {"UserId": users[0]}
assert ids.get_group_membership_id(
    GroupId=groups[0], MemberId={"UserId": users[3]}, **store)["MembershipId"] == memberships[3]
asked = ids.is_member_in_groups(MemberId={"UserId": users[1]}, GroupIds=groups[:2], **store)["Results"]
assert [(each["GroupId"], each["MembershipExists"]) for each in asked] == [(groups[0], True), (groups[1], False)]

refused("ConflictException", ids.create_group, DisplayName="G0", **store)
refused("ConflictException", ids.create_user, UserName="u1@example.com", DisplayName="x",
        Name={"GivenName": "x", "FamilyName": "x"}, **store)
refused("ConflictException", ids.create_group_membership,
        GroupId=groups[0], MemberId={"UserId": users[0]}, **store)
absent = "00000000-0000-4000-8000-000000000000"
refused("ResourceNotFoundException", ids.describe_user, UserId=absent, **store)
refused("ResourceNotFoundException", ids.describe_group, GroupId=absent, **store)
refused("ResourceNotFoundException", ids.delete_group_membership, MembershipId=absent, **store)
refused("ResourceNotFoundException", ids.describe_user, IdentityStoreId="d-0000000000", UserId=users[0])
refused("ValidationException", ids.describe_group, GroupId="nonsense", **store)
refused("ValidationException", ids.list_groups, MaxResults=100, NextToken="nonsense", **store)

ids.delete_group_membership(MembershipId=memberships[0], **store)
ids.delete_user(UserId=users[100], **store)
assert len(every(ids, "list_group_memberships", "GroupMemberships", GroupId=groups[0], **store)) == 99
ids.delete_group(GroupId=groups[1], **store)
assert len(every(ids, "list_groups", "Groups", **store)) == 100
answer({})
