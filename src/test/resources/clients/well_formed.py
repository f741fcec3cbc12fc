"""Input that a service model allows, made from the model; values of patterns are given here."""

UUID = "11111111-2222-4333-8444-555555555555"
INSTANCE = "arn:aws:sso:::instance/ssoins-0000000000000000"
# By the name of the shape, which is how the models share them.
VALUES = {
    "InstanceArn": INSTANCE,
    "TaggableResourceArn": INSTANCE,
    "PermissionSetArn": "arn:aws:sso:::permissionSet/ssoins-0000000000000000/ps-0000000000000000",
    "ManagedPolicyArn": "arn:aws:iam::aws:policy/ReadOnlyAccess",
    "KmsKeyArn": "arn:aws:kms:eu-west-1:100000000001:key/" + UUID,
    "ManagedPolicyPath": "/",
    "policyPathType": "/",
    "pathType": "/",
    "pathPrefixType": "/",
    "Duration": "PT1H",
    "UUId": UUID,
    "PrincipalId": UUID,
    "ResourceId": UUID,
    "IdentityStoreId": "d-0000000000",
    "ExtensionName": "aws:identitystore:enterprise",
    "AccountId": "100000000001",
    "TargetId": "100000000001",
    "TaggableResourceId": "100000000001",
    "ChildId": "100000000001",
    "ParentId": "r-0000",
    "OrganizationalUnitId": "ou-0000-00000000",
    "CreateAccountRequestId": "car-00000000",
    "Email": "a@example.com",
    "arnType": "arn:aws:iam::100000000001:policy/none",
    "policyVersionIdType": "v1",
    "tokenCodeType": "000000",
}
DEEPEST = 5
# Newer than the SDK whose types the sandbox has; to it these members are unknown.
TOO_NEW = {"Roles", "Extensions"}


def values(shape):
    """One input, or two where there is a choice."""
    first, second = value(shape, 0), value(shape, 1)
    return [first] if first == second else [first, second]


def value(shape, choice=0, depth=0):
    """All members of all structures; of a union the one of that number."""
    kind = shape.type_name
    if getattr(shape, "is_document_type", False):
        return "anything"
    if kind == "structure":
        members = [
            (name, of) for name, of in shape.members.items()
            if name not in TOO_NEW]
        if getattr(shape, "is_tagged_union", False):
            members = [members[min(choice, len(members) - 1)]]
        return {} if depth == DEEPEST else {name: value(of, choice, depth + 1) for name, of in members}
    if kind == "list":
        return [value(shape.member, choice, depth + 1)]
    if kind == "map":
        return {}
    if kind in ("integer", "long"):
        return shape.metadata.get("min", 1)
    if kind == "boolean":
        return False
    if getattr(shape, "enum", None):
        return shape.enum[0]
    return VALUES.get(shape.name, "x" * max(8, shape.metadata.get("min", 1)))
