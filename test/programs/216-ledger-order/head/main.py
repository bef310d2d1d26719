"""Book a day's transfers; the transfers of one account have to stay in order."""
import argparse
import asyncio
import sys

from booking import book_all
from ledger import Ledger, Transfer

ACCOUNTS = ("ada", "bert", "cleo", "dora", "emil", "fay")


def parse_arguments(argv):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--transfers", type=int, default=25, help="transfers of each account")
    return parser.parse_args(argv)


def make_transfers(count):
    return [
        Transfer(account, number, (number * 37 + len(account)) % 90 - 40)
        for number in range(count)
        for account in ACCOUNTS
    ]


async def run(options):
    ledger = Ledger()
    try:
        await book_all(ledger, make_transfers(options.transfers))
    finally:
        ledger.close()
    return ledger


def main(argv=None):
    ledger = asyncio.run(run(parse_arguments(argv)))
    for account in ACCOUNTS:
        print("%-5s %5d" % (account, ledger.balance(account)))
    return 0 if ledger.in_order else 1


if __name__ == "__main__":
    sys.exit(main())
