"""Books the transfers: the accounts side by side, each account one after another."""
import asyncio
import collections


async def book_account(ledger, transfers):
    for transfer in transfers:
        await ledger.book(transfer)


async def book_all(ledger, transfers):
    accounts = collections.defaultdict(list)
    for transfer in transfers:
        accounts[transfer.account].append(transfer)
    await asyncio.gather(*(book_account(ledger, rows) for rows in accounts.values()))
