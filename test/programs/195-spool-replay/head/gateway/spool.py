"""The spool: what arrived in the night, as lines of text."""
import asyncio


def _lines(count):
    for number in range(count):
        yield "%d night-%d temperature=%d.%d humidity=%d\n" % (
            1_700_000_000 + number, number % 40, number % 35, number % 10, 30 + number % 60)


async def open_spool(count):
    reader = asyncio.StreamReader(limit=1 << 20)
    reader.feed_data("".join(_lines(count)).encode())
    reader.feed_eof()
    return reader
