"""Every parcel passes the scale, the tariff service and the printer."""
import asyncio

from .manifest import Label

SCALE_TIME = 0.03
PRINT_TIME = 0.05
PRINTERS = 12


class Pipeline:
    def __init__(self, tariffs):
        self._tariffs = tariffs

    async def run(self, parcels):
        printers = asyncio.Semaphore(PRINTERS)
        return await asyncio.gather(*(self._label(parcel, printers) for parcel in parcels))

    async def _label(self, parcel, printers):
        grams = await self._weigh(parcel)
        price = await self._tariffs.price(parcel.zone, grams)
        async with printers:
            await asyncio.sleep(PRINT_TIME)
        return Label(parcel.number, price)

    @staticmethod
    async def _weigh(parcel):
        await asyncio.sleep(SCALE_TIME)
        return parcel.grams + 12
