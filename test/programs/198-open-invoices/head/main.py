"""Match the bank statements of a month with the open invoices."""
import argparse

from matching.book import OpenBook
from matching.data import invoices, statements
from matching.matcher import Matcher


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--invoices", type=int, default=6_200)
    parser.add_argument("--partial", type=float, default=0.2, help="share of invoices paid in two parts")
    options = parser.parse_args()

    book = OpenBook()
    for invoice in invoices(options.invoices):
        book.add(invoice)
    matcher = Matcher(book)
    for statement in statements(options.invoices, options.partial):
        matcher.match(statement)
    print("%d matched, %d partial, %d unknown" % (matcher.matched, matcher.partial, len(matcher.unknown)))
    print("%d invoices open, %d cents" % (len(book), book.balance()))


if __name__ == "__main__":
    main()
