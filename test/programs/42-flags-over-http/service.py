"""A flag server that takes 60 ms for each answer."""
import asyncio
import os


async def answer(reader, writer):
    line = await reader.readline()
    if not line:
        writer.close()
        return
    while (await reader.readline()).strip():
        pass
    await asyncio.sleep(0.06)
    name = line.split()[1].rsplit(b"/", 1)[-1]
    body = b"on" if len(name) % 2 else b"off"
    writer.write(b"HTTP/1.0 200 OK\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s" % (len(body), body))
    await writer.drain()
    writer.close()


async def serve():
    server = await asyncio.start_server(answer, "127.0.0.1", int(os.environ["PORT"]))
    async with server:
        await server.serve_forever()


try:
    asyncio.run(serve())
except KeyboardInterrupt:
    pass
