"""ENDPOINT: by user, every way to a role that he has, read set by set and account by account."""
from common import *

aws = Aws(sys.argv[1])
users, groups, accounts = aws.users(), aws.groups(), aws.accounts()
members = {
    id: [m["MemberId"]["UserId"] for m in every(
        aws.directory, "list_group_memberships", "GroupMemberships", IdentityStoreId=aws.store, GroupId=id)]
    for id in groups}
ways = {name: [] for name in users.values()}
for set_name, arn in aws.sets().items():
    for account, account_name in accounts.items():
        for row in every(aws.sso, "list_account_assignments", "AccountAssignments",
                         InstanceArn=aws.instance, AccountId=account, PermissionSetArn=arn):
            role, holder = f"{account} {account_name} {set_name}", row["PrincipalId"]
            if holder in users:
                ways[users[holder]].append(f"{role} direct")
            for member in members.get(holder, []):
                ways[users[member]].append(f"{role} group {groups[holder]['DisplayName']}")
answer(ways)
