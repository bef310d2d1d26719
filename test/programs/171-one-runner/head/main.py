"""End of the day in a shop: export the ledgers, then confirm the orders round by round."""
import argparse
import sys

from ledger import export
from orders import Warehouse, rounds
from runner import Runner


def parse_arguments(argv):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ledgers", type=int, default=16)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--threads", type=int, default=8)
    return parser.parse_args(argv)


def confirm(runner, warehouse, count):
    """Orders of a round can be looked up together; the next round depends on the stock then."""
    confirmed = 0
    for orders in rounds(count):
        answers = runner.together(warehouse.reserve, orders)
        confirmed += sum(answers)
    return confirmed


def main(argv=None):
    options = parse_arguments(argv)
    warehouse = Warehouse()
    with Runner(options.threads) as runner:
        exports = [runner.background(export, number) for number in range(options.ledgers)]
        confirmed = confirm(runner, warehouse, options.rounds)
        rows = sum(future.result() for future in exports)
    print("%d orders confirmed, %d rows exported" % (confirmed, rows))
    return 0


if __name__ == "__main__":
    sys.exit(main())
