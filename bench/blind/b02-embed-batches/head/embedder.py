"""Splits texts into batches and collects their vectors."""
from typing import Iterator, List, Sequence, Tuple

Vector = Tuple[float, float]


class Embedder:
    """Client side of the model server."""

    def __init__(self, server, batch_size: int):
        self.server = server
        self.batch_size = batch_size

    def _batches(self, texts: Sequence[str]) -> Iterator[Sequence[str]]:
        for start in range(0, len(texts), self.batch_size):
            yield texts[start : start + self.batch_size]

    async def _embed(self, batch: Sequence[str]) -> List[Vector]:
        values = await self.server.infer(batch)
        return [(value, 1 - value) for value in values]

    async def embed(self, texts: Sequence[str]) -> List[Vector]:
        """The vectors of all texts, in their order."""
        pending = [self._embed(batch) for batch in self._batches(texts)]
        vectors: List[Vector] = []
        for coroutine in pending:
            vectors.extend(await coroutine)
        return vectors
