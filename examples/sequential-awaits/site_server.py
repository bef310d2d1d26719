"""A small web site on 127.0.0.1 in a process of its own: every page takes 80 ms to render."""

import asyncio
import contextlib
import subprocess
import sys
from collections.abc import Iterator

DELAY = 0.08
BODY = b"<html><body>page</body></html>\n"
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n" % len(BODY)


@contextlib.contextmanager
def running_site() -> Iterator[str]:
    """Starts the site, yields its address, and stops it at the end, also when the program fails.

    The site lives as long as its standard input is open: if this process dies in any way, it ends too.
    """
    # Profilers put themselves in the place of sys.executable to follow children; the site is not to be measured.
    python = getattr(sys, "_base_executable", None) or sys.executable
    site = subprocess.Popen([python, "-I", __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        assert site.stdout is not None
        port = site.stdout.readline().strip()
        if not port:
            sys.exit("the local web site of this example did not start")
        yield f"http://127.0.0.1:{port}"
    finally:
        site.communicate()


async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    try:
        while True:
            await reader.readuntil(b"\r\n\r\n")
            await asyncio.sleep(DELAY)
            writer.write(HEAD + BODY)
            await writer.drain()
    except (asyncio.IncompleteReadError, ConnectionError):
        pass
    finally:
        writer.close()


async def serve() -> None:
    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    server.close()


if __name__ == "__main__":
    asyncio.run(serve())
