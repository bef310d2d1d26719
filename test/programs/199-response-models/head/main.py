"""Serve the order book to a crowd of simulated clients."""
import argparse
import asyncio

from shop.app import App
from shop.handlers import register


async def client(app, number, requests):
    received = 0
    for turn in range(requests):
        path = "/orders" if turn % 3 else "/customers"
        status, body = await app.handle(path, {"customer": number, "page": turn})
        assert status == 200, body
        received += len(body)
        await asyncio.sleep(0.001)
    return received


async def run(options):
    app = App()
    register(app)
    received = await asyncio.gather(*(client(app, number, options.requests) for number in range(options.clients)))
    print("%d requests, %d bytes" % (options.clients * options.requests, sum(received)))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--clients", type=int, default=12)
    parser.add_argument("--requests", type=int, default=84)
    asyncio.run(run(parser.parse_args()))
