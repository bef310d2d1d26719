"""Reads an event table through an asynchronous cursor and sums it up by device."""
import asyncio
from collections import Counter

from database import Database

EVENTS = 2600


async def fill(database: Database) -> None:
    await database.execute("CREATE TABLE events (id INTEGER PRIMARY KEY, device TEXT, value REAL)")
    rows = [(number, f"device-{number % 37}", (number * 7919) % 1000 / 10) for number in range(EVENTS)]
    await database.insert("INSERT INTO events VALUES (?, ?, ?)", rows)


async def summary(database: Database) -> Counter:
    totals: Counter = Counter()
    for query in ("SELECT device, value FROM events ORDER BY id", "SELECT device, value FROM events ORDER BY value"):
        async for device, value in database.query(query):
            weight = sum(ord(letter) * place for place, letter in enumerate(device * 4))
            totals[device] += round(value * (weight % 7 + 1))
    return totals


async def main() -> None:
    database = Database()
    await fill(database)
    totals = await summary(database)
    await database.close()
    print("devices", len(totals), "total", sum(totals.values()))


if __name__ == "__main__":
    asyncio.run(main())
