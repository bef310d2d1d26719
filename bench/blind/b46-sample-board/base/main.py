"""Serves the latest samples of instruments while they are recorded."""
import asyncio

from board import Board
from recorder import Recorder

VIEWERS = 4
LOOKS = 40


async def viewer(board: Board, number: int) -> int:
    seen = 0
    for look in range(LOOKS):
        await asyncio.sleep(0.01)
        sample = board.latest((number + look) % board.instruments)
        seen += sample is not None
    return seen


async def main() -> None:
    board = Board(instruments=8)
    recorder = Recorder(board)
    recorder.start()
    seen = await asyncio.gather(*(viewer(board, number) for number in range(VIEWERS)))
    recorder.stop()
    print("viewers", len(seen), "looks", sum(seen))


if __name__ == "__main__":
    asyncio.run(main())
