"""ENDPOINT: what organizations refuses although it is well formed."""
from common import *
from refusal_table import Table

aws = Aws(sys.argv[1])
org = aws.organizations
table = Table(org)
refused = table.refused
root = org.list_roots()["Roots"][0]["Id"]
management = org.describe_organization()["Organization"]["MasterAccountId"]
account, delegate, closed = (aws.new_account(name) for name in ("member", "delegate", "closed"))
full, other = (
    org.create_organizational_unit(ParentId=root, Name=name)["OrganizationalUnit"]["Id"] for name in ("full", "other"))
org.move_account(AccountId=account, SourceParentId=root, DestinationParentId=full)
outsider, deputy = (aws.client_in(each, "organizations") for each in (account, delegate))
org.close_account(AccountId=closed)
sso, unknown = {"ServicePrincipal": "sso.amazonaws.com"}, {"ServicePrincipal": "config.amazonaws.com"}
org.register_delegated_administrator(AccountId=delegate, **sso)
NO_UNIT, NO_ACCOUNT = "ou-0000-00000000", "000000000009"

GOOD = {
    "CloseAccount": {"AccountId": account},
    "CreateAccount": {"AccountName": "new", "Email": "new@example.com"},
    "CreateOrganizationalUnit": {"ParentId": root, "Name": "new"},
    "DeleteOrganizationalUnit": {"OrganizationalUnitId": other},
    "DeregisterDelegatedAdministrator": {"AccountId": delegate, **sso},
    "DescribeAccount": {"AccountId": account},
    "DescribeCreateAccountStatus": {"CreateAccountRequestId": "car-00000000"},
    "DescribeOrganizationalUnit": {"OrganizationalUnitId": full},
    "DisableAWSServiceAccess": sso,
    "EnableAWSServiceAccess": sso,
    "ListAWSServiceAccessForOrganization": {},
    "ListAccounts": {},
    "ListAccountsForParent": {"ParentId": root},
    "ListChildren": {"ParentId": root, "ChildType": "ACCOUNT"},
    "ListCreateAccountStatus": {},
    "ListDelegatedAdministrators": {},
    "ListDelegatedServicesForAccount": {"AccountId": delegate},
    "ListOrganizationalUnitsForParent": {"ParentId": root},
    "ListParents": {"ChildId": account},
    "ListRoots": {},
    "ListTagsForResource": {"ResourceId": account},
    "MoveAccount": {"AccountId": account, "SourceParentId": full, "DestinationParentId": root},
    "RegisterDelegatedAdministrator": {"AccountId": account, **sso},
    "TagResource": {"ResourceId": account, "Tags": tags({"a": "b"})},
    "UntagResource": {"ResourceId": account, "TagKeys": ["a"]},
    "UpdateOrganizationalUnit": {"OrganizationalUnitId": full, "Name": "new"},
}
# Any member account may call DescribeOrganization alone; a delegated administrator reads.
for operation, input in GOOD.items():
    refused(operation, "AccessDeniedException", outsider, **input)
    if not operation.startswith(("List", "Describe")):
        refused(operation, "AccessDeniedException", deputy, **input)

for operation, code, input in [
    ("CloseAccount", "AccountNotFoundException", {"AccountId": NO_ACCOUNT}),
    ("CloseAccount", "AccountAlreadyClosedException", {"AccountId": closed}),
    ("CloseAccount", "ConstraintViolationException", {"AccountId": management}),
    ("CreateOrganizationalUnit", "ParentNotFoundException", {"ParentId": NO_UNIT, "Name": "new"}),
    ("CreateOrganizationalUnit", "DuplicateOrganizationalUnitException", {"ParentId": root, "Name": "full"}),
    ("DeleteOrganizationalUnit", "OrganizationalUnitNotFoundException", {"OrganizationalUnitId": NO_UNIT}),
    ("DeleteOrganizationalUnit", "OrganizationalUnitNotEmptyException", {"OrganizationalUnitId": full}),
    ("DeregisterDelegatedAdministrator", "AccountNotFoundException", {"AccountId": NO_ACCOUNT, **sso}),
    ("DeregisterDelegatedAdministrator", "AccountNotRegisteredException", {"AccountId": account, **sso}),
    ("DescribeAccount", "AccountNotFoundException", {"AccountId": NO_ACCOUNT}),
    ("DescribeCreateAccountStatus", "CreateAccountStatusNotFoundException", GOOD["DescribeCreateAccountStatus"]),
    ("DescribeOrganizationalUnit", "OrganizationalUnitNotFoundException", {"OrganizationalUnitId": NO_UNIT}),
    ("ListAccountsForParent", "ParentNotFoundException", {"ParentId": NO_UNIT}),
    ("ListChildren", "ParentNotFoundException", {"ParentId": NO_UNIT, "ChildType": "ACCOUNT"}),
    ("ListDelegatedServicesForAccount", "AccountNotFoundException", {"AccountId": NO_ACCOUNT}),
    ("ListDelegatedServicesForAccount", "AccountNotRegisteredException", {"AccountId": account}),
    ("ListOrganizationalUnitsForParent", "ParentNotFoundException", {"ParentId": NO_UNIT}),
    ("ListParents", "ChildNotFoundException", {"ChildId": NO_ACCOUNT}),
    ("ListTagsForResource", "TargetNotFoundException", {"ResourceId": NO_UNIT}),
    ("MoveAccount", "AccountNotFoundException", {**GOOD["MoveAccount"], "AccountId": NO_ACCOUNT}),
    ("MoveAccount", "SourceParentNotFoundException", {**GOOD["MoveAccount"], "SourceParentId": other}),
    ("MoveAccount", "DestinationParentNotFoundException", {**GOOD["MoveAccount"], "DestinationParentId": NO_UNIT}),
    ("MoveAccount", "DuplicateAccountException", {**GOOD["MoveAccount"], "DestinationParentId": full}),
    ("RegisterDelegatedAdministrator", "AccountNotFoundException", {"AccountId": NO_ACCOUNT, **sso}),
    ("RegisterDelegatedAdministrator", "AccountAlreadyRegisteredException", {"AccountId": delegate, **sso}),
    ("RegisterDelegatedAdministrator", "ConstraintViolationException", {"AccountId": management, **sso}),
    ("RegisterDelegatedAdministrator", "ConstraintViolationException", {"AccountId": account, **unknown}),
    ("TagResource", "TargetNotFoundException", {"ResourceId": NO_UNIT, "Tags": tags({"a": "b"})}),
    ("TagResource", "ConstraintViolationException",
     {"ResourceId": account, "Tags": tags({f"k{i}": "" for i in range(51)})}),
    ("UntagResource", "TargetNotFoundException", {"ResourceId": NO_UNIT, "TagKeys": ["a"]}),
    ("UpdateOrganizationalUnit", "OrganizationalUnitNotFoundException", {"OrganizationalUnitId": NO_UNIT}),
    ("UpdateOrganizationalUnit", "DuplicateOrganizationalUnitException",
     {"OrganizationalUnitId": full, "Name": "other"}),
]:
    refused(operation, code, **input)

foreign = org.list_accounts(MaxResults=1)["NextToken"]
for operation in (name for name in GOOD if name.startswith("List")):
    refused(operation, "InvalidInputException", NextToken="nonsense", **GOOD[operation])
    if operation != "ListAccounts":
        refused(operation, "InvalidInputException", NextToken=foreign, **GOOD[operation])
answer({"refused": table.codes, "never": {
    "DescribeOrganization": "takes no input, and any account of an organization may call it"}})
