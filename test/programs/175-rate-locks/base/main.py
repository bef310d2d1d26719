"""Convert invoices into the currency of the group, with a few threads."""
import argparse
from concurrent.futures import ThreadPoolExecutor

from bank import Bank
from rates import Rates

CURRENCIES = ("CHF", "CZK", "DKK", "GBP", "JPY", "NOK", "PLN", "SEK", "USD")


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--invoices", type=int, default=270)
    parser.add_argument("--threads", type=int, default=6)
    return parser.parse_args()


def invoices(count):
    """Invoices are sorted by currency, as the bookkeeping delivers them."""
    share = count // len(CURRENCIES)
    for number in range(count):
        yield CURRENCIES[min(number // share, len(CURRENCIES) - 1)], 1000 + number


def main():
    options = parse_arguments()
    bank = Bank()
    rates = Rates(bank.rate)

    def convert(invoice):
        currency, cents = invoice
        return round(cents / rates.of(currency))

    with ThreadPoolExecutor(options.threads) as threads:
        converted = list(threads.map(convert, invoices(options.invoices)))
    print("%d invoices, %d in sum" % (len(converted), sum(converted)))


if __name__ == "__main__":
    main()
