"""Copy the files of a cloud drive listing by listing."""
import argparse
import asyncio

from drive.auth import TokenProvider
from drive.client import DriveClient
from drive.server import DriveServer


async def copy_folder(client, folder):
    names = await client.request("list", folder)
    sizes = await asyncio.gather(*(client.request("read", name) for name in names))
    return sum(sizes)


async def run(options):
    server = DriveServer(token_lifetime=0.4)
    client = DriveClient(server, TokenProvider(server))
    sizes = await asyncio.gather(*(copy_folder(client, "folder-%d" % number) for number in range(options.folders)))
    print("%d bytes in %d requests" % (sum(sizes), server.requests))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folders", type=int, default=9)
    asyncio.run(run(parser.parse_args()))
