"""What the chat server tells."""
from dataclasses import dataclass, field


@dataclass
class Event:
    kind: str
    number: int
    data: dict = field(default_factory=dict)

    @property
    def key(self):
        return "%s-%04d" % (self.kind, self.number)
