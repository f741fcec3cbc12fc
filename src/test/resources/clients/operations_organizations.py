"""ENDPOINT: every operation of organizations once, and what is refused."""
from common import *
from refusals import refused

aws = Aws(sys.argv[1])
org = aws.organizations
root = org.list_roots()["Roots"][0]["Id"]
management = org.describe_organization()["Organization"]["MasterAccountId"]
unit = org.create_organizational_unit(
    ParentId=root, Name="Workloads", Tags=tags({"a": "b"}))["OrganizationalUnit"]["Id"]
assert org.describe_organizational_unit(OrganizationalUnitId=unit)["OrganizationalUnit"]["Name"] == "Workloads"
org.update_organizational_unit(OrganizationalUnitId=unit, Name="Work")
assert [u["Name"] for u in every(org, "list_organizational_units_for_parent", "OrganizationalUnits", ParentId=root)] == ["Work"]

ids = []
for i in range(101):
    status = org.create_account(AccountName=f"account {i}", Email=f"a{i}@example.com")["CreateAccountStatus"]
    while status["State"] == "IN_PROGRESS":
        status = org.describe_create_account_status(CreateAccountRequestId=status["Id"])["CreateAccountStatus"]
    ids.append(status["AccountId"])
assert len(set(ids)) == 101
assert {a["Id"] for a in every(org, "list_accounts", "Accounts")} == {*ids, management}
assert len(every(org, "list_accounts_for_parent", "Accounts", ParentId=root)) == 102
assert len(every(org, "list_children", "Children", ParentId=root, ChildType="ACCOUNT")) == 102
assert len(every(org, "list_create_account_status", "CreateAccountStatuses", States=["SUCCEEDED"])) == 101
org.move_account(AccountId=ids[0], SourceParentId=root, DestinationParentId=unit)
assert org.list_parents(ChildId=ids[0])["Parents"] == [{"Id": unit, "Type": "ORGANIZATIONAL_UNIT"}]
assert org.describe_account(AccountId=ids[0])["Account"]["Name"] == "account 0"

org.tag_resource(ResourceId=ids[0], Tags=tags({"env": "dev", "x": ""}))
org.untag_resource(ResourceId=ids[0], TagKeys=["x"])
assert every(org, "list_tags_for_resource", "Tags", ResourceId=ids[0]) == tags({"env": "dev"})

service = "sso.amazonaws.com"
org.enable_aws_service_access(ServicePrincipal=service)
assert service in [
    s["ServicePrincipal"]
    for s in every(org, "list_aws_service_access_for_organization", "EnabledServicePrincipals")]
org.register_delegated_administrator(AccountId=ids[0], ServicePrincipal=service)
assert [d["Id"] for d in every(org, "list_delegated_administrators", "DelegatedAdministrators")] == [ids[0]]
assert len(every(org, "list_delegated_services_for_account", "DelegatedServices", AccountId=ids[0])) == 1
org.deregister_delegated_administrator(AccountId=ids[0], ServicePrincipal=service)
org.disable_aws_service_access(ServicePrincipal=service)

refused("ParentNotFoundException", org.create_organizational_unit, ParentId="ou-0000-00000000", Name="X")
refused("DuplicateOrganizationalUnitException", org.create_organizational_unit, ParentId=root, Name="Work")
refused("OrganizationalUnitNotEmptyException", org.delete_organizational_unit, OrganizationalUnitId=unit)
refused("AccountNotFoundException", org.describe_account, AccountId="000000000009")
refused("SourceParentNotFoundException", org.move_account,
        AccountId=ids[1], SourceParentId="ou-0000-00000000", DestinationParentId=unit)
refused("DuplicateAccountException", org.move_account,
        AccountId=ids[0], SourceParentId=unit, DestinationParentId=unit)
refused("InvalidInputException", org.list_accounts, NextToken="nonsense")

org.move_account(AccountId=ids[0], SourceParentId=unit, DestinationParentId=root)
org.delete_organizational_unit(OrganizationalUnitId=unit)
org.close_account(AccountId=ids[0])
closed = org.describe_account(AccountId=ids[0])["Account"]
assert closed["Status"] in ("SUSPENDED", "PENDING_CLOSURE"), closed
answer({})
