"""Sessions that exchange messages."""
import asyncio


class Hub:
    def __init__(self):
        self.sessions = {}
        self.delivered = 0
        self.beats = 0

    async def heartbeat(self):
        while True:
            await asyncio.sleep(0.03)
            self.beats += 1

    async def prune(self):
        while True:
            await asyncio.sleep(0.1)
            for name in [name for name, queue in self.sessions.items() if queue is None]:
                del self.sessions[name]

    def join(self, name):
        self.sessions[name] = asyncio.Queue()
        return self.sessions[name]

    async def send(self, text):
        for queue in self.sessions.values():
            queue.put_nowait(text)
            self.delivered += 1
        await asyncio.sleep(0.025)
