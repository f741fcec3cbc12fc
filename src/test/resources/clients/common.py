"""What all scripts share: clients for one endpoint, whole lists, requests followed to their end."""
import boto3
import botocore.config
import json
import sys
import time

REGION = "eu-west-1"
ONCE = botocore.config.Config(region_name=REGION, retries={"total_max_attempts": 1})


class Aws:
    def __init__(self, endpoint):
        self.endpoint = endpoint
        self.sso = self.client("sso-admin")
        self.directory = self.client("identitystore")
        self.organizations = self.client("organizations")
        self.sts = self.client("sts")
        instance = self.sso.list_instances()["Instances"][0]
        self.instance = instance["InstanceArn"]
        self.store = instance["IdentityStoreId"]

    def client(self, service, **credentials):
        return boto3.client(service, endpoint_url=self.endpoint, config=ONCE, **credentials)

    def iam_of(self, account, role="OrganizationAccountAccessRole"):
        """IAM as seen from inside the account."""
        return self.client_in(account, "iam", role)

    def client_in(self, account, service, role="OrganizationAccountAccessRole"):
        """A client that acts in the account."""
        keys = self.sts.assume_role(
            RoleArn=f"arn:aws:iam::{account}:role/{role}", RoleSessionName="tests")["Credentials"]
        return self.client(
            service,
            aws_access_key_id=keys["AccessKeyId"],
            aws_secret_access_key=keys["SecretAccessKey"],
            aws_session_token=keys["SessionToken"])

    def new_account(self, name):
        """Makes a member account."""
        status = self.organizations.create_account(
            AccountName=name, Email=f"{name}@example.com")["CreateAccountStatus"]
        while status["State"] == "IN_PROGRESS":
            status = self.organizations.describe_create_account_status(
                CreateAccountRequestId=status["Id"])["CreateAccountStatus"]
        return status["AccountId"]

    def accounts(self):
        return {a["Id"]: a["Name"] for a in every(self.organizations, "list_accounts", "Accounts")}

    def account(self, name):
        return next(id for id, each in self.accounts().items() if each == name)

    def users(self):
        return {u["UserId"]: u["UserName"]
                for u in every(self.directory, "list_users", "Users", IdentityStoreId=self.store)}

    def groups(self):
        return {g["GroupId"]: g
                for g in every(self.directory, "list_groups", "Groups", IdentityStoreId=self.store)}

    def user(self, name):
        return next(id for id, each in self.users().items() if each == name)

    def group(self, name):
        return next(id for id, each in self.groups().items() if each["DisplayName"] == name)

    def sets(self):
        arns = every(self.sso, "list_permission_sets", "PermissionSets", InstanceArn=self.instance)
        return {self.describe(arn)["Name"]: arn for arn in arns}

    def describe(self, arn):
        return self.sso.describe_permission_set(
            InstanceArn=self.instance, PermissionSetArn=arn)["PermissionSet"]

    def assign(self, arn, account, kind, principal):
        status = self.sso.create_account_assignment(
            InstanceArn=self.instance, PermissionSetArn=arn, TargetId=account, TargetType="AWS_ACCOUNT",
            PrincipalType=kind, PrincipalId=principal)["AccountAssignmentCreationStatus"]
        return self.ended(
            status,
            lambda id: self.sso.describe_account_assignment_creation_status(
                InstanceArn=self.instance,
                AccountAssignmentCreationRequestId=id)["AccountAssignmentCreationStatus"])

    def unassign(self, arn, account, kind, principal):
        status = self.sso.delete_account_assignment(
            InstanceArn=self.instance, PermissionSetArn=arn, TargetId=account, TargetType="AWS_ACCOUNT",
            PrincipalType=kind, PrincipalId=principal)["AccountAssignmentDeletionStatus"]
        return self.ended(
            status,
            lambda id: self.sso.describe_account_assignment_deletion_status(
                InstanceArn=self.instance,
                AccountAssignmentDeletionRequestId=id)["AccountAssignmentDeletionStatus"])

    def provision(self, arn):
        status = self.sso.provision_permission_set(
            InstanceArn=self.instance, PermissionSetArn=arn,
            TargetType="ALL_PROVISIONED_ACCOUNTS")["PermissionSetProvisioningStatus"]
        return self.ended(
            status,
            lambda id: self.sso.describe_permission_set_provisioning_status(
                InstanceArn=self.instance,
                ProvisionPermissionSetRequestId=id)["PermissionSetProvisioningStatus"])

    @staticmethod
    def ended(status, ask):
        deadline = time.monotonic() + 30
        while status["Status"] == "IN_PROGRESS":
            if time.monotonic() > deadline:
                raise TimeoutError(status)
            status = ask(status["RequestId"])
        assert status["Status"] == "SUCCEEDED", status
        return status


def every(client, operation, key, **arguments):
    """All items of all pages."""
    pages = client.get_paginator(operation).paginate(**arguments)
    return [item for page in pages for item in page[key]]


def tags(mapping):
    return [{"Key": key, "Value": value} for key, value in mapping.items()]


def document(*actions):
    return json.dumps({
        "Version": "2012-10-17",
        "Statement": [{"Effect": "Allow", "Action": list(actions), "Resource": "*"}]})


def answer(value):
    json.dump(value, sys.stdout, indent=1, sort_keys=True, default=str)
