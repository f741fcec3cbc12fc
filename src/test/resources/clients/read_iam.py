"""ENDPOINT: the roles and the customer managed policies of each account of the control-tower seed."""
from common import *

aws = Aws(sys.argv[1])
management = aws.sts.get_caller_identity()["Account"]


def account(id):
    iam = aws.client("iam") if id == management else aws.iam_of(id, "AWSControlTowerExecution")
    return {
        "roles": sorted(role["Arn"] for role in every(iam, "list_roles", "Roles")),
        "policies": sorted(policy["Arn"] for policy in every(iam, "list_policies", "Policies", Scope="Local")),
    }


answer({name: account(id) for id, name in aws.accounts().items()})
