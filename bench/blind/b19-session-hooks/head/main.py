"""Serves many short sessions, some at once."""
import asyncio

from hub import Hub
from session import Session

SESSIONS = 420


async def visitor(hub: Hub, number: int, seats: asyncio.Semaphore) -> int:
    async with seats:
        session = Session(hub, number)
        return await session.talk()


async def main() -> None:
    hub = Hub()
    seats = asyncio.Semaphore(6)
    scores = await asyncio.gather(*(visitor(hub, number, seats) for number in range(SESSIONS)))
    print("sessions", len(scores), "score", sum(scores) % 100_003)


if __name__ == "__main__":
    asyncio.run(main())
