"""Finds the payment of each invoice."""


def match(ledger):
    matched = 0
    open_amount = 0
    for invoice in ledger.invoices:
        paid = 0
        for payment in ledger.payments:
            if payment["reference"] == invoice["reference"]:
                paid += payment["amount"]
        if paid:
            matched += 1
        open_amount += max(0, invoice["amount"] - paid)
    return matched, open_amount
