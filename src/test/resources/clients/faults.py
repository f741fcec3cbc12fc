"""Everything that a service model forbids about an input: each fault alone, in an input that is else well formed."""
import copy


def walk(shape, value, path=()):
    """Every value in the input, with its shape and the way to it; but for documents, which are of any type."""
    if getattr(shape, "is_document_type", False):
        return
    yield path, shape, value
    if shape.type_name == "structure":
        for name, each in value.items():
            yield from walk(shape.members[name], each, path + (name,))
    elif shape.type_name == "list":
        for i, each in enumerate(value):
            yield from walk(shape.member, each, path + (i,))


def changed(input, path, new):
    input = copy.deepcopy(input)
    at = input
    for step in path[:-1]:
        at = at[step]
    if new is None:
        del at[path[-1]]
    else:
        at[path[-1]] = new
    return input


def said(path):
    """The path as errors say it: Tags[].Key."""
    return ".".join("[]" if isinstance(step, int) else step for step in path).replace(".[]", "[]")


def broken(shape, value):
    """Values of the right type that the constraints of the shape forbid."""
    least, most = shape.metadata.get("min"), shape.metadata.get("max")
    kind = shape.type_name
    if kind in ("integer", "long"):
        yield from ([least - 1] if least is not None else []) + ([most + 1] if most is not None else [])
    elif kind == "list":
        yield from ([[]] if least else []) + ([value * (most + 1)] if most else [])
    elif kind == "string":
        yield from (["x" * (least - 1)] if least else []) + (["x" * (most + 1)] if most else [])
        if getattr(shape, "enum", None):
            yield "NONE_OF_THEM"
        # A control character and a space: together no pattern allows them that is not of anything at all.
        elif shape.metadata.get("pattern", "[\\s\\S]*") != "[\\s\\S]*":
            yield value[:-2] + "\x01 " if len(value) > 1 else "\x01"


def constraints(shape, input):
    """What, and the input with that fault."""
    for path, of, value in walk(shape, input):
        if of.type_name == "structure":
            for name in of.required_members:
                if name in value:
                    yield said(path + (name,)), changed(input, path + (name,), None)
        if path:
            for bad in broken(of, value):
                yield said(path), changed(input, path, bad)


WRONG = {"string": [5, {}, True], "integer": ["x", 1.5, []], "boolean": ["x", 1], "list": ["x", {}],
         "structure": ["x", []], "map": ["x"]}


def types(shape, input):
    for path, of, value in walk(shape, input):
        for wrong in WRONG.get(of.type_name, []) if path else []:
            yield said(path), changed(input, path, wrong)


def unknown(shape, input):
    for path, of, value in walk(shape, input):
        if of.type_name == "structure":
            yield "Surprise", changed(input, path + ("Surprise",), 1)
