"""Scan hosts for banners, a few times over."""
import asyncio

from ports import Listener, banner
from runtime import prepare

HOSTS = 5
ROUNDS = 4


async def scan(port):
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(None, banner, port)


async def main():
    prepare()
    listener = Listener()
    banners = []
    for _ in range(ROUNDS):
        banners += await asyncio.gather(*(scan(listener.port) for _ in range(HOSTS)))
    listener.close()
    print("%d answers, %d silent" % (len(banners), banners.count(b"")))


if __name__ == "__main__":
    asyncio.run(main())
