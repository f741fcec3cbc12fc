"""ENDPOINT KIND...: changes behind Rolecall's back, in the landing zone that it has brought about."""
from common import *

aws = Aws(sys.argv[1])
sets = aws.sets()


def of(name):
    return {"InstanceArn": aws.instance, "PermissionSetArn": sets[name]}


def policy_detached():
    aws.sso.detach_managed_policy_from_permission_set(
        ManagedPolicyArn="arn:aws:iam::aws:policy/ReadOnlyAccess", **of("ReadOnly"))
    aws.provision(sets["ReadOnly"])


def customer_policy_detached():
    aws.sso.detach_customer_managed_policy_reference_from_permission_set(
        CustomerManagedPolicyReference={"Name": "deny-billing", "Path": "/rolecall/"}, **of("Developer"))


def assignment_added():
    aws.assign(sets["Admin"], aws.account("orders-prod"), "USER", aws.user("cho@example.com"))


def assignment_removed():
    aws.unassign(sets["Admin"], aws.account("network"), "GROUP", aws.group("Platform"))


def member_removed():
    group, user = aws.group("Developers"), aws.user("eva@example.com")
    membership = aws.directory.get_group_membership_id(
        IdentityStoreId=aws.store, GroupId=group, MemberId={"UserId": user})["MembershipId"]
    aws.directory.delete_group_membership(IdentityStoreId=aws.store, MembershipId=membership)


def member_added():
    aws.directory.create_group_membership(
        IdentityStoreId=aws.store, GroupId=aws.group("Security"), MemberId={"UserId": aws.user("ben@example.com")})


def group_deleted():
    group = aws.group("Developers")
    for assignment in every(
            aws.sso, "list_account_assignments_for_principal", "AccountAssignments",
            InstanceArn=aws.instance, PrincipalId=group, PrincipalType="GROUP"):
        aws.unassign(assignment["PermissionSetArn"], assignment["AccountId"], "GROUP", group)
    aws.directory.delete_group(IdentityStoreId=aws.store, GroupId=group)
    aws.directory.create_group(IdentityStoreId=aws.store, DisplayName="Developers", Description="Build and run")


def session_changed():
    described = aws.describe(sets["ReadOnly"])
    aws.sso.update_permission_set(
        Description=described["Description"], RelayState=described["RelayState"], SessionDuration="PT12H",
        **of("ReadOnly"))
    aws.provision(sets["ReadOnly"])


def relay_state_changed():
    described = aws.describe(sets["ReadOnly"])
    aws.sso.update_permission_set(
        Description=described["Description"], RelayState="https://elsewhere.example.com/",
        SessionDuration=described["SessionDuration"], **of("ReadOnly"))


def boundary_removed():
    aws.sso.delete_permissions_boundary_from_permission_set(**of("Admin"))


def inline_policy_changed():
    aws.sso.put_inline_policy_to_permission_set(InlinePolicy=document("*"), **of("Developer"))
    aws.provision(sets["Developer"])


def inline_policy_added():
    aws.sso.put_inline_policy_to_permission_set(InlinePolicy=document("*"), **of("Auditing"))


def tags_changed():
    aws.sso.tag_resource(
        InstanceArn=aws.instance, ResourceArn=sets["Bounded"], Tags=tags({"team": "else", "new": "one"}))
    aws.sso.untag_resource(InstanceArn=aws.instance, ResourceArn=sets["Bounded"], TagKeys=["cost center"])


def owner_removed():
    aws.sso.untag_resource(InstanceArn=aws.instance, ResourceArn=sets["Bounded"], TagKeys=["rolecall:owner"])


def not_provisioned():
    aws.sso.attach_managed_policy_to_permission_set(
        ManagedPolicyArn="arn:aws:iam::aws:policy/AdministratorAccess", **of("Extra"))
    aws.sso.detach_managed_policy_from_permission_set(
        ManagedPolicyArn="arn:aws:iam::aws:policy/AdministratorAccess", **of("Extra"))


def set_deleted():
    arn = sets["ReadOnly"]
    for account in every(
            aws.sso, "list_accounts_for_provisioned_permission_set", "AccountIds", **of("ReadOnly")):
        for each in every(
                aws.sso, "list_account_assignments", "AccountAssignments", AccountId=account, **of("ReadOnly")):
            aws.unassign(arn, account, each["PrincipalType"], each["PrincipalId"])
    aws.sso.delete_permission_set(**of("ReadOnly"))


for kind in sys.argv[2:]:
    globals()[kind]()
answer({})
