"""Looks up what is known about some hosts."""
import os

from api import HostApi
from ranges import addresses
from table import Table

RANGES = ("198.51.100.0/27", "203.0.113.64/27")


def main() -> None:
    api = HostApi("127.0.0.1", int(os.environ["PORT"]))
    table = Table()
    for address in addresses(RANGES):
        table.add(address, api.host(address))
    api.close()
    print("hosts", len(table), "ports", table.total, "requests", api.requests, table.busiest(2))


if __name__ == "__main__":
    main()
