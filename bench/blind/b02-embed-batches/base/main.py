"""Embeds a small corpus through a local model server."""
import asyncio
import hashlib

from embedder import Embedder
from server import ModelServer

TEXTS = [f"paragraph {number} of the handbook" for number in range(240)]


async def main() -> None:
    async with ModelServer(latency=0.03, slots=3) as server:
        embedder = Embedder(server, batch_size=8)
        vectors = await embedder.embed(TEXTS)
    digest = hashlib.sha256(repr(vectors).encode()).hexdigest()[:12]
    print(len(vectors), "vectors", digest)


if __name__ == "__main__":
    asyncio.run(main())
