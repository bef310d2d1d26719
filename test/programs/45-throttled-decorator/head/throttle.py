"""At most one call in a given time for each device."""
import functools
import time


def throttled(seconds):
    """Keeps calls of one object apart."""

    def decorate(method):
        @functools.wraps(method)
        def call(self, *args):
            wait = self.allowed_at - time.monotonic()
            if wait > 0:
                time.sleep(wait)
            self.allowed_at = time.monotonic() + seconds
            return method(self, *args)

        return call

    return decorate
