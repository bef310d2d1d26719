"""The consumer of one partition. Offsets are committed in the order of the batches."""
POLL_SECONDS = 5.0


class Consumer:
    def __init__(self, client, store):
        self._client = client
        self._store = store
        self.handled = 0

    async def run(self):
        async for batch in self._batches():
            await self._handle(batch)

    async def _batches(self):
        while True:
            batch = await self._poll()
            if batch is None:
                return
            yield batch

    async def _poll(self):
        return self._client.poll(POLL_SECONDS)

    async def _handle(self, batch):
        partition = self._client.partition
        await self._store.insert(partition, batch)
        self.handled += len(batch)
