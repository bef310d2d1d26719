"""The first step of the pipeline."""
import asyncio


class BadQuote(Exception):
    """A rate that cannot be right."""


def check(quote):
    if not 0 < quote.rate < 100:
        raise BadQuote(quote.bank)
    return quote


async def quotes(banks):
    """Yields the quotes of all banks."""
    for answer in asyncio.as_completed([bank.quote() for bank in banks]):
        yield check(await answer)
