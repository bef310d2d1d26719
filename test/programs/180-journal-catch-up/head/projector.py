"""Applies the events of a journal to the view of an inventory."""
import asyncio
import hashlib


class View:
    """Stock for each article, with a running signature."""

    def __init__(self):
        self.stock = {}
        self.signature = b""
        self.position = -1

    def apply(self, event):
        article, change = event["article"], event["change"]
        entry = self.stock.setdefault(article, {"count": 0, "moves": []})
        entry["count"] += change
        entry["moves"] = [move for move in entry["moves"][-60:] if move != change] + [change]
        text = "|".join("%s=%d" % (name, self.stock[name]["count"]) for name in sorted(self.stock))
        self.signature = hashlib.sha256(self.signature + text.encode()).digest()
        self.position = event["position"]


class Projector:
    """Takes events from the queue of the journal and keeps a checkpoint for each group."""

    def __init__(self, view, events):
        self._view = view
        self._events = events
        self.checkpoints = 0

    async def _checkpoint(self):
        self.checkpoints += 1
        await asyncio.sleep(0)

    def _group(self, first):
        yield first
        while not self._events.empty():
            yield self._events.get_nowait()

    async def run(self):
        while True:
            for event in self._group(await self._events.get()):
                if event is None:
                    return
                self._view.apply(event)
            await self._checkpoint()
