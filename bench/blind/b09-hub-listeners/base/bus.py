"""The event bus."""


class Bus:
    def __init__(self):
        self.listeners = {}

    def listen(self, kind, listener):
        self.listeners.setdefault(kind, []).append(listener)

    async def fire(self, kind, value):
        for listener in self.listeners.get(kind, ()):
            listener(value)
