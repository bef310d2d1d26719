"""Sends letters through a few lines of the post office."""
import asyncio
import collections


class Lines:
    """Hands out numbered lines; who finds none waits for one to come back."""

    def __init__(self, lines: int = 32) -> None:
        self._free = list(range(lines))
        self._waiting = collections.deque()

    async def take(self) -> int:
        while not self._free:
            turn = asyncio.get_running_loop().create_future()
            self._waiting.append(turn)
            await turn
        return self._free.pop()

    def give_back(self, line: int) -> None:
        self._free.append(line)
        while self._waiting:
            turn = self._waiting.popleft()
            if not turn.done():
                turn.set_result(None)
                break


async def deliver(letter, line):
    await asyncio.sleep(0.02)
    await asyncio.sleep(0.03 + 0.001 * (letter % 3))
    return len(str(letter)) + line


async def send(lines, letter):
    """Sends one."""
    line = await lines.take()
    try:
        return await deliver(letter, line)
    finally:
        lines.give_back(line)


async def main():
    lines = Lines()
    sent = await asyncio.gather(*(send(lines, letter) for letter in range(64)))
    print(len(sent))


asyncio.run(main())
