"""ENDPOINT: operations that AWS has and the sandbox has not."""
from common import *
from refusals import refused

aws = Aws(sys.argv[1])
UNKNOWN = "UnknownOperationException"
refused(UNKNOWN, aws.organizations.list_policies, Filter="SERVICE_CONTROL_POLICY")
refused(UNKNOWN, aws.client("iam").list_users)
# About an instance's Regions: newer than the SDK whose types the sandbox has.
here = {"InstanceArn": aws.instance}
refused(UNKNOWN, aws.sso.list_regions, **here)
for call in (aws.sso.add_region, aws.sso.describe_region, aws.sso.remove_region):
    refused(UNKNOWN, call, RegionName="eu-central-1", **here)
answer(aws.sso.list_instances()["Instances"])
