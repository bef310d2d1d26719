"""Figures about the lobby for the operators."""
import contextlib
import threading
import time
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
    """Takes figures beside the event loop, at once when something happened in the lobby."""

    IDLE = 0.001

    def __init__(self, lobby):
        super().__init__(name="figures", daemon=True)
        self._lobby = lobby
        self._stopped = threading.Event()
        self.figures = Figures()

    def run(self):
        seen = -1
        while not self._stopped.is_set():
            moves = sum(len(session.moves) for session in self._lobby)
            if moves != seen:
                seen = moves
                self.figures.take(self._lobby)
            else:
                time.sleep(self.IDLE)

    def stop(self):
        self._stopped.set()
        self.join()


@contextlib.contextmanager
def sampled(lobby):
    sampler = Sampler(lobby)
    sampler.start()
    try:
        yield sampler.figures
    finally:
        sampler.stop()
