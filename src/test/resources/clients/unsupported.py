"""ENDPOINT: an operation that AWS has and the sandbox has not."""
from common import *
import botocore.exceptions

try:
    Aws(sys.argv[1]).organizations.list_policies(Filter="SERVICE_CONTROL_POLICY")
except botocore.exceptions.ClientError as e:
    answer(e.response["Error"])
