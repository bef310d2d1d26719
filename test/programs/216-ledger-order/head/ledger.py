"""A stand-in for the ledger service, with the blocking client of its vendor."""
import asyncio
import collections
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

LATENCY = 0.04
CONNECTIONS = 8


@dataclass(frozen=True)
class Transfer:
    account: str
    number: int
    amount: int


class Ledger:
    def __init__(self):
        self._balances = collections.Counter()
        self._last = {}
        self._pool = ThreadPoolExecutor(CONNECTIONS, thread_name_prefix="ledger")
        self.in_order = True

    async def book(self, transfer):
        loop = asyncio.get_running_loop()
        await loop.run_in_executor(self._pool, self._send, transfer)
        self._apply(transfer)

    def _send(self, transfer):
        time.sleep(LATENCY)
        return transfer.number

    def _apply(self, transfer):
        self._balances[transfer.account] += transfer.amount
        if transfer.number < self._last.get(transfer.account, -1):
            self.in_order = False
        self._last[transfer.account] = transfer.number

    def balance(self, account):
        return self._balances[account]

    def close(self):
        self._pool.shutdown()
        self._last.clear()
