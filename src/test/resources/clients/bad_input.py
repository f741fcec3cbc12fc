"""ENDPOINT SERVICE OPERATION...: each operation with every input that its service model forbids. Says how many there were of each."""
import botocore.exceptions
from botocore import xform_name

import documented
import faults
import well_formed
from common import *


class Caller:
    """A client whose requests go out as they are."""

    def __init__(self, service):
        self.service = service
        self.client = boto3.client(
            service, endpoint_url=sys.argv[1],
            config=ONCE.merge(botocore.config.Config(parameter_validation=False)))
        self.json = self.client.meta.service_model.metadata["protocol"] == "json"
        self.spoil = lambda body: body
        self.client.meta.events.register("before-call", lambda params, **_: params.update(
            body=self.spoil(params["body"])))

    def refused(self, operation, input, what, code, spoil=lambda body: body):
        self.spoil = spoil
        try:
            answered = getattr(self.client, xform_name(operation))(**input)
        except botocore.exceptions.ClientError as e:
            documented.check(self.client, operation, e.response)
            assert e.response["Error"]["Code"] == code, (operation, what, e.response)
            assert what in e.response["Error"]["Message"].replace("[0]", "[]"), (operation, what, e.response)
            return 1
        raise AssertionError(f"{operation} with a bad {what} answered {answered}")

    def every_fault(self, operation):
        shape = self.client.meta.service_model.operation_model(operation).input_shape
        invalid = documented.VALIDATION[self.service]
        count = 0
        for good in well_formed.values(shape) if shape else [{}]:
            for what, bad in faults.constraints(shape, good) if shape else []:
                count += self.refused(operation, bad, what, invalid)
            if self.json:
                for what, bad in faults.types(shape, good) if shape else []:
                    count += self.refused(
                        operation, {}, what, "SerializationException", lambda _: json.dumps(bad).encode())
                for what, bad in faults.unknown(shape, good) if shape else [("Surprise", {"Surprise": 1})]:
                    count += self.refused(operation, {}, what, invalid, lambda _: json.dumps(bad).encode())
            else:
                for what in self.numbers_and_flags(shape):
                    count += self.refused(operation, good, what, invalid, lambda body: {**body, what: "x"})
                count += self.refused(operation, good, "Surprise", invalid, lambda body: {**body, "Surprise": "x"})
        return count

    @staticmethod
    def numbers_and_flags(shape):
        return [name for name, of in shape.members.items() if of.type_name in ("integer", "boolean")] if shape else []


caller = Caller(sys.argv[2])
answer({operation: caller.every_fault(operation) for operation in sys.argv[3:]})
