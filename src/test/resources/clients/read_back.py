"""ENDPOINT [bare]: everything there is, by names; 'bare' leaves out what moto does not have."""
from common import *

aws = Aws(sys.argv[1])
bare = sys.argv[2:] == ["bare"]
accounts, users, groups, sets = aws.accounts(), aws.users(), aws.groups(), aws.sets()
names = {"GROUP": {id: group["DisplayName"] for id, group in groups.items()}, "USER": users}


def policy_name(arn):
    return arn.split(":policy/", 1)[1]


def boundary(of_set):
    try:
        found = aws.sso.get_permissions_boundary_for_permission_set(**of_set)["PermissionsBoundary"]
    except aws.sso.exceptions.ResourceNotFoundException:
        return None
    reference = found.get("CustomerManagedPolicyReference")
    return reference or policy_name(found["ManagedPolicyArn"])


def permission_set(arn):
    of_set = {"InstanceArn": aws.instance, "PermissionSetArn": arn}
    described = aws.describe(arn)
    inline = aws.sso.get_inline_policy_for_permission_set(**of_set)["InlinePolicy"]
    whole = {
        "description": described.get("Description"),
        "sessionDuration": described["SessionDuration"],
        "relayState": described.get("RelayState"),
        "awsManagedPolicies": sorted(
            policy_name(policy["Arn"])
            for policy in every(aws.sso, "list_managed_policies_in_permission_set", "AttachedManagedPolicies", **of_set)),
        "customerManagedPolicies": sorted(
            (policy["Path"] + policy["Name"]
            for policy in every(
                aws.sso, "list_customer_managed_policy_references_in_permission_set",
                "CustomerManagedPolicyReferences", **of_set))),
        "inlinePolicy": json.loads(inline) if inline else None,
    }
    if not bare:
        whole["permissionsBoundary"] = boundary(of_set)
        whole["tags"] = {
            tag["Key"]: tag["Value"]
            for tag in every(aws.sso, "list_tags_for_resource", "Tags", InstanceArn=aws.instance, ResourceArn=arn)}
        whole["stale"] = sorted(accounts[id] for id in every(
            aws.sso, "list_accounts_for_provisioned_permission_set", "AccountIds",
            ProvisioningStatus="LATEST_PERMISSION_SET_NOT_PROVISIONED", **of_set))
    return whole


def assignments():
    found = []
    for set_name, arn in sets.items():
        for id, account in accounts.items():
            for each in every(
                    aws.sso, "list_account_assignments", "AccountAssignments",
                    InstanceArn=aws.instance, AccountId=id, PermissionSetArn=arn):
                kind = each["PrincipalType"]
                name = names[kind].get(each["PrincipalId"], each["PrincipalId"])
                found.append(f"{set_name} for {kind.lower()} {name} in {account}")
    return sorted(found)


def person(id):
    user = aws.directory.describe_user(IdentityStoreId=aws.store, UserId=id)
    return {
        "givenName": user["Name"]["GivenName"],
        "familyName": user["Name"]["FamilyName"],
        "displayName": user["DisplayName"],
        "emails": [email["Value"] for email in user.get("Emails", [])],
    }


answer({
    "users": {name: person(id) for id, name in users.items()},
    "groups": {
        group["DisplayName"]: {
            "description": group.get("Description"),
            "members": sorted(
                users[membership["MemberId"]["UserId"]]
                for membership in every(
                    aws.directory, "list_group_memberships", "GroupMemberships",
                    IdentityStoreId=aws.store, GroupId=id)),
        } for id, group in groups.items()},
    "permissionSets": {name: permission_set(arn) for name, arn in sets.items()},
    "assignments": assignments(),
})
