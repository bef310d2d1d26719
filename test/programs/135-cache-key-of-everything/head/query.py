"""What a client asks for."""
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Style:
    width: int = 2
    colour: str = "grey"
    dashed: bool = False

    def is_plain(self):
        return not self.dashed


@dataclass(frozen=True)
class Query:
    layer: str
    x: int
    y: int
    zoom: int
    tags: tuple = ()
    style: Style = field(default_factory=Style)
