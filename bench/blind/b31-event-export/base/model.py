"""Events of an orchestration."""
from dataclasses import dataclass, field
from datetime import date
from typing import Dict, List

DAY = date(2024, 2, 29)


@dataclass
class Tag:
    name: str
    value: int
    since: date

    def to_dict(self):
        return {"name": self.name, "value": self.value, "since": self.since}


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
        attributes = {f"key-{place}": f"value-{(number * place) % 19}" for place in range(6)}
        yield Event(number, "TaskCompleted", attributes, [Tag(f"tag-{place}", place, DAY) for place in range(16)])
