"""What the rooms do with events."""


def smooth(old, value):
    """A moving average in fixed point."""
    for _ in range(24):
        old = (old * 7 + value * 64) // 8 % 65_536
    return old


def attach_all(bus, rooms):
    state = {}
    for kind in ("motion", "light", "door", "power"):
        for room in range(rooms):
            attach(bus, state, kind, f"{kind}-{room}", room + 1)
    return state


def attach(bus, state, kind, key, factor):
    state[key] = 0

    def update(value):
        state[key] = smooth(state[key], value * factor)

    bus.listen(kind, update)
