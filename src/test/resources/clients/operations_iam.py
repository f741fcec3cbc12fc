"""ENDPOINT: every operation of iam and sts once, in a member account, and what is refused."""
from common import *
from refusals import refused

aws = Aws(sys.argv[1])
account = aws.new_account("a")
assert aws.sts.get_caller_identity()["Account"] != account
iam = aws.iam_of(account)

arns = [
    iam.create_policy(
        PolicyName=f"p{i}", Path="/ours/", PolicyDocument=document("s3:*"), Tags=tags({"n": str(i)}))["Policy"]["Arn"]
    for i in range(101)]
arn = arns[0]
assert arn == f"arn:aws:iam::{account}:policy/ours/p0"
assert iam.get_policy(PolicyArn=arn)["Policy"]["DefaultVersionId"] == "v1"
assert sorted(p["Arn"] for p in every(iam, "list_policies", "Policies", Scope="Local")) == sorted(arns)
iam.tag_policy(PolicyArn=arn, Tags=tags({"a": "b"}))
iam.untag_policy(PolicyArn=arn, TagKeys=["n"])
assert every(iam, "list_policy_tags", "Tags", PolicyArn=arn) == tags({"a": "b"})
iam.create_policy_version(PolicyArn=arn, PolicyDocument=document("s3:Get*"), SetAsDefault=True)
assert iam.get_policy_version(PolicyArn=arn, VersionId="v2")["PolicyVersion"]["Document"] == json.loads(
    document("s3:Get*"))
iam.set_default_policy_version(PolicyArn=arn, VersionId="v1")
iam.delete_policy_version(PolicyArn=arn, VersionId="v2")
assert [v["VersionId"] for v in every(iam, "list_policy_versions", "Versions", PolicyArn=arn)] == ["v1"]

trust = json.dumps({
    "Version": "2012-10-17",
    "Statement": [{"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": "sts:AssumeRole"}]})
for i in range(101):
    iam.create_role(RoleName=f"r{i}", AssumeRolePolicyDocument=trust)
assert iam.get_role(RoleName="r0")["Role"]["AssumeRolePolicyDocument"] == json.loads(trust)
assert len(every(iam, "list_roles", "Roles")) >= 101
iam.attach_role_policy(RoleName="r0", PolicyArn=arn)
assert every(iam, "list_attached_role_policies", "AttachedPolicies", RoleName="r0") == [
    {"PolicyName": "p0", "PolicyArn": arn}]
iam.tag_role(RoleName="r0", Tags=tags({f"k{i:02}": str(i) for i in range(50)}))
assert len(every(iam, "list_role_tags", "Tags", RoleName="r0")) == 50
assert len(iam.list_role_tags(RoleName="r0", MaxItems=7)["Tags"]) == 7
iam.untag_role(RoleName="r0", TagKeys=[f"k{i:02}" for i in range(1, 50)])
assert iam.get_role(RoleName="r0")["Role"]["Tags"] == tags({"k00": "0"})
iam.put_role_permissions_boundary(RoleName="r0", PermissionsBoundary=arn)
assert iam.get_role(RoleName="r0")["Role"]["PermissionsBoundary"] == {
    "PermissionsBoundaryType": "PermissionsBoundaryPolicy", "PermissionsBoundaryArn": arn}
assert [r["RoleName"] for r in every(
    iam, "list_entities_for_policy", "PolicyRoles", PolicyArn=arn, PolicyUsageFilter="PermissionsBoundary")] == ["r0"]
iam.delete_role_permissions_boundary(RoleName="r0")
assert "PermissionsBoundary" not in iam.get_role(RoleName="r0")["Role"]
iam.update_role(RoleName="r0", Description="first", MaxSessionDuration=7200)
assert iam.update_role_description(RoleName="r0", Description="second")["Role"]["MaxSessionDuration"] == 7200
iam.update_assume_role_policy(RoleName="r0", PolicyDocument=trust.replace("*", "123456789012"))
assert iam.get_role(RoleName="r0")["Role"]["AssumeRolePolicyDocument"] == json.loads(trust.replace("*", "123456789012"))
assert every(iam, "list_instance_profiles_for_role", "InstanceProfiles", RoleName="r0") == []
iam.put_role_policy(RoleName="r0", PolicyName="inline", PolicyDocument=document("s3:*"))
assert every(iam, "list_role_policies", "PolicyNames", RoleName="r0") == ["inline"]
assert iam.get_role_policy(RoleName="r0", PolicyName="inline")["PolicyDocument"] == json.loads(document("s3:*"))

refused("EntityAlreadyExists", iam.create_policy, PolicyName="p0", Path="/ours/", PolicyDocument=document("s3:*"))
refused("MalformedPolicyDocument", iam.create_policy, PolicyName="q", PolicyDocument="{")
refused("NoSuchEntity", iam.get_role, RoleName="absent")
refused("NoSuchEntity", iam.get_policy, PolicyArn=arn + "absent")
refused("DeleteConflict", iam.delete_policy, PolicyArn=arn)
refused("DeleteConflict", iam.delete_role, RoleName="r0")
refused("AccessDenied", aws.sts.assume_role,
        RoleArn=f"arn:aws:iam::{account}:role/absent", RoleSessionName="tests")

iam.detach_role_policy(RoleName="r0", PolicyArn=arn)
iam.delete_role_policy(RoleName="r0", PolicyName="inline")
iam.delete_role(RoleName="r0")
iam.delete_policy(PolicyArn=arn)
refused("NoSuchEntity", iam.get_policy, PolicyArn=arn)
answer({})
