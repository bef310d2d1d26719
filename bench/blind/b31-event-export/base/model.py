"""Events of an orchestration."""
from dataclasses import dataclass, field
from typing import Dict, List


@dataclass
class Tag:
    name: str
    value: int

    def to_dict(self):
        return {"name": self.name, "value": self.value}


@dataclass
class Event:
    sequence: int
    kind: str
    attributes: Dict[str, str] = field(default_factory=dict)
    tags: List[Tag] = field(default_factory=list)

    def to_dict(self):
        return {
            "sequence": self.sequence,
            "kind": self.kind,
            "attributes": self.attributes,
            "tags": [tag.to_dict() for tag in self.tags],
        }


def recorded(count):
    for number in range(count):
        attributes = {f"key-{place}": f"value-{(number * place) % 19}" for place in range(14)}
        yield Event(number, "TaskCompleted", attributes, [Tag(f"tag-{place}", place) for place in range(6)])
