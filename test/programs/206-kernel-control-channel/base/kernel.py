"""Executes cells; each cell is a task, so that long cells do not hold up the others."""
import asyncio

from channel import ControlChannel, Message

STEP = 0.015


class Kernel:
    def __init__(self):
        self.channel = ControlChannel()
        self._cells = set()

    async def run(self):
        while True:
            message = await self.channel.receive()
            if message.kind == "shutdown":
                break
            self._dispatch(message)
        if self._cells:
            await asyncio.gather(*self._cells)

    def _dispatch(self, message):
        handler = getattr(self, "_on_" + message.kind)
        task = asyncio.ensure_future(handler(message))
        self._cells.add(task)
        task.add_done_callback(self._cells.discard)

    async def _on_execute(self, message):
        total = 0
        for step in range(message.value):
            await asyncio.sleep(STEP)
            total += step
        self.channel.reply(Message("output", message.cell, total))
