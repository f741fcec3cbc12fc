"""ENDPOINT: the customer managed policy that Terraform's permission sets refer to, in all accounts but the management account."""
from common import *

aws = Aws(sys.argv[1])
management = aws.sts.get_caller_identity()["Account"]
for account in aws.accounts():
    if account != management:
        aws.iam_of(account, "AWSControlTowerExecution").create_policy(
            PolicyName="deny-billing", Path="/rolecall/", PolicyDocument=document("s3:ListBucket"))
answer({})
