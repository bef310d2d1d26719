"""Broadcast the scores of a match."""
import asyncio

from hub.broadcast import Hub
from hub.client import Client


async def main():
    clients = [Client(number) for number in range(15)]
    hub = Hub(clients)
    for number in range(12):
        await hub.broadcast("score %d" % number)
    print("%d events delivered" % sum(len(client.events) for client in clients))


if __name__ == "__main__":
    asyncio.run(main())
