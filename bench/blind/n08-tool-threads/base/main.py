"""Checks tools of an installation, some at once."""
import asyncio

from checks import check_all

TOOLS = [f"tool-{number}" for number in range(24)]


async def main() -> None:
    found = await check_all(TOOLS, at_once=4)
    print("tools", len(found), "versions", sum(found.values()))


if __name__ == "__main__":
    asyncio.run(main())
