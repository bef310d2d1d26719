"""As much of HTTP as the mirrors need."""
import asyncio


async def get(port, path):
    """The body of a page of the local server."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        writer.write(b"GET %s HTTP/1.0\r\n\r\n" % path.encode())
        await writer.drain()
        head, _, body = (await reader.read()).partition(b"\r\n\r\n")
    finally:
        writer.close()
    if b" 200 " not in head.splitlines()[0]:
        raise ConnectionError(path)
    return body.decode()
