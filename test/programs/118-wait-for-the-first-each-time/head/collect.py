"""Collects results as they come."""
import asyncio


async def collect(coroutines):
    results = []
    pending = {asyncio.ensure_future(coroutine) for coroutine in coroutines}
    while pending:
        done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
        results.extend(task.result() for task in done)
    return results
