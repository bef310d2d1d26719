"""Scan a document."""
import asyncio

from scanner.driver import Scanner
from scanner.station import scan_document


async def main():
    scans = await scan_document(Scanner(), 9)
    print("%d pages, last %r" % (len(scans), scans[-1].split(" at ")[0]))


if __name__ == "__main__":
    asyncio.run(main())
