"""A departure board: trains move, and every screen that is connected gets the new board."""
import asyncio

from board import Board
from hub import Hub
from screens import Screen

STATIONS = ("north", "south", "east", "west")
SCREENS = 44
TICKS = 26
TICK = 0.02


async def main():
    board = Board(trains=480)
    hub = Hub()
    for number in range(SCREENS):
        hub.connect(Screen(number, STATIONS[number % len(STATIONS)], staff=number % 11 == 0))
    for tick in range(TICKS):
        board.advance(tick)
        await hub.broadcast(board.snapshot(tick))
        await asyncio.sleep(TICK)
    print("%d screens, %d messages" % (len(hub.sessions), hub.sent))


if __name__ == "__main__":
    asyncio.run(main())
