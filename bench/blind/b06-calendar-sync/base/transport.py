"""Requests to the calendar service."""
import asyncio


class Transport:
    def __init__(self, port: int):
        self.port = port
        self.requests = 0

    async def get(self, path: str) -> int:
        self.requests += 1
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        writer.write(f"GET {path} HTTP/1.0\r\n\r\n".encode())
        answer = await reader.read()
        writer.close()
        return int(answer.rpartition(b"\r\n\r\n")[2])
