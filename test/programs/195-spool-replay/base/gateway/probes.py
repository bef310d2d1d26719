"""Live probes. A probe sends its next report after the gateway has confirmed the last one."""
import asyncio

CONFIRMATION = 0.018


class Probe:
    def __init__(self, name, store, reports):
        self.name = name
        self.sent = 0
        self._store = store
        self._reports = reports

    async def run(self):
        for number in range(self._reports):
            self._store.add(self.name, "voltage", number, 11.5 + number % 10 / 10)
            await asyncio.sleep(CONFIRMATION)
            self.sent += 1
