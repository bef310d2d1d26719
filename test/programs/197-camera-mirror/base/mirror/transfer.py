"""One recording on its way from a camera to the archive."""
import asyncio
import enum

CHUNK = 64 * 1024
CHUNKS = 6


class State(enum.Enum):
    NEW = "new"
    RECEIVING = "receiving"
    STORED = "stored"
    ABORTED = "aborted"


class Transfer:
    def __init__(self, number):
        self.name = "camera-%d/%06d" % (number % 16, number)
        self.state = State.NEW
        self._number = number
        self._buffer = bytearray()

    async def receive(self):
        self.state = State.RECEIVING
        for chunk in range(CHUNKS):
            await asyncio.sleep(0.002)
            self._buffer += bytes([(self._number + chunk) % 255 + 1]) * CHUNK

    async def store(self, archive):
        await archive.store(self.name, self._buffer)
        self.state = State.STORED

    def abort(self):
        if self.state is State.RECEIVING:
            self.state = State.ABORTED
            self._buffer.clear()
