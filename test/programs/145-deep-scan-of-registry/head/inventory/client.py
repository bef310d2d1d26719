"""The line protocol of the registry."""
import asyncio
import json


class Client:
    def __init__(self, port):
        self._port = port

    async def layers(self, image):
        answer = await self._request({"scan": image, "deep": True})
        return int(answer["layers"])

    async def _request(self, request):
        reader, writer = await asyncio.open_connection("127.0.0.1", self._port)
        try:
            line = json.dumps(request, sort_keys=True) + "\n"
            writer.write(line.encode())
            await writer.drain()
            return json.loads(await reader.readline())
        finally:
            writer.close()
