"""Reads electricity meters behind a serial bridge and prints the sum."""
import asyncio

from bridge import MeterBridge
from meters import MeterBus

BUSES = 3
ROUNDS = 14


async def watch(bridge: MeterBridge, bus: int) -> int:
    total = 0
    for turn in range(ROUNDS):
        total += await bridge.read(bus, turn)
    return total


async def main() -> None:
    bridge = MeterBridge([MeterBus(number) for number in range(BUSES)])
    totals = await asyncio.gather(*(watch(bridge, bus) for bus in range(BUSES)))
    bridge.close()
    print("meters", totals, "sum", sum(totals))


if __name__ == "__main__":
    asyncio.run(main())
