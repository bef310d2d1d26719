"""Write a day's bookings in order."""
import asyncio

from ledger import Connection

BOOKINGS = 44


async def write_all(connection, bookings):
    for booking in bookings:
        await connection.write(booking)


async def main():
    connection = Connection()
    await write_all(connection, ["booking %d" % number for number in range(BOOKINGS)])
    print("%d written, last %s" % (len(connection.written), connection.written[-1]))


if __name__ == "__main__":
    asyncio.run(main())
