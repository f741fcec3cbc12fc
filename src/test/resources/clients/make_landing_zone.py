"""ENDPOINT: an organization with people, groups and permission sets, as others left it before Rolecall came."""
from common import *

aws = Aws(sys.argv[1])
root = aws.organizations.list_roots()["Roots"][0]["Id"]


def unit(name, parent):
    return aws.organizations.create_organizational_unit(Name=name, ParentId=parent)["OrganizationalUnit"]["Id"]


def account(name, parent, **labels):
    status = aws.organizations.create_account(
        AccountName=name, Email=f"{name}@example.com", Tags=tags(labels))["CreateAccountStatus"]
    deadline = time.monotonic() + 30
    while status["State"] == "IN_PROGRESS" and time.monotonic() < deadline:
        status = aws.organizations.describe_create_account_status(
            CreateAccountRequestId=status["Id"])["CreateAccountStatus"]
    assert status["State"] == "SUCCEEDED", status
    id = status["AccountId"]
    if parent != root:
        aws.organizations.move_account(AccountId=id, SourceParentId=root, DestinationParentId=parent)
    return id


workloads = unit("Workloads", root)
prod = unit("Prod", workloads)
dev = unit("Dev", workloads)
infrastructure = unit("Infrastructure", root)
ids = {
    "orders-prod": account("orders-prod", prod, env="prod"),
    "orders-dev": account("orders-dev", dev, env="dev"),
    "playground": account("playground", workloads),
    "network": account("network", infrastructure, team="net work"),
    "audit": account("audit", root),
}
aws.organizations.tag_resource(ResourceId=ids["playground"], Tags=tags({"env": "dev"}))

for account_id in (ids["orders-prod"], ids["orders-dev"]):
    aws.iam_of(account_id).create_policy(
        PolicyName="deny-billing", Path="/rolecall/", PolicyDocument=document("s3:ListBucket"))


def user(name, given, family):
    return aws.directory.create_user(
        IdentityStoreId=aws.store, UserName=name, DisplayName=f"{given} {family}",
        Name={"GivenName": given, "FamilyName": family},
        Emails=[{"Value": name, "Type": "work", "Primary": True}])["UserId"]


ana = user("ana@example.com", "Ana", "Silva")
ben = user("ben@example.com", "Ben", "Okri")
cho = user("cho@example.com", "Cho", "Lee")
dee = user("dee@example.com", "D.", "Díaz")


def group(name, description, *members):
    id = aws.directory.create_group(
        IdentityStoreId=aws.store, DisplayName=name, **description)["GroupId"]
    for member in members:
        aws.directory.create_group_membership(
            IdentityStoreId=aws.store, GroupId=id, MemberId={"UserId": member})
    return id


platform = group("Platform", {"Description": "before"}, ana, cho)
developers = group("DevTeam", {"Description": "Build and run"}, ben)
retired = group("OldTeam", {}, dee)
loose = group("Loose", {"Description": "nobody's"}, dee)


def permission_set(name, **fields):
    return aws.sso.create_permission_set(
        InstanceArn=aws.instance, Name=name, **fields)["PermissionSet"]["PermissionSetArn"]


def attach(arn, policy):
    aws.sso.attach_managed_policy_to_permission_set(
        InstanceArn=aws.instance, PermissionSetArn=arn, ManagedPolicyArn=f"arn:aws:iam::aws:policy/{policy}")


read_only = permission_set(
    "ReadOnly", Description="before", SessionDuration="PT2H", RelayState="https://before.example.com/",
    Tags=tags({"team": "before", "left": "over"}))
attach(read_only, "ReadOnlyAccess")
attach(read_only, "SecurityAudit")
aws.sso.put_inline_policy_to_permission_set(
    InstanceArn=aws.instance, PermissionSetArn=read_only, InlinePolicy=document("s3:GetObject"))
aws.sso.put_permissions_boundary_to_permission_set(
    InstanceArn=aws.instance, PermissionSetArn=read_only,
    PermissionsBoundary={"ManagedPolicyArn": "arn:aws:iam::aws:policy/PowerUserAccess"})
aws.assign(read_only, ids["network"], "GROUP", loose)
aws.assign(read_only, ids["audit"], "GROUP", platform)

retired_set = permission_set("Retired", Tags=tags({"rolecall:owner": "platform"}))
attach(retired_set, "ReadOnlyAccess")
aws.assign(retired_set, ids["audit"], "GROUP", retired)
aws.assign(retired_set, ids["network"], "USER", dee)

buried = permission_set("OldAdmin", SessionDuration="PT12H")
attach(buried, "AdministratorAccess")
aws.assign(buried, ids["orders-prod"], "GROUP", retired)

extra = permission_set("Extra", Tags=tags({"rolecall:owner": "platform"}))
attach(extra, "job-function/ViewOnlyAccess")
aws.assign(extra, ids["playground"], "GROUP", loose)

foreign = permission_set("Foreign", Description="somebody else's", Tags=tags({"rolecall:owner": "other"}))
aws.assign(foreign, ids["audit"], "GROUP", loose)
permission_set("Unmanaged", Description="nobody's")

answer(ids)
