"""ENDPOINT: what sso-admin refuses although it is well formed."""
import well_formed
from common import *
from refusal_table import Table

aws = Aws(sys.argv[1])
table = Table(aws.sso)
refused, each = table.refused, table.each
here = {"InstanceArn": aws.instance}
account, delegate = aws.new_account("member"), aws.new_account("delegate")
management = aws.sts.get_caller_identity()["Account"]
user = aws.directory.create_user(
    IdentityStoreId=aws.store, UserName="ana", DisplayName="Ana",
    Name={"GivenName": "Ana", "FamilyName": "Silva"})["UserId"]


def new_set(name):
    return aws.sso.create_permission_set(Name=name, **here)["PermissionSet"]["PermissionSetArn"]


used, spare, everywhere = new_set("Used"), new_set("Spare"), new_set("Everywhere")
set_ = {"PermissionSetArn": spare, **here}
aws.assign(used, account, "USER", user)
aws.assign(everywhere, management, "USER", user)
managed = "arn:aws:iam::aws:policy/ReadOnlyAccess"
own = {"Name": "own", "Path": "/"}
principal = {"PrincipalType": "USER", "PrincipalId": user}
target = {"TargetType": "AWS_ACCOUNT", "TargetId": account}
policy = document("s3:*")
boundary = {"ManagedPolicyArn": managed}
attributes = {"AccessControlAttributes": [{"Key": "team", "Value": {"Source": ["${path:enterprise.team}"]}}]}

# By the input that each operation needs besides the instance and the permission set.
OF_A_SET = {
    "AttachCustomerManagedPolicyReferenceToPermissionSet": {"CustomerManagedPolicyReference": own},
    "AttachManagedPolicyToPermissionSet": {"ManagedPolicyArn": managed},
    "CreateAccountAssignment": {**principal, **target},
    "DeleteAccountAssignment": {**principal, **target},
    "DeleteInlinePolicyFromPermissionSet": {},
    "DeletePermissionSet": {},
    "DeletePermissionsBoundaryFromPermissionSet": {},
    "DescribePermissionSet": {},
    "DetachCustomerManagedPolicyReferenceFromPermissionSet": {"CustomerManagedPolicyReference": own},
    "DetachManagedPolicyFromPermissionSet": {"ManagedPolicyArn": managed},
    "GetInlinePolicyForPermissionSet": {},
    "GetPermissionsBoundaryForPermissionSet": {},
    "ListAccountAssignments": {"AccountId": account},
    "ListAccountsForProvisionedPermissionSet": {},
    "ListCustomerManagedPolicyReferencesInPermissionSet": {},
    "ListManagedPoliciesInPermissionSet": {},
    "ProvisionPermissionSet": target,
    "PutInlinePolicyToPermissionSet": {"InlinePolicy": policy},
    "PutPermissionsBoundaryToPermissionSet": {"PermissionsBoundary": boundary},
    "UpdatePermissionSet": {},
}
OF_AN_INSTANCE = {
    "CreateInstanceAccessControlAttributeConfiguration": {"InstanceAccessControlAttributeConfiguration": attributes},
    "CreatePermissionSet": {"Name": "New"},
    "DeleteInstanceAccessControlAttributeConfiguration": {},
    "DescribeAccountAssignmentCreationStatus": {"AccountAssignmentCreationRequestId": well_formed.UUID},
    "DescribeAccountAssignmentDeletionStatus": {"AccountAssignmentDeletionRequestId": well_formed.UUID},
    "DescribeInstanceAccessControlAttributeConfiguration": {},
    "DescribePermissionSetProvisioningStatus": {"ProvisionPermissionSetRequestId": well_formed.UUID},
    "ListAccountAssignmentCreationStatus": {},
    "ListAccountAssignmentDeletionStatus": {},
    "ListAccountAssignmentsForPrincipal": principal,
    "ListPermissionSetProvisioningStatus": {},
    "ListPermissionSets": {},
    "ListPermissionSetsProvisionedToAccount": {"AccountId": account},
    "UpdateInstance": {"Name": "new"},
    "UpdateInstanceAccessControlAttributeConfiguration": {"InstanceAccessControlAttributeConfiguration": attributes},
}
MISSING = "ResourceNotFoundException"
absent_set = {"PermissionSetArn": spare[:-16] + "0" * 16, **here}
nowhere = {"InstanceArn": well_formed.INSTANCE}
for operation, input in OF_A_SET.items():
    refused(operation, MISSING, **input, **absent_set)
    refused(operation, MISSING, **input, **{**set_, **nowhere})
for operation, input in OF_AN_INSTANCE.items():
    refused(operation, MISSING, **input, **nowhere)
# Requests, tags, configurations and parts of a set that are not there.
each("DescribeInstanceAccessControlAttributeConfiguration DeleteInstanceAccessControlAttributeConfiguration", MISSING, **here)
refused("UpdateInstanceAccessControlAttributeConfiguration", MISSING,
        InstanceAccessControlAttributeConfiguration=attributes, **here)
for operation in ("DescribeAccountAssignmentCreationStatus", "DescribeAccountAssignmentDeletionStatus",
                  "DescribePermissionSetProvisioningStatus"):
    refused(operation, MISSING, **OF_AN_INSTANCE[operation], **here)
each("ListTagsForResource", MISSING, ResourceArn=absent_set["PermissionSetArn"])
refused("TagResource", MISSING, ResourceArn=absent_set["PermissionSetArn"], Tags=tags({"a": "b"}))
refused("UntagResource", MISSING, ResourceArn=absent_set["PermissionSetArn"], TagKeys=["a"])
refused("GetPermissionsBoundaryForPermissionSet", MISSING, **set_)
refused("DetachManagedPolicyFromPermissionSet", MISSING, ManagedPolicyArn=managed, **set_)
refused("DetachCustomerManagedPolicyReferenceFromPermissionSet", MISSING, CustomerManagedPolicyReference=own, **set_)

# There already, or still in use.
aws.sso.attach_managed_policy_to_permission_set(ManagedPolicyArn=managed, **set_)
aws.sso.attach_customer_managed_policy_reference_to_permission_set(CustomerManagedPolicyReference=own, **set_)
aws.sso.create_instance_access_control_attribute_configuration(
    InstanceAccessControlAttributeConfiguration=attributes, **here)
refused("CreateInstanceAccessControlAttributeConfiguration", "ConflictException",
        InstanceAccessControlAttributeConfiguration=attributes, **here)
refused("CreatePermissionSet", "ConflictException", Name="Used", **here)
refused("AttachManagedPolicyToPermissionSet", "ConflictException", ManagedPolicyArn=managed, **set_)
refused("AttachCustomerManagedPolicyReferenceToPermissionSet", "ConflictException",
        CustomerManagedPolicyReference=own, **set_)
refused("DeletePermissionSet", "ConflictException", **here, PermissionSetArn=used)

# Well formed, and yet not what is meant.
refused("CreatePermissionSet", "ValidationException", Name="Long", SessionDuration="PT13H", **here)
refused("UpdatePermissionSet", "ValidationException", SessionDuration="PT30M", **set_)
refused("PutInlinePolicyToPermissionSet", "ValidationException", InlinePolicy="{", **set_)
refused("PutPermissionsBoundaryToPermissionSet", "ValidationException",
        PermissionsBoundary={**boundary, "CustomerManagedPolicyReference": own}, **set_)
refused("ProvisionPermissionSet", "ValidationException", TargetType="AWS_ACCOUNT", **set_)
refused("UpdateInstance", "ValidationException", EncryptionConfiguration={"KeyType": "AWS_OWNED_KMS_KEY"}, **here)
refused("TagResource", "ServiceQuotaExceededException", ResourceArn=spare,
        Tags=tags({f"k{i}": "" for i in range(51)}))

# Page tokens: nonsense, and one of another list.
for i in range(2):
    new_set(f"More{i}")
foreign = aws.sso.list_permission_sets(MaxResults=1, **here)["NextToken"]
LISTS = {
    **{name: {**input, **set_} for name, input in OF_A_SET.items() if name.startswith("List")},
    **{name: {**input, **here} for name, input in OF_AN_INSTANCE.items() if name.startswith("List")},
    "ListInstances": {}, "ListTagsForResource": {"ResourceArn": spare},
}
for operation, input in LISTS.items():
    refused(operation, "ValidationException", NextToken="nonsense", **input)
    if operation != "ListPermissionSets":
        refused(operation, "ValidationException", NextToken=foreign, **input)

# Account instances.
member = aws.client_in(account, "sso-admin")
refused("CreateInstance", "ValidationException")
refused("DeleteInstance", "AccessDeniedException", **nowhere)
refused("DescribeInstance", "AccessDeniedException", **nowhere)
mine = {"InstanceArn": member.create_instance(Name="mine")["InstanceArn"]}
refused("CreateInstance", "ServiceQuotaExceededException", member, Name="another")
refused("DeleteInstance", "AccessDeniedException", member, **here)
refused("DeleteInstance", "AccessDeniedException", **mine)
for operation, input in {**OF_A_SET, **OF_AN_INSTANCE}.items():
    if operation != "UpdateInstance":
        also = {"PermissionSetArn": spare} if operation in OF_A_SET else {}
        refused(operation, "ValidationException", member, **input, **also, **mine)
        refused(operation, "AccessDeniedException", member, **input, **also, **here)
refused("UpdateInstance", "AccessDeniedException", member, Name="theirs", **here)

# A delegated administrator leaves alone what the management account has.
aws.organizations.register_delegated_administrator(AccountId=delegate, ServicePrincipal="sso.amazonaws.com")
deputy = aws.client_in(delegate, "sso-admin")
theirs = {"PermissionSetArn": everywhere, **here}
WRITES = ("Attach", "Delete", "Put", "Update", "Provision")
for operation, input in OF_A_SET.items():
    if operation.startswith(WRITES):
        refused(operation, "AccessDeniedException", deputy, **input, **theirs)
refused("CreateAccountAssignment", "AccessDeniedException", deputy, **principal, **{**target, "TargetId": management}, **set_)
refused("TagResource", "AccessDeniedException", deputy, ResourceArn=everywhere, Tags=tags({"a": "b"}))
refused("UntagResource", "AccessDeniedException", deputy, ResourceArn=everywhere, TagKeys=["a"])
refused("ListAccountAssignmentsForPrincipal", "AccessDeniedException", deputy, **principal, **here)
refused("DeleteInstance", "AccessDeniedException", deputy, **here)
answer({"refused": table.codes, "never": {}})
