"""Events of an orchestration."""
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any, Dict, Iterator, List

DAY = date(2024, 2, 29)


@dataclass
class Tag:
    """A name with a number, since some day."""

    name: str
    value: int
    since: date


@dataclass
class Event:
    """Something that happened; the export has all fields of it."""

    sequence: int
    kind: str
    attributes: Dict[str, str] = field(default_factory=dict)
    tags: List[Tag] = field(default_factory=list)

    def to_dict(self) -> Dict[str, Any]:
        return asdict(self)


def recorded(count: int) -> Iterator[Event]:
    """Made-up events, always the same."""
    for number in range(count):
        attributes = {f"key-{place}": f"value-{(number * place) % 19}" for place in range(6)}
        yield Event(number, "TaskCompleted", attributes, [Tag(f"tag-{place}", place, DAY) for place in range(16)])
