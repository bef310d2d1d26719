"""A home hub: refreshes the state of all smart plugs, some rounds."""
import asyncio
import threading

from fakeplug import serve
from plugs import Plug

PLUGS = 14
ROUNDS = 2


class Registry:
    def __init__(self):
        self.states = {}
        self.changes = 0

    def update(self, name, state):
        if self.states.get(name) != state:
            self.changes += 1
        self.states[name] = state


async def refresh(plug, registry):
    state = await plug.state()
    registry.update(plug.name, state)


async def main(port):
    registry = Registry()
    plugs = [Plug("plug-%02d" % number, port) for number in range(PLUGS)]
    for _ in range(ROUNDS):
        await asyncio.gather(*(refresh(plug, registry) for plug in plugs))
    print(len(registry.states), "plugs,", registry.changes, "changes")


if __name__ == "__main__":
    ready = threading.Event()
    box = []
    threading.Thread(target=serve, args=(box, ready), daemon=True).start()
    ready.wait()
    asyncio.run(main(box[0]))
