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
            order = self._insert(connection, customer, amount)
            await self._notify(customer, order)

    @staticmethod
    def _insert(connection, customer, amount):
        query = "insert into orders (customer, amount) values (?, ?)"
        return connection.execute(query, (customer, amount)).lastrowid

    async def _notify(self, customer, order):
        address = customer.lower() + "@example.org"
        if await self._mailer.send(address, "order %d is booked" % order):
            self.notified += 1
