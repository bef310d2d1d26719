"""Add up the invoices of the day."""
import asyncio

from intake.drive import Drive
from intake.reader import totals


async def main():
    drive = Drive(16)
    try:
        sums = await totals(drive)
    finally:
        drive.close()
    print("%d invoices, %d in all" % (len(sums), sum(sums)))


if __name__ == "__main__":
    asyncio.run(main())
