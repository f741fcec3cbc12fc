"""Calls that must be refused, and how."""
import botocore.exceptions


def refused(code, call, **arguments):
    try:
        answered = call(**arguments)
    except botocore.exceptions.ClientError as e:
        assert e.response["Error"]["Code"] == code, e.response
        assert e.response["Error"]["Message"], e.response
        assert 400 <= e.response["ResponseMetadata"]["HTTPStatusCode"] < 500, e.response
        return e.response
    raise AssertionError(f"{call} answered {answered}")
