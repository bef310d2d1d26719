"""Finds the payments of each invoice."""
from collections import defaultdict
from typing import Dict, List, Tuple

from ledger import Ledger

Row = Dict[str, object]


def paid_by_reference(payments: List[Row]) -> Dict[str, int]:
    """What was paid in all for each reference."""
    paid: Dict[str, int] = defaultdict(int)
    for payment in payments:
        paid[payment["reference"]] += payment["amount"]
    return paid


def match(ledger: Ledger) -> Tuple[int, int]:
    """Number of invoices with a payment, and what is still open."""
    paid = paid_by_reference(ledger.payments)
    matched = 0
    open_amount = 0
    for invoice in ledger.invoices:
        amount = paid.get(invoice["reference"], 0)
        if amount:
            matched += 1
        open_amount += max(0, invoice["amount"] - amount)
    return matched, open_amount
