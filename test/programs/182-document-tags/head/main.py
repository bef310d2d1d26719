"""A sync service: asks for the state of many documents and tells which ones changed."""
import asyncio

from documents import Store

CLIENTS = 6
DOCUMENTS = 50


class Session:
    """One connected client and the tags that it has seen."""

    def __init__(self, number, store, gate):
        self._number = number
        self._store = store
        self._gate = gate
        self.seen = {}

    async def check(self, name, revision):
        async with self._gate:
            await asyncio.sleep(0.01)
            document = self._store.read(name, revision)
            tag = document.etag()
            await asyncio.sleep(0.005)
        changed = self.seen.get(name) != tag
        self.seen[name] = tag
        return changed

    async def run(self):
        changes = 0
        for number in range(DOCUMENTS):
            name = "folder-%d/%03d.txt" % (self._number, number)
            changes += await self.check(name, number % 3)
        return changes


async def main():
    store = Store()
    gate = asyncio.Semaphore(CLIENTS)
    sessions = [Session(number, store, gate) for number in range(CLIENTS)]
    changes = await asyncio.gather(*(session.run() for session in sessions))
    print("%d changes" % sum(changes))


if __name__ == "__main__":
    asyncio.run(main())
