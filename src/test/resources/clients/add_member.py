"""ENDPOINT GROUP USER: one more member."""
from common import *

aws = Aws(sys.argv[1])
aws.directory.create_group_membership(
    IdentityStoreId=aws.store, GroupId=aws.group(sys.argv[2]), MemberId={"UserId": aws.user(sys.argv[3])})
answer({})
