"""Exchange rates that were asked for already."""
import collections
import threading


class Rates:
    """Threads that need the same rate wait for the one that asks for it."""

    def __init__(self, ask):
        self._ask = ask
        self._lock = threading.Lock()
        self._asking = collections.defaultdict(threading.Lock)
        self._rates = {}

    def of(self, currency):
        with self._lock:
            rate = self._rates.get(currency)
            asking = self._asking[currency]
        if rate is not None:
            return rate
        with asking:
            rate = self._rates.get(currency)
            if rate is None:
                rate = self._rates[currency] = self._ask(currency)
        return rate
