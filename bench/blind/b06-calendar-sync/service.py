"""The calendar service: signs tickets and lists events."""
import asyncio
import os
import zlib

LATENCY = 0.02


async def serve(reader, writer):
    request = (await reader.readline()).decode().split()
    while (await reader.readline()).strip():
        pass
    if len(request) > 1:
        await asyncio.sleep(LATENCY)
        body = str(zlib.crc32(request[1].encode()) % 1000).encode()
        writer.write(b"HTTP/1.0 200 OK\r\nContent-Length: %d\r\n\r\n%b" % (len(body), body))
        await writer.drain()
    writer.close()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", int(os.environ["PORT"]))
    await server.serve_forever()


asyncio.run(main())
