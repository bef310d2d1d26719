"""Answers questions."""
import asyncio

MODEL = "large"


class Assistant:
    def __init__(self, models, at_a_time):
        self._models = models
        self._limit = asyncio.Semaphore(at_a_time)

    async def answer(self, question):
        async with self._limit:
            return await self._models.complete(MODEL, question)
