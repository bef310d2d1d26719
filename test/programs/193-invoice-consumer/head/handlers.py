"""Turns orders into invoices."""
import asyncio
import json


class CustomerApi:
    async def address(self, customer):
        await asyncio.sleep(0.025)
        return "%d Mill Lane" % customer


class DocumentStore:
    """Numbers the documents in the order in which they arrive."""

    def __init__(self):
        self.stored = 0

    async def put(self, document):
        await asyncio.sleep(0.02)
        self.stored += 1
        return self.stored


class InvoiceHandler:
    def __init__(self):
        self.customers = CustomerApi()
        self.documents = DocumentStore()
        self.invoices = []

    async def __call__(self, body):
        order = json.loads(body)
        if not order["lines"]:
            raise ValueError("order %d is empty" % order["order"])
        address = await self.customers.address(order["customer"])
        number = await self.documents.put({"to": address, "total": sum(order["lines"])})
        self.invoices.append(number)
