"""Compare the forecasts for a few places."""
import argparse
import asyncio
import statistics

from weather import providers

PLACES = ("Aalen", "Brest", "Como", "Delft", "Espoo", "Faro", "Graz", "Hull")


class Comparison:
    """Asks all providers about one place; a provider that fails is left out."""

    def __init__(self, sources, log):
        self._sources = sources
        self._log = log

    async def _answers(self, place):
        asking = [(source, asyncio.create_task(source.forecast(place))) for source in self._sources]
        try:
            for source, task in asking:
                try:
                    yield await task
                except OSError as error:
                    self._log.append("%s: %s" % (source.name, error))
        finally:
            for _, task in asking:
                task.cancel()

    async def place(self, place):
        forecasts = []
        async for forecast in self._answers(place):
            forecasts.append(forecast)
            await asyncio.sleep(0)
        return self._summary(place, forecasts)

    @staticmethod
    def _summary(place, forecasts):
        degrees = [forecast.degrees for forecast in forecasts]
        coldest = min(forecasts, key=lambda forecast: forecast.degrees)
        return "%-6s %5.1f, %s says %5.1f" % (place, statistics.mean(degrees), coldest.provider, coldest.degrees)


async def main(places):
    sources = providers()
    failures = []
    comparison = Comparison(sources, failures)
    for place in places:
        print(await comparison.place(place))
    print("%d answers, %d failures" % (sum(source.asked for source in sources), len(failures)))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("places", nargs="*", default=PLACES)
    asyncio.run(main(parser.parse_args().places))
