"""Helpers for groups of calls whose results are wanted in the order of the calls."""
import logging

log = logging.getLogger(__name__)


class CallFailed(Exception):
    """One call of the group failed; says which one."""


async def results(calls):
    """Yield the result of each of the calls (functions without arguments), in order."""
    for number, call in enumerate(calls):
        try:
            result = await call()
        except OSError as error:
            log.warning("call %d failed: %s", number, error)
            raise CallFailed("call %d: %s" % (number, error)) from error
        yield result


async def collect(calls):
    return [result async for result in results(calls)]
