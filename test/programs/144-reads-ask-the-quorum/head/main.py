"""Reads the profiles of users from a replicated store."""
import asyncio

from profiles import Profiles
from store import Store

USERS = 90
AT_ONCE = 6


async def worker(queue, profiles):
    names = []
    while not queue.empty():
        user = queue.get_nowait()
        names.append(await profiles.name(user))
    return names


async def main():
    queue = asyncio.Queue()
    for user in range(USERS):
        queue.put_nowait("user-%d" % user)
    profiles = Profiles(Store(("near", "mid", "far")))
    found = await asyncio.gather(*(worker(queue, profiles) for _ in range(AT_ONCE)))
    print(sum(len(names) for names in found), "profiles")


if __name__ == "__main__":
    asyncio.run(main())
