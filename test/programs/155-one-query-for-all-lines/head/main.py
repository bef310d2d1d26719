"""Totals of all invoices in a database."""
import sqlite3

from invoices import fill, totals

INVOICES = 600


def main():
    connection = sqlite3.connect(":memory:")
    fill(connection, INVOICES)
    found = totals(connection)
    connection.close()
    print("%d invoices, %d in total" % (len(found), sum(found.values())))


if __name__ == "__main__":
    main()
