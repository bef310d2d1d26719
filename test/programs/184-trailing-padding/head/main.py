"""Sum up a ledger export by account."""
import argparse
from collections import defaultdict

from fields import BadRecord, read

MEMO_WIDTH = 900


def sample(count):
    """Records as the ledger system writes them: the memo has a reference in its last column."""
    for number in range(count):
        memo = "Invoice %d" % number
        reference = "R%06d" % (number * 17 % 1000000)
        yield "%-10s%16s%s" % ("A%04d" % (number % 40), "%d.%02d" % (number % 500, number % 100),
                               memo.ljust(MEMO_WIDTH - len(reference)) + reference)


class Ledger:
    def __init__(self):
        self.balances = defaultdict(int)
        self.references = set()
        self.bad = 0

    def post(self, record):
        try:
            values = read(record)
        except BadRecord:
            self.bad += 1
            return
        self.balances[values["account"]] += values["amount"]
        self.references.add(values["memo"].rsplit(" ", 1)[-1])


def main(count):
    ledger = Ledger()
    for record in sample(count):
        ledger.post(record)
    print("%d accounts, %d references, %d bad, %.2f in all" % (
        len(ledger.balances), len(ledger.references), ledger.bad, sum(ledger.balances.values()) / 100))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=600)
    main(parser.parse_args().records)
