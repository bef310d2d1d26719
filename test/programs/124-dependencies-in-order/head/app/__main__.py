"""Sends a few requests through the application."""
import asyncio

from .handlers import ROUTES
from .inject import Injector

REQUESTS = 5


async def serve(injector, path, user):
    return await injector.call(ROUTES[path], {"user": user, "path": path})


async def main():
    injector = Injector()
    total = 0
    for number in range(REQUESTS):
        page = await serve(injector, "/home", "user%d" % number)
        total += len(page)
    print(total, "characters")


if __name__ == "__main__":
    asyncio.run(main())
