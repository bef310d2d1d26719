"""One thread at a time in the methods of an object."""
import functools


def synchronized(method):
    @functools.wraps(method)
    def call(self, *args):
        with self.lock:
            return method(self, *args)

    return call
