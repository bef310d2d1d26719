"""Push a bundle of files to a sandbox while its sessions are kept alive."""
import argparse
import asyncio
import sys

from bundle import bundle_chunks, make_sources
from sandbox import Sandbox


def parse_arguments(argv):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=130)
    parser.add_argument("--sessions", type=int, default=4)
    parser.add_argument("--beats", type=int, default=70)
    return parser.parse_args(argv)


async def push(sandbox, count):
    digest = 0
    async for name, chunk in bundle_chunks(make_sources(count)):
        digest ^= sandbox.store(name, chunk)
    return digest


async def run(options):
    sandbox = Sandbox()
    pushing = asyncio.ensure_future(push(sandbox, options.files))
    sessions = [
        asyncio.ensure_future(sandbox.keep_alive(number, options.beats))
        for number in range(options.sessions)
    ]
    await asyncio.gather(pushing, *sessions)
    print("%d files, %d bytes, digest %08x, %d beats" % (
        len(sandbox.files), sandbox.size, pushing.result(), sandbox.beats))


def main(argv=None):
    asyncio.run(run(parse_arguments(argv)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
