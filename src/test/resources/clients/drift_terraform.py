"""ENDPOINT: changes of each kind behind Terraform's back."""
from common import *

aws = Aws(sys.argv[1])
sets = aws.sets()


def of(name):
    return {"InstanceArn": aws.instance, "PermissionSetArn": sets[name]}


aws.sso.put_inline_policy_to_permission_set(InlinePolicy=document("*"), **of("TfOperator"))
aws.provision(sets["TfOperator"])
aws.sso.detach_managed_policy_from_permission_set(
    ManagedPolicyArn="arn:aws:iam::aws:policy/ReadOnlyAccess", **of("TfReader"))
aws.sso.tag_resource(InstanceArn=aws.instance, ResourceArn=sets["TfGuest"], Tags=tags({"team": "else"}))
aws.sso.delete_permissions_boundary_from_permission_set(**of("TfAdmin"))
aws.sso.detach_customer_managed_policy_reference_from_permission_set(
    CustomerManagedPolicyReference={"Name": "deny-billing", "Path": "/rolecall/"}, **of("TfBuilder"))
aws.unassign(sets["TfBuilder"], aws.account("network"), "GROUP", aws.group("TfBuilders"))
membership = aws.directory.get_group_membership_id(
    IdentityStoreId=aws.store, GroupId=aws.group("TfGuests"),
    MemberId={"UserId": aws.user("fay@example.com")})["MembershipId"]
aws.directory.delete_group_membership(IdentityStoreId=aws.store, MembershipId=membership)
answer({})
