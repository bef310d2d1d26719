"""Sessions that exchange messages."""
import asyncio


class Hub:
    def __init__(self):
        self.sessions = {}
        self.delivered = 0

    def join(self, name):
        self.sessions[name] = asyncio.Queue()
        return self.sessions[name]

    async def send(self, text):
        for queue in self.sessions.values():
            queue.put_nowait(text)
            self.delivered += 1
        await asyncio.sleep(0.025)
