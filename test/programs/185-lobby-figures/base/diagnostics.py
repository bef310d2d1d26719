"""Figures about the lobby for the operators."""
import contextlib
import threading
from collections import Counter


class Figures:
    """The last figures, and how often they were taken."""

    def __init__(self):
        self.taken = 0
        self.players = Counter()
        self.moves = Counter()

    def take(self, lobby):
        players, moves = Counter(), Counter()
        for session in lobby:
            players[session.region] += 1
            for move in session.moves:
                moves[session.region, move] += 1
        self.players, self.moves = players, moves
        self.taken += 1


class Sampler(threading.Thread):
    """Takes figures beside the event loop until it is stopped."""

    def __init__(self, lobby, period):
        super().__init__(name="figures", daemon=True)
        self._lobby = lobby
        self._period = period
        self._stopped = threading.Event()
        self.figures = Figures()

    def run(self):
        while not self._stopped.wait(self._period):
            self.figures.take(self._lobby)

    def stop(self):
        self._stopped.set()
        self.join()


@contextlib.contextmanager
def sampled(lobby, period=0.4):
    sampler = Sampler(lobby, period)
    sampler.start()
    try:
        yield sampler.figures
    finally:
        sampler.stop()
