"""A room, its members and its history."""
import asyncio

from text import highlight


class Member:
    def __init__(self, name):
        self.name = name
        self.seen = 0

    async def deliver(self, line):
        await asyncio.sleep(0.04)
        if line:
            self.seen += 1


class Room:
    def __init__(self, members):
        self.members = {member.name: member for member in members}
        self._lock = asyncio.Lock()
        self._history = []
        self.lines = self.mentions = 0

    async def post(self, author, text):
        line, found = highlight(text, self.members)
        self.mentions += found
        async with self._lock:
            self._history.append((author, line))
            self.lines += 1
            await self._broadcast(line)

    async def _broadcast(self, line):
        await asyncio.gather(*(member.deliver(line) for member in self.members.values()))
