"""The radio that reaches the devices."""
import asyncio


class Radio:
    async def ask(self, number):
        await asyncio.sleep(0.001)
        return int(number >= 0)
