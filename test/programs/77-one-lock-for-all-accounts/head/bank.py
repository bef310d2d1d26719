"""Accounts at a bank that takes a while to book."""
import asyncio


class Bank:
    def __init__(self):
        self.balances = {}
        self._lock = asyncio.Lock()

    async def book(self, account, amount):
        async with self._lock:
            balance = await self._read(account)
            await self._write(account, balance + amount)

    async def _read(self, account):
        await asyncio.sleep(0.008)
        return self.balances.get(account, 0)

    async def _write(self, account, balance):
        await asyncio.sleep(0.012)
        self.balances[account] = balance
