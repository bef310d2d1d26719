"""A lane handles the ticks of one market in order."""
import asyncio


class Lane:
    """A queue and its consumer. Closing is a flag of its own, so that None is an allowed price."""

    def __init__(self, market: str):
        self.market = market
        self.queue: asyncio.Queue = asyncio.Queue()
        self.closing = False
        self.handled = 0

    def put(self, price) -> None:
        self.queue.put_nowait(price)

    def close(self) -> None:
        """No more prices will come; those that wait are still handled."""
        self.closing = True

    def _handle(self, total: int, price: int) -> int:
        self.handled += 1
        return (total * 3 + price) % 1_000_003

    async def run(self) -> int:
        """Handles prices until the lane is closed; the checksum of all."""
        total = 0
        while not (self.closing and self.queue.empty()):
            try:
                price = self.queue.get_nowait()
            except asyncio.QueueEmpty:
                await asyncio.sleep(0)
                continue
            total = self._handle(total, price)
        return total
