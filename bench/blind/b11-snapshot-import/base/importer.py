"""Imports a snapshot."""
import asyncio
import json

SLICE = 50


def line(number):
    fields = {f"f{place}": (number * place) % 101 for place in range(24)}
    return json.dumps({"key": f"row-{number}", "fields": fields})


class Importer:
    def __init__(self, store):
        self.store = store

    async def run(self, count):
        for number in range(count):
            row = json.loads(line(number))
            self.store.add(row["key"], row["fields"])
            if number % SLICE == 0:
                await asyncio.sleep(0)
        return self.store.rows
