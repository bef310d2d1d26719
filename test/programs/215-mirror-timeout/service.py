"""Two mirrors in one server: /near is fast but stalls for some packages, /far always answers."""
import asyncio
import os


async def serve(reader, writer):
    try:
        request = await reader.readline()
        while (await reader.readline()).strip():
            pass
        if request:
            mirror, name = request.split()[1].decode().strip("/").split("/")
            number = int(name.rsplit("-", 1)[1])
            if mirror == "near":
                await asyncio.sleep(5.0 if number % 3 == 0 else 0.01)
            else:
                await asyncio.sleep(0.05)
            body = ("checksum %d\n" % (number * 7919 % 10007)).encode()
            writer.write(b"HTTP/1.0 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body) + body)
            await writer.drain()
    except (ConnectionError, asyncio.IncompleteReadError):
        pass
    finally:
        writer.close()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", int(os.environ["PORT"]))
    async with server:
        await server.serve_forever()


asyncio.run(main())
