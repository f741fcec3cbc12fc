"""ENDPOINT: what iam and sts refuse although it is well formed."""
from common import *
from refusal_table import Table

aws = Aws(sys.argv[1])
account = aws.new_account("member")
iam = aws.iam_of(account)
table, session = Table(iam), Table(aws.sts)
refused, each = table.refused, table.each
MISSING, EXISTS, IN_USE, FULL = "NoSuchEntity", "EntityAlreadyExists", "DeleteConflict", "LimitExceeded"

policy = document("s3:*")
trust = json.dumps({
    "Version": "2012-10-17",
    "Statement": [{"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": "sts:AssumeRole"}]})
arn = iam.create_policy(PolicyName="own", PolicyDocument=policy, Tags=tags({"a": "b"}))["Policy"]["Arn"]
iam.create_role(RoleName="own", AssumeRolePolicyDocument=trust)
here, absent = {"PolicyArn": arn}, {"PolicyArn": arn + "-absent"}
role, nobody = {"RoleName": "own"}, {"RoleName": "absent"}

# Not there.
each("GetPolicy DeletePolicy ListPolicyTags ListPolicyVersions", MISSING, **absent)
refused("CreatePolicyVersion", MISSING, PolicyDocument=policy, **absent)
each("GetPolicyVersion SetDefaultPolicyVersion DeletePolicyVersion", MISSING, VersionId="v1", **absent)
each("GetPolicyVersion SetDefaultPolicyVersion DeletePolicyVersion", MISSING, VersionId="v9", **here)
refused("TagPolicy", MISSING, Tags=tags({"a": "b"}), **absent)
refused("UntagPolicy", MISSING, TagKeys=["a"], **absent)
each("GetRole DeleteRole ListRolePolicies ListAttachedRolePolicies", MISSING, **nobody)
each("AttachRolePolicy DetachRolePolicy", MISSING, **here, **nobody)
each("AttachRolePolicy DetachRolePolicy", MISSING, **absent, **role)
refused("DetachRolePolicy", MISSING, **here, **role)
refused("PutRolePolicy", MISSING, PolicyName="inline", PolicyDocument=policy, **nobody)
each("GetRolePolicy DeleteRolePolicy", MISSING, PolicyName="inline", **role)
each("GetRolePolicy DeleteRolePolicy", MISSING, PolicyName="inline", **nobody)
each("ListRoleTags ListInstanceProfilesForRole DeleteRolePermissionsBoundary UpdateRole", MISSING, **nobody)
refused("TagRole", MISSING, Tags=tags({"a": "b"}), **nobody)
refused("UntagRole", MISSING, TagKeys=["a"], **nobody)
refused("PutRolePermissionsBoundary", MISSING, PermissionsBoundary=arn, **nobody)
refused("PutRolePermissionsBoundary", MISSING, PermissionsBoundary=arn + "-absent", **role)
refused("UpdateRoleDescription", MISSING, Description="d", **nobody)
refused("UpdateAssumeRolePolicy", MISSING, PolicyDocument=trust, **nobody)
refused("ListEntitiesForPolicy", MISSING, **absent)

# There already, still in use, too many.
refused("CreatePolicy", EXISTS, PolicyName="own", PolicyDocument=policy)
refused("CreateRole", EXISTS, AssumeRolePolicyDocument=trust, **role)
iam.attach_role_policy(**here, **role)
refused("DeletePolicy", IN_USE, **here)
refused("DeleteRole", IN_USE, **role)
refused("DeletePolicyVersion", IN_USE, VersionId="v1", **here)
for i in range(4):
    iam.create_policy_version(PolicyDocument=policy, **here)
refused("CreatePolicyVersion", FULL, PolicyDocument=policy, **here)
refused("DeletePolicy", IN_USE, **here)
iam.tag_role(Tags=tags({f"k{i}": "v" for i in range(50)}), **role)
refused("TagRole", FULL, Tags=tags({"more": "v"}), **role)

# No policy documents.
MALFORMED = "MalformedPolicyDocument"
refused("CreatePolicy", MALFORMED, PolicyName="new", PolicyDocument="{")
refused("CreatePolicyVersion", MALFORMED, PolicyDocument="[]", **here)
refused("CreateRole", MALFORMED, RoleName="new", AssumeRolePolicyDocument="nonsense")
refused("PutRolePolicy", MALFORMED, PolicyName="inline", PolicyDocument="{", **role)
refused("UpdateAssumeRolePolicy", MALFORMED, PolicyDocument="{}", **role)
refused("PutRolePermissionsBoundary", "InvalidInput", PermissionsBoundary="arn:aws:s3:::bucket-of-ours", **role)

# What Identity Center made is its own.
instance = {"InstanceArn": aws.instance}
user = aws.directory.create_user(
    IdentityStoreId=aws.store, UserName="ana", DisplayName="Ana",
    Name={"GivenName": "Ana", "FamilyName": "Silva"})["UserId"]
aws.assign(
    aws.sso.create_permission_set(Name="Set", **instance)["PermissionSet"]["PermissionSetArn"], account, "USER", user)
theirs = {"RoleName": next(
    each["RoleName"] for each in iam.list_roles()["Roles"] if each["RoleName"].startswith("AWSReservedSSO_"))}
PROTECTED = "UnmodifiableEntity"
each("AttachRolePolicy DetachRolePolicy", PROTECTED, **here, **theirs)
refused("PutRolePolicy", PROTECTED, PolicyName="inline", PolicyDocument=policy, **theirs)
refused("DeleteRolePolicy", PROTECTED, PolicyName="inline", **theirs)
refused("DeleteRole", PROTECTED, **theirs)
each("UpdateRole DeleteRolePermissionsBoundary", PROTECTED, **theirs)
refused("UpdateRoleDescription", PROTECTED, Description="d", **theirs)
refused("UpdateAssumeRolePolicy", PROTECTED, PolicyDocument=trust, **theirs)
refused("PutRolePermissionsBoundary", PROTECTED, PermissionsBoundary=arn, **theirs)

# Page tokens: nonsense, and one of another list.
foreign = iam.list_roles(MaxItems=1)["Marker"]
LISTS = {"ListPolicies": {}, "ListRoles": {}, "ListPolicyTags": here, "ListPolicyVersions": here,
         "ListRolePolicies": role, "ListAttachedRolePolicies": role, "ListRoleTags": role,
         "ListInstanceProfilesForRole": role, "ListEntitiesForPolicy": here}
for operation, input in LISTS.items():
    refused(operation, "ValidationError", Marker="nonsense", **input)
    if operation != "ListRoles":
        refused(operation, "ValidationError", Marker=foreign, **input)

for wanted in (f"arn:aws:iam::{account}:role/absent", "arn:aws:iam::000000000009:role/own",
               f"arn:aws:iam::{account}:role/aws-reserved/sso.amazonaws.com/{theirs['RoleName']}"):
    session.refused("AssumeRole", "AccessDenied", RoleArn=wanted, RoleSessionName="tests")
session.refused("AssumeRole", "ValidationError", RoleArn="arn:aws:s3:::bucket-of-ours", RoleSessionName="tests")
answer({"refused": {**table.codes, **session.codes}, "never": {
    "GetCallerIdentity": "takes no input, and whoever is known may call it"}})
