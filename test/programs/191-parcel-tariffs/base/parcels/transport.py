"""Minimal HTTP transport for the services of the depot."""
import asyncio
import json


class TransportError(Exception):
    """The service did not answer as expected."""


class Transport:
    def __init__(self, host, port):
        self._host = host
        self._port = port

    async def get_json(self, path):
        reader, writer = await asyncio.open_connection(self._host, self._port)
        try:
            request = "GET %s HTTP/1.0\r\nHost: %s\r\n\r\n" % (path, self._host)
            writer.write(request.encode())
            await writer.drain()
            answer = await reader.read()
        finally:
            writer.close()
        head, _, body = answer.partition(b"\r\n\r\n")
        status = int(head.split(None, 2)[1])
        if status != 200:
            raise TransportError("%s: status %d" % (path, status))
        return json.loads(body)

    async def close(self):
        """Nothing is kept open between requests."""
