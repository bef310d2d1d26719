"""Helpers for groups of calls whose results are wanted in the order of the calls."""
import asyncio


class CallFailed(Exception):
    """One call of the group failed; says which one."""


async def results(calls):
    """Yield the result of each of the calls (functions without arguments), in order."""
    tasks = [asyncio.ensure_future(call()) for call in calls]
    try:
        for number, task in enumerate(tasks):
            try:
                yield await task
            except OSError as error:
                raise CallFailed("call %d: %s" % (number, error)) from error
    finally:
        for task in tasks:
            task.cancel()


async def collect(calls):
    return [result async for result in results(calls)]
