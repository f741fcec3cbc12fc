"""ENDPOINT: what identitystore refuses although it is well formed."""
import well_formed
from common import *
from refusal_table import Table

aws = Aws(sys.argv[1])
ids = aws.directory
table = Table(ids)
refused = table.refused
store = {"IdentityStoreId": aws.store}
NOT_THERE = {"GroupId": well_formed.UUID, "UserId": well_formed.UUID, "MembershipId": well_formed.UUID}


def person(name):
    return {"UserName": name, "DisplayName": name, "Name": {"GivenName": name, "FamilyName": name}}


def called(path, value):
    return {"AlternateIdentifier": {"UniqueAttribute": {"AttributePath": path, "AttributeValue": value}}}


ana, ben = (ids.create_user(**person(name), **store)["UserId"] for name in ("ana", "ben"))
ours, others = (ids.create_group(DisplayName=name, **store)["GroupId"] for name in ("ours", "others"))
membership = ids.create_group_membership(GroupId=ours, MemberId={"UserId": ana}, **store)["MembershipId"]
ids.create_group_membership(GroupId=others, MemberId={"UserId": ana}, **store)
group, user, member = {"GroupId": ours}, {"UserId": ana}, {"MemberId": {"UserId": ana}}
nobody = {"MemberId": {"UserId": NOT_THERE["UserId"]}}
renamed = {"Operations": [{"AttributePath": "displayName", "AttributeValue": "others"}]}

GOOD = {
    "CreateGroup": {"DisplayName": "new"},
    "CreateGroupMembership": {**group, "MemberId": {"UserId": ben}},
    "CreateUser": person("new"),
    "DeleteGroup": group,
    "DeleteGroupMembership": {"MembershipId": membership},
    "DeleteUser": user,
    "DescribeGroup": group,
    "DescribeGroupMembership": {"MembershipId": membership},
    "DescribeUser": user,
    "GetGroupId": called("displayName", "ours"),
    "GetGroupMembershipId": {**group, **member},
    "GetUserId": called("userName", "ana"),
    "IsMemberInGroups": {**member, "GroupIds": [ours]},
    "ListGroupMemberships": group,
    "ListGroupMembershipsForMember": member,
    "ListGroups": {},
    "ListUsers": {},
    "UpdateGroup": {**group, **renamed},
    "UpdateUser": {**user, **renamed},
}
MISSING, TAKEN, INVALID = "ResourceNotFoundException", "ConflictException", "ValidationException"
outsider = aws.client_in(aws.new_account("member"), "identitystore")
for operation, input in GOOD.items():
    refused(operation, MISSING, IdentityStoreId="d-0000000000", **input)
    refused(operation, "AccessDeniedException", outsider, **input, **store)
    absent = {name: value for name, value in NOT_THERE.items() if name in input}
    if absent:
        refused(operation, MISSING, **{**input, **absent}, **store)
for operation in ("CreateGroupMembership", "GetGroupMembershipId", "ListGroupMembershipsForMember", "IsMemberInGroups"):
    refused(operation, MISSING, **{**GOOD[operation], **nobody}, **store)
refused("GetGroupMembershipId", MISSING, **group, MemberId={"UserId": ben}, **store)
refused("GetGroupId", MISSING, **called("displayName", "nobody"), **store)
refused("GetUserId", MISSING, **called("userName", "nobody"), **store)
refused("IsMemberInGroups", MISSING, **{**GOOD["IsMemberInGroups"], "GroupIds": [NOT_THERE["GroupId"]]}, **store)

refused("CreateGroup", TAKEN, DisplayName="ours", **store)
refused("CreateUser", TAKEN, **person("ana"), **store)
refused("CreateGroupMembership", TAKEN, **group, **member, **store)
refused("UpdateGroup", TAKEN, **GOOD["UpdateGroup"], **store)
refused("UpdateUser", TAKEN, **user, Operations=[{"AttributePath": "userName", "AttributeValue": "ben"}], **store)

refused("CreateGroup", INVALID, Description="without a name", **store)
for left_out in person("new"):
    refused("CreateUser", INVALID, **{k: v for k, v in person("new").items() if k != left_out}, **store)
refused("CreateUser", INVALID, **person("Administrator"), **store)
refused("CreateGroup", INVALID, DisplayName="AWSAdministrators", **store)
refused("UpdateUser", INVALID, **user, Operations=[{"AttributePath": "shoeSize", "AttributeValue": "44"}], **store)
refused("UpdateGroup", INVALID, **group, Operations=[{"AttributePath": "shoeSize", "AttributeValue": "44"}], **store)
refused("UpdateUser", INVALID, **user, Operations=[{"AttributePath": "userName"}], **store)
refused("GetUserId", INVALID, **called("displayName", "ana"), **store)
refused("GetGroupId", INVALID, **called("description", "ours"), **store)

foreign = ids.list_users(MaxResults=1, **store)["NextToken"]
for operation in (name for name in GOOD if name.startswith("List")):
    refused(operation, INVALID, NextToken="nonsense", **GOOD[operation], **store)
    if operation != "ListUsers":
        refused(operation, INVALID, NextToken=foreign, **GOOD[operation], **store)
answer({"refused": table.codes, "never": {}})
