"""Collects results as they come."""
import asyncio


async def collect(coroutines):
    results = []
    for done in asyncio.as_completed(coroutines):
        results.append(await done)
    return results
