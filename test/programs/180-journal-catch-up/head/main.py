"""An inventory service: catches up with its journal while it answers its stores."""
import asyncio

from projector import Projector, View

ARTICLES = ["article-%02d" % number for number in range(60)]
BACKLOG = 28000
STORES = 5
ROUNDS = 12


class Journal:
    """Delivers all events since the last checkpoint, then ends."""

    def __init__(self, length):
        self._length = length

    def replay(self, events):
        for position in range(self._length):
            article = ARTICLES[(position * 7) % len(ARTICLES)]
            events.put_nowait({"position": position, "article": article, "change": position % 11 - 4})
        events.put_nowait(None)


class Store:
    """Exchanges a few messages with a shop; each one depends on the last."""

    def __init__(self, number, view):
        self._number = number
        self._view = view
        self.answers = []

    async def serve(self):
        for round_number in range(ROUNDS):
            article = ARTICLES[(self._number + round_number) % len(ARTICLES)]
            known = article in self._view.stock
            await asyncio.sleep(0.07)
            self.answers.append((article, known))


async def main():
    view = View()
    events = asyncio.Queue()
    Journal(BACKLOG).replay(events)
    projector = Projector(view, events)
    stores = [Store(number, view) for number in range(STORES)]
    await asyncio.gather(projector.run(), *(store.serve() for store in stores))
    print("position %d, %d answers" % (view.position, sum(len(store.answers) for store in stores)))


if __name__ == "__main__":
    asyncio.run(main())
