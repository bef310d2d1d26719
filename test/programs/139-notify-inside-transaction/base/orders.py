"""Booking of orders."""
import asyncio


class Mailer:
    async def send(self, address, text):
        await asyncio.sleep(0.05)
        return bool(address and text)


class Orders:
    def __init__(self, database):
        self._database = database
        self._mailer = Mailer()
        self.notified = 0

    async def book(self, customer, amount):
        async with self._database.transaction() as connection:
            cursor = connection.execute("insert into orders (customer, amount) values (?, ?)", (customer, amount))
            order = cursor.lastrowid
        await self._notify(customer, order)

    async def _notify(self, customer, order):
        if await self._mailer.send(customer + "@example.org", "order %d is booked" % order):
            self.notified += 1
