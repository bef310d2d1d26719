"""Repeats coroutines that failed."""
import functools


def retried(*errors, times):
    def decorate(coroutine):
        @functools.wraps(coroutine)
        async def repeated(*args, **kwargs):
            for attempt in range(1, times):
                try:
                    return await coroutine(*args, attempt=attempt, **kwargs)
                except errors:
                    continue
            return await coroutine(*args, attempt=times, **kwargs)

        return repeated

    return decorate
