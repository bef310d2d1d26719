"""The first step of the pipeline."""
import logging

log = logging.getLogger(__name__)


class BadQuote(Exception):
    """A rate that cannot be right."""


def check(quote):
    if quote.rate <= 0 or quote.rate >= 100:
        raise BadQuote("%s: %r" % (quote.bank, quote.rate))
    return quote


async def quotes(banks):
    """Yields the quotes of all banks."""
    for number, answer in enumerate([bank.quote() for bank in banks], 1):
        quote = check(await answer)
        log.debug("%d of %d: %s", number, len(banks), quote.bank)
        yield quote
