"""Helpers for handling the outcomes of many calls as a stream."""


async def settled(calls):
    """Yield (name, result or exception) for each of the named calls, in their order."""
    for name, call in calls.items():
        try:
            outcome = await call
        except Exception as error:
            outcome = error
        yield name, outcome
