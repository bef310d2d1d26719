"""Relay messages and print how many."""
import asyncio
import logging

from relay import Relay


async def main():
    logging.basicConfig(level=logging.WARNING)
    relay = Relay()
    await asyncio.gather(relay.produce(9_000), relay.consume())
    print(relay.relayed, "messages relayed")


if __name__ == "__main__":
    asyncio.run(main())
