"""A hub that keeps asking its devices while a snapshot is imported."""
import asyncio

from devices import watch
from importer import Importer
from store import Store

DEVICES = 4
ROUNDS = 36


async def main() -> None:
    store = Store()
    importer = Importer(store)
    results = await asyncio.gather(
        importer.run(count=9000),
        *(watch(device, ROUNDS) for device in range(DEVICES)),
    )
    print("imported", results[0], "readings", sum(results[1:]), "store", store.checksum)


if __name__ == "__main__":
    asyncio.run(main())
