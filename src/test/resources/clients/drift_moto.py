"""ENDPOINT: changes behind Rolecall's back, as far as moto makes them."""
from common import *

aws = Aws(sys.argv[1])
sets = aws.sets()
aws.sso.detach_managed_policy_from_permission_set(
    InstanceArn=aws.instance, PermissionSetArn=sets["ReadOnly"],
    ManagedPolicyArn="arn:aws:iam::aws:policy/ReadOnlyAccess")
aws.sso.update_permission_set(
    InstanceArn=aws.instance, PermissionSetArn=sets["ReadOnly"], Description="else", SessionDuration="PT12H",
    RelayState="https://elsewhere.example.com/")
aws.unassign(sets["Developer"], aws.account("orders-prod"), "USER", aws.user("cho@example.com"))
aws.assign(sets["Developer"], aws.account("audit"), "GROUP", aws.group("Developers"))
memberships = every(
    aws.directory, "list_group_memberships", "GroupMemberships",
    IdentityStoreId=aws.store, GroupId=aws.group("Platform"))
eva = aws.user("eva@example.com")
aws.directory.delete_group_membership(
    IdentityStoreId=aws.store,
    MembershipId=next(m["MembershipId"] for m in memberships if m["MemberId"]["UserId"] == eva))
answer({})
