"""Splits texts into batches and collects their vectors."""
import asyncio


class Embedder:
    def __init__(self, server, batch_size):
        self.server = server
        self.batch_size = batch_size

    def _batches(self, texts):
        for start in range(0, len(texts), self.batch_size):
            yield texts[start : start + self.batch_size]

    async def _embed(self, batch):
        values = await self.server.infer(batch)
        return [(value, 1 - value) for value in values]

    async def embed(self, texts):
        """The vectors of all texts, in their order."""
        pending = [asyncio.ensure_future(self._embed(batch)) for batch in self._batches(texts)]
        vectors = []
        for task in pending:
            vectors.extend(await task)
        return vectors
