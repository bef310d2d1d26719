"""Plug-ins of the bot. Each talks to some service of its own."""
import asyncio

EVERYTHING = ("message", "join", "reaction")


class Archive:
    async def __call__(self, event):
        await asyncio.sleep(0.02)


class Moderation:
    def __init__(self):
        self.warnings = 0

    async def __call__(self, event):
        await asyncio.sleep(0.025)
        if event.data["text"].endswith("7"):
            self.warnings += 1


class Translation:
    async def __call__(self, event):
        await asyncio.sleep(0.03)
        return event.data["text"].upper()


class Statistics:
    def __init__(self):
        self.counts = {}

    async def __call__(self, event):
        self.counts[event.kind] = self.counts.get(event.kind, 0) + 1
        await asyncio.sleep(0.015)
        if event.number == 11:
            raise ValueError("no counter for " + event.key)


class Webhook:
    async def __call__(self, event):
        await asyncio.sleep(0.03)


def load():
    return [
        ("archive", EVERYTHING, Archive()),
        ("moderation", EVERYTHING, Moderation()),
        ("translation", EVERYTHING, Translation()),
        ("statistics", EVERYTHING, Statistics()),
        ("webhook", EVERYTHING, Webhook()),
    ]
