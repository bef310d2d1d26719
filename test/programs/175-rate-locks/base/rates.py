"""Exchange rates that were asked for already."""
import threading


class Rates:
    def __init__(self, ask):
        self._ask = ask
        self._lock = threading.Lock()
        self._rates = {}

    def of(self, currency):
        with self._lock:
            rate = self._rates.get(currency)
        if rate is None:
            rate = self._ask(currency)
            with self._lock:
                self._rates[currency] = rate
        return rate
