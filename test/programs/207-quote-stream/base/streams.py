"""Helpers for handling the outcomes of many calls as a stream."""
import asyncio


async def _outcome(name, call):
    try:
        return name, await call
    except Exception as error:
        return name, error


async def settled(calls):
    """Yield (name, result or exception) for each of the named calls."""
    labelled = [_outcome(name, call) for name, call in calls.items()]
    for ready in asyncio.as_completed(labelled):
        yield await ready
