"""Customers look at one page after another."""
import asyncio


class Customer:
    def __init__(self, number, steps):
        self.number = number
        self._steps = steps
        self.pages = 0

    async def visit(self):
        while self.pages < self._steps:
            await asyncio.sleep(0.02)
            self.pages += 1
