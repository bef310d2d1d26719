"""Helpers for objects that are used by several threads."""
import functools


def synchronized(method):
    """Only one thread at a time is in the synchronized methods of an object."""

    @functools.wraps(method)
    def guarded(self, *args, **kwargs):
        with self._lock:
            return method(self, *args, **kwargs)

    return guarded
