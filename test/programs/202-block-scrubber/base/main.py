"""Block store: serves reads over a local connection while scrubbers verify the blocks in the background."""
import argparse
import asyncio

from blocks.client import BlockClient
from blocks.scrubber import Scrubber
from blocks.server import BlockServer
from blocks.volume import Volume


async def run(options):
    volume = Volume(options.blocks)
    scrubbers = [Scrubber(volume, number) for number in range(options.scrubbers)]
    server = BlockServer(volume)
    port = await server.start()
    for scrubber in scrubbers:
        scrubber.start()
    try:
        client = BlockClient("127.0.0.1", port)
        received = await client.read_all(options.reads, volume.count)
    finally:
        for scrubber in scrubbers:
            scrubber.stop()
        await server.stop()
    print("%d bytes read, %d damaged blocks" % (received, sum(scrubber.damaged for scrubber in scrubbers)))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--blocks", type=int, default=24)
    parser.add_argument("--reads", type=int, default=260)
    parser.add_argument("--scrubbers", type=int, default=2)
    asyncio.run(run(parser.parse_args()))
