"""The line protocol of the registry."""
import asyncio
import json


class Client:
    def __init__(self, port):
        self._port = port

    async def layers(self, image):
        answer = await self._request({"scan": image})
        return answer["layers"]

    async def _request(self, request):
        reader, writer = await asyncio.open_connection("127.0.0.1", self._port)
        try:
            writer.write(json.dumps(request).encode() + b"\n")
            await writer.drain()
            return json.loads(await reader.readline())
        finally:
            writer.close()
