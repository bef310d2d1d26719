"""Screens at the stations. The connection is buffered, so sending does not wait for the screen."""
import asyncio


class Screen:
    def __init__(self, number, station, staff):
        self.number = number
        self.station = station
        self.staff = staff
        self.received = 0

    async def write(self, frame):
        self.received += len(frame)
        await asyncio.sleep(0)
