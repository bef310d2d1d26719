"""Knows all connected screens."""
import asyncio
import json


class Session:
    def __init__(self, screen):
        self.screen = screen
        self.frames = 0

    async def send(self, frame):
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
        frame = json.dumps(message, separators=(",", ":")).encode()
        await asyncio.gather(*(session.send(frame) for session in self.sessions))
