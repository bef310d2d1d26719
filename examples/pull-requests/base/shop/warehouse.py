"""The warehouse's service, in a process of its own, and how a page of orders is fetched from it."""

import asyncio
import contextlib
import subprocess
import sys
from collections.abc import Iterator

PAGES = 8
ROWS = 200
DELAY = 0.06


async def fetch_page(port: int, number: int) -> str:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"{number}\n".encode())
    await writer.drain()
    page = await reader.read()
    writer.close()
    await writer.wait_closed()
    return page.decode()


@contextlib.contextmanager
def running_warehouse() -> Iterator[int]:
    """Starts the service and yields its port; it ends when its standard input does."""
    # Profilers put themselves in the place of sys.executable to follow children; the service is not to be measured.
    python = getattr(sys, "_base_executable", None) or sys.executable
    service = subprocess.Popen([python, "-I", __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        assert service.stdout is not None
        yield int(service.stdout.readline())
    finally:
        service.communicate()


async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    number = int(await reader.readline())
    await asyncio.sleep(DELAY)
    rows = (f"{number * ROWS + row},customer-{row % 17},{row * 7 % 100}.50" for row in range(ROWS))
    writer.write("\n".join(rows).encode())
    writer.close()
    await writer.wait_closed()


async def serve() -> None:
    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    server.close()


if __name__ == "__main__":
    asyncio.run(serve())
