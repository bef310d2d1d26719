"""Distributes a feed of ticks to the lanes of their markets."""
import asyncio

from feed import ticks
from lane import Lane

MARKETS = tuple(f"market-{number}" for number in range(24))
TICKS = 4200


async def distribute(lanes: dict) -> int:
    sent = 0
    async for market, price in ticks(TICKS, MARKETS):
        lanes[market].put(price)
        sent += 1
    return sent


async def main() -> None:
    lanes = {market: Lane(market) for market in MARKETS}
    consumers = [asyncio.ensure_future(lane.run()) for lane in lanes.values()]
    sent = await distribute(lanes)
    for lane in lanes.values():
        lane.close()
    totals = await asyncio.gather(*consumers)
    print("ticks", sent, "sum", sum(totals))


if __name__ == "__main__":
    asyncio.run(main())
