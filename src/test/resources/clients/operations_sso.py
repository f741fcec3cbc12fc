"""ENDPOINT: every operation of sso-admin once, and what is refused."""
from common import *
from refusals import refused

aws = Aws(sys.argv[1])
sso = aws.sso
here = {"InstanceArn": aws.instance}
account = aws.new_account("a")
aws.iam_of(account).create_policy(PolicyName="own", PolicyDocument=document("s3:*"))
groups = [
    aws.directory.create_group(IdentityStoreId=aws.store, DisplayName=f"G{i}")["GroupId"] for i in range(101)]
user = aws.directory.create_user(
    IdentityStoreId=aws.store, UserName="ana", DisplayName="Ana",
    Name={"GivenName": "Ana", "FamilyName": "Silva"})["UserId"]

assert sso.describe_instance(**here)["Status"] == "ACTIVE"
sso.update_instance(Name="ours", **here)
assert sso.describe_instance(**here)["Name"] == "ours"

member = aws.client_in(account, "sso-admin")
mine = {"InstanceArn": member.create_instance(Name="mine", Tags=tags({"a": "b"}))["InstanceArn"]}
assert [each["OwnerAccountId"] for each in every(member, "list_instances", "Instances")] == [account]
assert [each["OwnerAccountId"] for each in every(sso, "list_instances", "Instances")] != [account]
assert member.list_tags_for_resource(ResourceArn=mine["InstanceArn"])["Tags"] == tags({"a": "b"})
member.delete_instance(**mine)
assert every(member, "list_instances", "Instances") == []

arns = [
    sso.create_permission_set(Name=f"S{i}", Tags=tags({"n": str(i)}), **here)["PermissionSet"]["PermissionSetArn"]
    for i in range(101)]
assert sorted(every(sso, "list_permission_sets", "PermissionSets", **here)) == sorted(arns)
of = {"PermissionSetArn": arns[0], **here}
sso.update_permission_set(Description="d", SessionDuration="PT2H", RelayState="https://x.example.com/", **of)
described = sso.describe_permission_set(**of)["PermissionSet"]
assert (described["Description"], described["SessionDuration"], described["RelayState"]) == (
    "d", "PT2H", "https://x.example.com/"), described

managed = "arn:aws:iam::aws:policy/ReadOnlyAccess"
own = {"Name": "own", "Path": "/"}
sso.attach_managed_policy_to_permission_set(ManagedPolicyArn=managed, **of)
assert every(sso, "list_managed_policies_in_permission_set", "AttachedManagedPolicies", **of) == [
    {"Name": "ReadOnlyAccess", "Arn": managed}]
sso.attach_customer_managed_policy_reference_to_permission_set(CustomerManagedPolicyReference=own, **of)
assert every(
    sso, "list_customer_managed_policy_references_in_permission_set", "CustomerManagedPolicyReferences", **of) == [own]
sso.put_inline_policy_to_permission_set(InlinePolicy=document("s3:*"), **of)
assert sso.get_inline_policy_for_permission_set(**of)["InlinePolicy"] == document("s3:*")
sso.put_permissions_boundary_to_permission_set(PermissionsBoundary={"CustomerManagedPolicyReference": own}, **of)
assert sso.get_permissions_boundary_for_permission_set(**of)["PermissionsBoundary"] == {
    "CustomerManagedPolicyReference": own}
sso.tag_resource(ResourceArn=arns[0], Tags=tags({"a": "b"}), **here)
sso.untag_resource(ResourceArn=arns[0], TagKeys=["n"], **here)
assert every(sso, "list_tags_for_resource", "Tags", ResourceArn=arns[0], **here) == tags({"a": "b"})

for group in groups[:100]:
    aws.assign(arns[0], account, "GROUP", group)
aws.assign(arns[0], account, "USER", user)
refused("ServiceQuotaExceededException", sso.create_account_assignment,
        PermissionSetArn=arns[0], TargetType="AWS_ACCOUNT", TargetId=account, PrincipalType="GROUP",
        PrincipalId=groups[100], **here)
aws.assign(arns[1], account, "USER", user)
for arn in arns[2:]:
    aws.assign(arn, account, "USER", user)
assert len(every(sso, "list_account_assignments", "AccountAssignments", AccountId=account, **of)) == 101
assert len(every(
    sso, "list_account_assignments_for_principal", "AccountAssignments",
    PrincipalId=user, PrincipalType="USER", **here)) == 101
assert len(every(
    sso, "list_permission_sets_provisioned_to_account", "PermissionSets", AccountId=account, **here)) == 101
assert every(sso, "list_accounts_for_provisioned_permission_set", "AccountIds", **of) == [account]
assert len(every(
    sso, "list_account_assignment_creation_status", "AccountAssignmentsCreationStatus", **here)) == 201
role = next(
    role for role in every(aws.iam_of(account), "list_roles", "Roles") if "_S0_" in role["RoleName"])
assert role["MaxSessionDuration"] == 43200 and role["Path"].startswith("/aws-reserved/sso.amazonaws.com/"), role

refused("ConflictException", sso.create_permission_set, Name="S0", **here)
refused("ConflictException", sso.delete_permission_set, **of)
refused("ConflictException", sso.attach_managed_policy_to_permission_set, ManagedPolicyArn=managed, **of)
refused("ValidationException", sso.create_permission_set, Name="not a name", **here)
refused("ValidationException", sso.update_permission_set, SessionDuration="PT13H", **of)
refused("ValidationException", sso.put_inline_policy_to_permission_set, InlinePolicy="{", **of)
refused("ValidationException", sso.list_permission_sets, NextToken="nonsense", **here)
absent = {**here, "PermissionSetArn": arns[0][:-16] + "0" * 16}
refused("ResourceNotFoundException", sso.describe_permission_set, **absent)
refused("ResourceNotFoundException", sso.get_permissions_boundary_for_permission_set,
        PermissionSetArn=arns[1], **here)
refused("ResourceNotFoundException", sso.detach_managed_policy_from_permission_set,
        PermissionSetArn=arns[1], ManagedPolicyArn=managed, **here)

sso.detach_managed_policy_from_permission_set(ManagedPolicyArn=managed, **of)
assert every(
    sso, "list_accounts_for_provisioned_permission_set", "AccountIds",
    ProvisioningStatus="LATEST_PERMISSION_SET_NOT_PROVISIONED", **of) == [account]
aws.provision(arns[0])
assert len(every(sso, "list_permission_set_provisioning_status", "PermissionSetsProvisioningStatus", **here)) >= 1
sso.detach_customer_managed_policy_reference_from_permission_set(CustomerManagedPolicyReference=own, **of)
sso.delete_inline_policy_from_permission_set(**of)
assert sso.get_inline_policy_for_permission_set(**of)["InlinePolicy"] == ""
sso.delete_permissions_boundary_from_permission_set(**of)
aws.unassign(arns[1], account, "USER", user)
assert len(every(
    sso, "list_account_assignment_deletion_status", "AccountAssignmentsDeletionStatus", **here)) == 1
sso.delete_permission_set(PermissionSetArn=arns[1], **here)

attributes = {"AccessControlAttributes": [{"Key": "team", "Value": {"Source": ["${path:enterprise.team}"]}}]}
sso.create_instance_access_control_attribute_configuration(
    InstanceAccessControlAttributeConfiguration=attributes, **here)
attributes["AccessControlAttributes"][0]["Key"] = "unit"
sso.update_instance_access_control_attribute_configuration(
    InstanceAccessControlAttributeConfiguration=attributes, **here)
assert sso.describe_instance_access_control_attribute_configuration(
    **here)["InstanceAccessControlAttributeConfiguration"] == attributes
sso.delete_instance_access_control_attribute_configuration(**here)
answer({})
