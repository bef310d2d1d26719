"""Turns the source files of a project into compressed chunks."""
import asyncio
import io
import zlib

LEVEL = 9


def make_sources(count):
    """Pairs of a name and an open file, as they would come from a project folder."""
    for number in range(count):
        lines = ("value_%d = %d * offset\n" % (line * number % 977, line) for line in range(1800))
        yield "module_%03d.py" % number, io.BytesIO("".join(lines).encode())


def normalise(data):
    """Unix line ends and no blanks at the end of a line."""
    return b"\n".join(line.rstrip() for line in data.splitlines()) + b"\n"


async def bundle_chunks(sources):
    """Yield (name, compressed content) of each source."""
    for name, file in sources:
        data = normalise(file.read())
        yield name, zlib.compress(data, LEVEL)
        await asyncio.sleep(0)
