"""Matches payments with invoices."""
from ledger import Ledger
from matching import match

INVOICES = 2300


def main() -> None:
    ledger = Ledger(INVOICES)
    matched, open_amount = match(ledger)
    print("invoices", INVOICES, "matched", matched, "open", open_amount)


if __name__ == "__main__":
    main()
