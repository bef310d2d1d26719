"""A stand-in for the ledger service."""
import asyncio
import collections
from dataclasses import dataclass

LATENCY = 0.04


@dataclass(frozen=True)
class Transfer:
    account: str
    number: int
    amount: int


class Ledger:
    def __init__(self):
        self._balances = collections.Counter()
        self._last = {}
        self.in_order = True

    async def book(self, transfer):
        await asyncio.sleep(LATENCY)
        self._apply(transfer)

    def _apply(self, transfer):
        self._balances[transfer.account] += transfer.amount
        if transfer.number < self._last.get(transfer.account, -1):
            self.in_order = False
        self._last[transfer.account] = transfer.number

    def balance(self, account):
        return self._balances[account]

    def close(self):
        self._last.clear()
