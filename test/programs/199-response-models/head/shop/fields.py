"""Response models: which attributes are shown, and of which type they are."""
from dataclasses import dataclass


class Invalid(ValueError):
    """A response does not fit its model."""


@dataclass(frozen=True)
class Field:
    name: str
    type: type
    maximum: int = 1 << 31


class Model:
    def __init__(self, *fields):
        self.fields = fields


def dump(item, model):
    return {field.name: getattr(item, field.name) for field in model.fields}


def check(data, model):
    for field in model.fields:
        value = data.get(field.name)
        if not isinstance(value, field.type):
            raise Invalid("%s: %r is no %s" % (field.name, value, field.type.__name__))
        size = len(value) if isinstance(value, str) else value
        if size > field.maximum:
            raise Invalid("%s: %r is too large" % (field.name, value))
    return data
