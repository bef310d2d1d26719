"""Ranks articles in the background, again and again."""
import threading


class Ranking(threading.Thread):
    def __init__(self, articles):
        super().__init__(daemon=True)
        self._articles = articles
        self._stopped = threading.Event()
        self.best = None

    def run(self):
        while not self._stopped.is_set():
            best = -1
            for article in range(self._articles):
                score = article * 7_919 % 10_007
                if score > best:
                    best, self.best = score, article

    def stop(self):
        self._stopped.set()
        self.join()
