"""Stands for the plugs: answers a line after a moment."""
import asyncio

ANSWER_SECONDS = 0.05


async def _answer(reader, writer):
    name = (await reader.readline()).decode().strip()
    await asyncio.sleep(ANSWER_SECONDS)
    writer.write(("%s %s\n" % (name, "on" if name.endswith(("1", "4", "7")) else "off")).encode())
    await writer.drain()
    writer.close()


async def _main(box, ready):
    server = await asyncio.start_server(_answer, "127.0.0.1", 0)
    box.append(server.sockets[0].getsockname()[1])
    ready.set()
    await asyncio.sleep(3600)


def serve(box, ready):
    asyncio.run(_main(box, ready))
