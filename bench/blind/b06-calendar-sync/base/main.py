"""Synchronises the calendars of some accounts."""
import asyncio
import os

from account import Account
from transport import Transport

ACCOUNTS = ("anna", "boris", "chen", "dora")
CALENDARS = 9


async def synchronise(transport: Transport, name: str) -> int:
    account = Account(transport, name)
    events = 0
    for number in range(CALENDARS):
        ticket = await account.ticket(number)
        events += await transport.get(f"/events/{name}/{number}/{ticket}")
    return events


async def main() -> None:
    transport = Transport(int(os.environ["PORT"]))
    events = await asyncio.gather(*(synchronise(transport, name) for name in ACCOUNTS))
    print("accounts", len(ACCOUNTS), "events", sum(events))


if __name__ == "__main__":
    asyncio.run(main())
