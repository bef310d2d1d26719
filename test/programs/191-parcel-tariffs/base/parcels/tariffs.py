"""Prices by zone and weight, from the tariff service of the depot."""


class TariffError(Exception):
    """The service has no tariff for the zone."""


class TariffClient:
    def __init__(self, transport):
        self._transport = transport

    async def price(self, zone, grams):
        tariff = await self._transport.get_json("/tariffs/%s" % zone)
        try:
            return tariff["base"] + tariff["per_kilo"] * grams / 1000
        except KeyError:
            raise TariffError(zone) from None
