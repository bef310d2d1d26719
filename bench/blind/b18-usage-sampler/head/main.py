"""A small chat service with a client that talks to it."""
import asyncio

from service import ChatService

MESSAGES = 260


async def client(port: int) -> int:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    length = 0
    for number in range(MESSAGES):
        writer.write(f"message {number} ".encode() + b"word " * (number % 9) + b"\n")
        length += len(await reader.readline())
    writer.write_eof()
    await reader.read()
    writer.close()
    return length


async def main() -> None:
    async with ChatService() as service:
        length = await client(service.port)
    print("messages", MESSAGES, "characters", length)


if __name__ == "__main__":
    asyncio.run(main())
