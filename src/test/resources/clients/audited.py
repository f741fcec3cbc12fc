"""ENDPOINT KIND...: an organization that an audit finds nothing in, one instance of every finding in it, and what mends them."""
from common import *

aws = Aws(sys.argv[1])


def of(name):
    return {"InstanceArn": aws.instance, "PermissionSetArn": aws.sets()[name]}


def assign(permission_set, kind, principal, account):
    who = aws.group(principal) if kind == "GROUP" else aws.user(principal)
    aws.assign(aws.sets()[permission_set], aws.account(account), kind, who)


def unassign(permission_set, kind, principal, account):
    aws.unassign(aws.sets()[permission_set], aws.account(account), kind, principal)


def group(name, *members):
    made = aws.directory.create_group(IdentityStoreId=aws.store, DisplayName=name)["GroupId"]
    for member in members:
        join(made, member)
    return made


def join(group, user):
    aws.directory.create_group_membership(
        IdentityStoreId=aws.store, GroupId=group, MemberId={"UserId": aws.user(user)})


def leave(group, user):
    membership = aws.directory.get_group_membership_id(
        IdentityStoreId=aws.store, GroupId=group, MemberId={"UserId": aws.user(user)})["MembershipId"]
    aws.directory.delete_group_membership(IdentityStoreId=aws.store, MembershipId=membership)


def make_user(name, given, family):
    aws.directory.create_user(
        IdentityStoreId=aws.store, UserName=name, DisplayName=f"{given} {family}",
        Name={"GivenName": given, "FamilyName": family}, Emails=[{"Value": name, "Primary": True}])


def accounts():
    for name in "prod", "dev", "old":
        aws.new_account(name)
    make_user("ben@example.com", "Ben", "Okri")
    group("Idle", "ben@example.com")


def beside_the_files():
    """What additive sets are given by others."""
    assign("Spare", "GROUP", "Platform", "prod")
    assign("Rescue", "GROUP", "BreakGlass", "prod")


def plant():
    sets = aws.sets()
    # missing-assignment, missing-permission-set
    unassign("Audit", "GROUP", aws.group("Auditors"), "prod")
    aws.sso.delete_permission_set(**of("Audit"))
    # unmanaged-assignment, expired-assignment, assignment-expires-soon
    assign("ReadOnly", "GROUP", "Developers", "prod")
    assign("Temporary", "GROUP", "Developers", "dev")
    assign("Temporary", "GROUP", "Platform", "prod")
    # changed-permission-set
    aws.sso.put_inline_policy_to_permission_set(InlinePolicy=document("s3:*"), **of("Developer"))
    # missing-group, membership-missing
    aws.directory.delete_group(IdentityStoreId=aws.store, GroupId=aws.group("Security"))
    # changed-group
    aws.directory.update_group(
        IdentityStoreId=aws.store, GroupId=aws.group("Developers"),
        Operations=[{"AttributePath": "description", "AttributeValue": "Play"}])
    # membership-unmanaged
    join(aws.group("Auditors"), "cho@example.com")
    # missing-user, changed-user
    aws.directory.delete_user(IdentityStoreId=aws.store, UserId=aws.user("dee@example.com"))
    aws.directory.update_user(
        IdentityStoreId=aws.store, UserId=aws.user("eve@example.com"),
        Operations=[{"AttributePath": "name.familyName", "AttributeValue": "High"}])
    # break-glass-missing
    unassign("Rescue", "GROUP", aws.group("BreakGlass"), "prod")
    # orphaned-assignment
    leavers = group("Leavers")
    assign("Open", "GROUP", "Leavers", "dev")
    aws.directory.delete_group(IdentityStoreId=aws.store, GroupId=leavers)
    # direct-user-assignment
    assign("Open", "USER", "cho@example.com", "prod")
    # not-provisioned
    for change in (aws.sso.attach_managed_policy_to_permission_set, aws.sso.detach_managed_policy_from_permission_set):
        change(ManagedPolicyArn="arn:aws:iam::aws:policy/SecurityAudit", **of("Stale"))
    # inactive-account-assignment
    aws.organizations.close_account(AccountId=aws.account("old"))
    # unmanaged-permission-set
    aws.sso.create_permission_set(InstanceArn=aws.instance, Name="Rogue")
    assign("Rogue", "GROUP", "Platform", "dev")
    # unmanaged-group; what it is called must not reach a terminal as it is
    group("=Legacy\t<b>", "ben@example.com")
    # unassigned-permission-set
    unassign("Spare", "GROUP", aws.group("Platform"), "prod")
    # empty-group
    leave(aws.group("Idle"), "ben@example.com")
    # provisioned-without-assignment
    provision("Temporary", "management")
    return {"leavers": leavers, "accounts": {name: id for id, name in aws.accounts().items()}}


def provision(permission_set, account):
    status = aws.sso.provision_permission_set(
        TargetType="AWS_ACCOUNT", TargetId=aws.account(account), **of(permission_set))["PermissionSetProvisioningStatus"]
    aws.ended(status, lambda id: aws.sso.describe_permission_set_provisioning_status(
        InstanceArn=aws.instance, ProvisionPermissionSetRequestId=id)["PermissionSetProvisioningStatus"])


def fix_break_glass():
    assign("Rescue", "GROUP", "BreakGlass", "prod")


def fix_unmanaged_set():
    unassign("Rogue", "GROUP", aws.group("Platform"), "dev")
    aws.sso.delete_permission_set(**of("Rogue"))


def fix_unmanaged_group():
    name = "=Legacy\t<b>"
    leave(aws.group(name), "ben@example.com")
    aws.directory.delete_group(IdentityStoreId=aws.store, GroupId=aws.group(name))


def fix_unassigned():
    assign("Spare", "GROUP", "Platform", "prod")


def fix_empty():
    join(aws.group("Idle"), "ben@example.com")


def fix_provisioned():
    assign("Temporary", "GROUP", "Platform", "management")
    unassign("Temporary", "GROUP", aws.group("Platform"), "management")


said = {}
for kind in sys.argv[2:]:
    said = globals()[kind]() or {}
answer(said)
