#!/usr/bin/env python3
"""seed.py [ENDPOINT]: an organization, people, groups and a permission set, made through the API; a second run adds nothing."""

import sys
import time

import boto3

ENDPOINT = sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:4566"
REGION = "eu-west-1"
MOST_POLLS = 60

UNITS = ["Security", "Infrastructure", "Workloads", "Workloads/Prod"]
ACCOUNTS = {"payments-dev": "Workloads", "payments-prod": "Workloads/Prod", "orders-prod": "Workloads/Prod"}
USERS = {"ana@example.com": ("Ana", "Silva"), "ben@example.com": ("Ben", "Okafor")}
GROUPS = {"Developers": ["ana@example.com"], "Auditors": ["ben@example.com"]}
SET = "ReadOnly"


def client(service):
    return boto3.client(
        service, endpoint_url=ENDPOINT, region_name=REGION, aws_access_key_id="test", aws_secret_access_key="test"
    )


def every(service, operation, key, **arguments):
    return [each for page in service.get_paginator(operation).paginate(**arguments) for each in page[key]]


def organization(organizations):
    try:
        organizations.describe_organization()
    except organizations.exceptions.AWSOrganizationsNotInUseException:
        organizations.create_organization(FeatureSet="ALL")
    root = every(organizations, "list_roots", "Roots")[0]["Id"]
    ids = {"": root}
    for path in UNITS:
        above, _, name = path.rpartition("/")
        there = every(
            organizations, "list_organizational_units_for_parent", "OrganizationalUnits", ParentId=ids[above]
        )
        found = [unit["Id"] for unit in there if unit["Name"] == name]
        ids[path] = found[0] if found else organizations.create_organizational_unit(
            ParentId=ids[above], Name=name
        )["OrganizationalUnit"]["Id"]
    accounts = {each["Name"]: each["Id"] for each in every(organizations, "list_accounts", "Accounts")}
    for name, unit in ACCOUNTS.items():
        if name in accounts:
            continue
        status = organizations.create_account(AccountName=name, Email=f"{name}@example.com")["CreateAccountStatus"]
        for _ in range(MOST_POLLS):
            if status["State"] != "IN_PROGRESS":
                break
            time.sleep(1)
            status = organizations.describe_create_account_status(CreateAccountRequestId=status["Id"])[
                "CreateAccountStatus"
            ]
        if status["State"] != "SUCCEEDED":
            sys.exit(f"account {name} was not created: {status.get('FailureReason', status['State'])}")
        accounts[name] = status["AccountId"]
        organizations.move_account(AccountId=accounts[name], SourceParentId=root, DestinationParentId=ids[unit])
    return accounts


def people(directory, store):
    users = {each["UserName"]: each["UserId"] for each in every(directory, "list_users", "Users", IdentityStoreId=store)}
    for name, (given, family) in USERS.items():
        if name not in users:
            users[name] = directory.create_user(
                IdentityStoreId=store,
                UserName=name,
                DisplayName=f"{given} {family}",
                Name={"GivenName": given, "FamilyName": family},
                Emails=[{"Value": name, "Type": "work", "Primary": True}],
            )["UserId"]
    groups = {
        each["DisplayName"]: each["GroupId"] for each in every(directory, "list_groups", "Groups", IdentityStoreId=store)
    }
    for name, members in GROUPS.items():
        if name not in groups:
            groups[name] = directory.create_group(IdentityStoreId=store, DisplayName=name, Description=name)["GroupId"]
        there = {
            each["MemberId"]["UserId"]
            for each in every(
                directory, "list_group_memberships", "GroupMemberships", IdentityStoreId=store, GroupId=groups[name]
            )
        }
        for member in members:
            if users[member] not in there:
                directory.create_group_membership(
                    IdentityStoreId=store, GroupId=groups[name], MemberId={"UserId": users[member]}
                )
    return groups


def permission_set(sso, instance, account, group):
    for arn in every(sso, "list_permission_sets", "PermissionSets", InstanceArn=instance):
        described = sso.describe_permission_set(InstanceArn=instance, PermissionSetArn=arn)["PermissionSet"]
        if described["Name"] == SET:
            return
    arn = sso.create_permission_set(InstanceArn=instance, Name=SET, Description="Reads", SessionDuration="PT1H")[
        "PermissionSet"
    ]["PermissionSetArn"]
    sso.attach_managed_policy_to_permission_set(
        InstanceArn=instance, PermissionSetArn=arn, ManagedPolicyArn="arn:aws:iam::aws:policy/ReadOnlyAccess"
    )
    sso.create_account_assignment(
        InstanceArn=instance,
        PermissionSetArn=arn,
        PrincipalType="GROUP",
        PrincipalId=group,
        TargetType="AWS_ACCOUNT",
        TargetId=account,
    )


def main():
    accounts = organization(client("organizations"))
    sso = client("sso-admin")
    instances = sso.list_instances()["Instances"]
    if not instances:
        sso.create_instance(Name="sso")
        instances = sso.list_instances()["Instances"]
    instance = instances[0]
    groups = people(client("identitystore"), instance["IdentityStoreId"])
    permission_set(sso, instance["InstanceArn"], accounts["payments-dev"], groups["Auditors"])
    print(f"{ENDPOINT}: {instance['InstanceArn']}, {len(accounts)} accounts, {len(groups)} groups")


if __name__ == "__main__":
    main()
