"""Fetch the invoices of a year with a few threads."""
import argparse
import sys
from concurrent.futures import ThreadPoolExecutor

from auth import TokenSource
from client import InvoiceClient


def parse_arguments(argv):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--invoices", type=int, default=64)
    parser.add_argument("--threads", type=int, default=4)
    return parser.parse_args(argv)


def main(argv=None):
    options = parse_arguments(argv)
    client = InvoiceClient(TokenSource(lifetime=20))
    with ThreadPoolExecutor(options.threads) as pool:
        totals = list(pool.map(client.fetch_total, range(options.invoices)))
    print("%d invoices, %.2f in all, %d tokens" % (len(totals), sum(totals), client.tokens.issued))
    return 0


if __name__ == "__main__":
    sys.exit(main())
