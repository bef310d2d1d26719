"""One connection to the broker: a line of JSON there, a line of JSON back."""
import asyncio
import json


class Link:
    def __init__(self, reader, writer):
        self._reader = reader
        self._writer = writer
        self._correlation = 0

    @classmethod
    async def open(cls, host, port):
        return cls(*await asyncio.open_connection(host, port))

    async def request(self, document):
        self._correlation += 1
        line = json.dumps(dict(document, correlation=self._correlation))
        self._writer.write(line.encode() + b"\n")
        await self._writer.drain()
        answer = json.loads(await self._reader.readline())
        if answer["correlation"] != self._correlation:
            raise ConnectionError("answer %(correlation)d was not expected" % answer)
        return answer

    def close(self):
        self._writer.close()
