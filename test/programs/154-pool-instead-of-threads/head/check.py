"""Checks many addresses in a pool of threads."""
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor, as_completed

THREADS = 8


class Results:
    """Counts states; several threads may report."""

    def __init__(self):
        self._states = {}
        self._lock = threading.Lock()

    def report(self, address, good):
        with self._lock:
            self._states[address] = good

    def summary(self):
        states = list(self._states.values())
        return "%d good, %d bad" % (states.count(True), states.count(False))


def probe(address):
    time.sleep(0.06)
    return len(address) % 3 != 0


def check(address, results):
    results.report(address, probe(address))


def main(count):
    results = Results()
    with ThreadPoolExecutor(max_workers=THREADS) as pool:
        futures = [
            pool.submit(check, "https://site%d.example/" % (number * number), results) for number in range(count)
        ]
        for future in as_completed(futures):
            future.result()
    print(results.summary())


if __name__ == "__main__":
    main(int(sys.argv[1]))
