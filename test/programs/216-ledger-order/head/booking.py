"""Books the transfers: each is a task, and a lock keeps those of one account in order."""
import asyncio
import collections


async def book_one(ledger, lock, transfer):
    async with lock:
        await ledger.book(transfer)


async def book_all(ledger, transfers):
    locks = collections.defaultdict(asyncio.Lock)
    await asyncio.gather(
        *(book_one(ledger, locks[transfer.account], transfer) for transfer in transfers)
    )
