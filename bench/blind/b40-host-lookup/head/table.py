"""A table of hosts."""
from typing import Dict, List


class Table:
    """Open ports by host."""

    def __init__(self) -> None:
        self.ports: Dict[str, int] = {}

    def __len__(self) -> int:
        return len(self.ports)

    def add(self, address: str, ports: int) -> None:
        self.ports[address] = ports

    @property
    def total(self) -> int:
        return sum(self.ports.values())

    def busiest(self, count: int) -> List[str]:
        return sorted(self.ports, key=lambda address: (-self.ports[address], address))[:count]
