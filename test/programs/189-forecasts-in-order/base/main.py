"""Compare the forecasts for a few places."""
import argparse
import asyncio
import statistics

from weather import providers

PLACES = ("Aalen", "Brest", "Como", "Delft", "Espoo", "Faro", "Graz", "Hull")


class Comparison:
    """Asks all providers about one place."""

    def __init__(self, sources):
        self._sources = sources

    async def place(self, place):
        forecasts = await asyncio.gather(*(source.forecast(place) for source in self._sources))
        return self._summary(place, list(forecasts))

    @staticmethod
    def _summary(place, forecasts):
        degrees = [forecast.degrees for forecast in forecasts]
        coldest = min(forecasts, key=lambda forecast: forecast.degrees)
        return "%-6s %5.1f, %s says %5.1f" % (place, statistics.mean(degrees), coldest.provider, coldest.degrees)


async def main(places):
    sources = providers()
    comparison = Comparison(sources)
    for place in places:
        print(await comparison.place(place))
    print("%d answers" % sum(source.asked for source in sources))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("places", nargs="*", default=PLACES)
    asyncio.run(main(parser.parse_args().places))
