"""Read the members of a club."""
import asyncio

from client import Client


async def main():
    client = Client()
    members = await asyncio.gather(*(client.get("/members/%d" % number) for number in range(60)))
    print("%d members, %d calls" % (len(members), client.calls))


if __name__ == "__main__":
    asyncio.run(main())
