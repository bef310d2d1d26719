"""Knows all connected screens."""
import asyncio

from protocol import envelope, pack


class Session:
    def __init__(self, screen):
        self.screen = screen
        self.frames = 0

    async def send(self, message):
        frame = pack(envelope(message, self.screen))
        await self.screen.write(frame)
        self.frames += 1


class Hub:
    def __init__(self):
        self.sessions = []

    @property
    def sent(self):
        return sum(session.frames for session in self.sessions)

    def connect(self, screen):
        session = Session(screen)
        self.sessions.append(session)
        return session

    async def broadcast(self, message):
        await asyncio.gather(*(session.send(message) for session in self.sessions))
