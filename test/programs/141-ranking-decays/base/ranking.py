"""The ranking of all players, kept up to date by a thread."""
import threading


class Ranking(threading.Thread):
    def __init__(self, size):
        super().__init__(daemon=True)
        self._scores = {"bot%d" % number: float(number % 997) for number in range(size)}
        self._lock = threading.Lock()
        self._halt = threading.Event()
        self.moves = 0
        self.best = []

    def score(self, name, points):
        with self._lock:
            self.moves += 1
            self._scores[name] = self._scores.get(name, 0.0) + points

    def run(self):
        while not self._halt.wait(0.2):
            self._rank()

    def _rank(self):
        scores = list(self._scores.items())
        self.best = sorted(scores, key=lambda item: -item[1])[:10]

    def stop(self):
        self._halt.set()
        self.join()
