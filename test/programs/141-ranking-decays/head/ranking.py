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
        while not self._halt.is_set():
            self._rank()

    def _rank(self):
        """The best players; old points count less and less."""
        faded = []
        for name, score in list(self._scores.items()):
            faded.append((score * 0.999, name))
        faded.sort(reverse=True)
        self.best = [(name, score) for score, name in faded[:10]]

    def stop(self):
        self._halt.set()
        self.join()
