"""File a day's letters."""
import asyncio

from archive.letters import file_letter
from archive.store import Archive

LETTERS = 28


async def main():
    archive = Archive()
    keys = await asyncio.gather(*(file_letter(archive, number) for number in range(LETTERS)))
    archive.close()
    print("%d letters, last %s" % (len(keys), keys[-1]))


if __name__ == "__main__":
    asyncio.run(main())
