"""Computes a forecast beside the loop's other work."""
import asyncio

SLICE = 4_000


class Forecast:
    def __init__(self, steps):
        self._left = steps
        self._state = 1
        self.done = asyncio.get_running_loop().create_future()

    def start(self):
        asyncio.get_running_loop().call_later(0.01, self._compute)

    def _compute(self):
        self._advance(min(SLICE, self._left))
        if self._left:
            asyncio.get_running_loop().call_soon(self._compute)
        else:
            self.done.set_result(self._state)

    def _advance(self, steps):
        state = self._state
        for _ in range(steps):
            state = (state * 48_271 + 11) % 2_147_483_647
        self._state = state
        self._left -= steps
