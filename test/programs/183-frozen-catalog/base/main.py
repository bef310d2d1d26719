"""Price the orders of a day."""
import argparse
import csv
import io

from catalog import load


def write_orders(count, size):
    """The export of the shop system."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["order", "sku", "count"])
    for number in range(count):
        writer.writerow([number // 3, "SKU-%05d" % (number * 131 % size), 1 + number % 14])
    return out.getvalue()


class Invoice:
    def __init__(self, order):
        self.order = order
        self.lines = 0
        self.total = 0

    def add(self, amount):
        self.lines += 1
        self.total += amount


def price_orders(catalog, text):
    invoices = {}
    for row in csv.DictReader(io.StringIO(text)):
        invoice = invoices.setdefault(row["order"], Invoice(row["order"]))
        invoice.add(catalog.price(row["sku"], int(row["count"])))
    return invoices


def main(orders, size):
    catalog = load("spring", size)
    invoices = price_orders(catalog, write_orders(orders, size))
    empty = sum(invoice.total == 0 for invoice in invoices.values())
    print("%d invoices, %d empty, total %d" % (
        len(invoices), empty, sum(invoice.total for invoice in invoices.values())))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--orders", type=int, default=8000)
    parser.add_argument("--size", type=int, default=2500)
    options = parser.parse_args()
    main(options.orders, options.size)
