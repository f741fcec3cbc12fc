"""Reads every assignment as scripts commonly do: for each permission set the accounts that have it, for each of those the assignments."""

import json
import sys

import boto3

endpoint = sys.argv[1]
sso = boto3.client("sso-admin", endpoint_url=endpoint, region_name="eu-west-1")


def pages(operation, member, **ask):
    for page in sso.get_paginator(operation).paginate(**ask):
        yield from page[member]


instance = sso.list_instances()["Instances"][0]["InstanceArn"]
assignments = 0
for permission_set in pages("list_permission_sets", "PermissionSets", InstanceArn=instance):
    of_set = {"InstanceArn": instance, "PermissionSetArn": permission_set}
    sso.describe_permission_set(**of_set)
    for account in pages("list_accounts_for_provisioned_permission_set", "AccountIds", **of_set):
        for _ in pages("list_account_assignments", "AccountAssignments", AccountId=account, **of_set):
            assignments += 1
print(json.dumps({"assignments": assignments}))
