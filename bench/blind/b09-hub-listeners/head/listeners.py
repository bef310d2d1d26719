"""What the rooms do with events."""
from typing import Dict

from bus import Bus

KINDS = ("motion", "light", "door", "power")


def smooth(old: int, value: int) -> int:
    """A moving average in fixed point."""
    for _ in range(24):
        old = (old * 7 + value * 64) // 8 % 65_536
    return old


def attach_all(bus: Bus, rooms: int) -> Dict[str, int]:
    state: Dict[str, int] = {}
    for kind in KINDS:
        for room in range(rooms):
            attach(bus, state, kind, f"{kind}-{room}", room + 1)
    return state


def attach(bus: Bus, state: Dict[str, int], kind: str, key: str, factor: int) -> None:
    state[key] = 0

    async def update(value: int) -> None:
        state[key] = smooth(state[key], value * factor)

    bus.listen(kind, update)
