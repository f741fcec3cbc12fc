"""Well-formed calls that must be refused all the same: what each is refused with, and which operations there are none of."""
import botocore.exceptions

import documented


class Table:
    def __init__(self, client):
        self.client = client
        self.codes = {}

    def refused(self, operation, code, by=None, **input):
        """The operation, as AWS writes it, is refused with this code; by another client than the table's where one is given."""
        client = by or self.client
        method = next(method for method, name in client.meta.method_to_api_mapping.items() if name == operation)
        try:
            answered = getattr(client, method)(**input)
        except botocore.exceptions.ClientError as e:
            documented.check(client, operation, e.response)
            assert e.response["Error"]["Code"] == code, (operation, input, e.response)
            self.codes.setdefault(operation, []).append(code)
            return
        raise AssertionError(f"{operation} of {input} answered {answered}")

    def each(self, operations, code, by=None, **input):
        for operation in operations.split():
            self.refused(operation, code, by, **input)
