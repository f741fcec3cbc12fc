"""Which error codes an operation may answer with: those of its service model, and those that all operations of AWS share."""

# What a service says of input that its model forbids.
VALIDATION = {
    "sso-admin": "ValidationException",
    "identitystore": "ValidationException",
    "organizations": "InvalidInputException",
    "iam": "ValidationError",
    "sts": "ValidationError",
}
# "Common Errors" of the API references; SerializationException is what AWS's JSON protocol answers to a wrong type.
COMMON = {
    "json": {"AccessDeniedException", "SerializationException", "ThrottlingException", "UnknownOperationException"},
    "query": {"AccessDenied", "Throttling", "ValidationError"},
}


def codes(client, operation):
    model = client.meta.service_model
    modelled = {shape.error_code or shape.name for shape in model.operation_model(operation).error_shapes}
    # An operation that takes no input has no error for it in its model; what the sandbox alone refuses has the service's.
    return modelled | COMMON[model.metadata["protocol"]] | {VALIDATION[model.service_name]}


def check(client, operation, error):
    """Whatever is refused is refused by a documented code, with words, and never as the server's own fault."""
    status = error["ResponseMetadata"]["HTTPStatusCode"]
    assert 400 <= status < 500, (operation, error)
    assert error["Error"]["Code"] in codes(client, operation), (operation, error)
    assert error["Error"]["Message"], (operation, error)
