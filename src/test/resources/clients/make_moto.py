"""ENDPOINT: the organization, people, groups and sets that moto's round trip begins with."""
from common import *

boto3.client("organizations", endpoint_url=sys.argv[1], config=ONCE).create_organization(FeatureSet="ALL")
aws = Aws(sys.argv[1])
root = aws.organizations.list_roots()["Roots"][0]["Id"]


def unit(name, parent):
    return aws.organizations.create_organizational_unit(Name=name, ParentId=parent)["OrganizationalUnit"]["Id"]


def account(name, parent, **labels):
    id = aws.organizations.create_account(
        AccountName=name, Email=f"{name}@example.com", Tags=tags(labels))["CreateAccountStatus"]["AccountId"]
    if parent != root:
        aws.organizations.move_account(AccountId=id, SourceParentId=root, DestinationParentId=parent)


workloads = unit("Workloads", root)
prod = unit("Prod", workloads)
account("orders-prod", prod, env="prod")
account("orders-dev", workloads, env="dev")
account("audit", root)


def user(name, given, family):
    return aws.directory.create_user(
        IdentityStoreId=aws.store, UserName=name, DisplayName=f"{given} {family}",
        Name={"GivenName": given, "FamilyName": family},
        Emails=[{"Value": name, "Type": "work", "Primary": True}])["UserId"]


ana = user("ana@example.com", "Ana", "Silva")
cho = user("cho@example.com", "Cho", "Lee")
platform = aws.directory.create_group(
    IdentityStoreId=aws.store, DisplayName="Platform", Description="Runs it")["GroupId"]
for member in (ana, cho):
    aws.directory.create_group_membership(
        IdentityStoreId=aws.store, GroupId=platform, MemberId={"UserId": member})

read_only = aws.sso.create_permission_set(
    InstanceArn=aws.instance, Name="ReadOnly", Description="before",
    SessionDuration="PT2H")["PermissionSet"]["PermissionSetArn"]
aws.sso.attach_managed_policy_to_permission_set(
    InstanceArn=aws.instance, PermissionSetArn=read_only, ManagedPolicyArn="arn:aws:iam::aws:policy/SecurityAudit")
aws.assign(read_only, aws.account("audit"), "USER", cho)

old = aws.sso.create_permission_set(
    InstanceArn=aws.instance, Name="OldAdmin", SessionDuration="PT1H")["PermissionSet"]["PermissionSetArn"]
aws.assign(old, aws.account("audit"), "GROUP", platform)
aws.sso.create_permission_set(InstanceArn=aws.instance, Name="Unmanaged", SessionDuration="PT1H")
answer({})
