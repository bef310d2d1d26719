"""Records samples in a thread: a slow bus, and a slow disk behind it."""
import threading
import time

BUS_TIME = 0.002


class Recorder:
    def __init__(self, board):
        self.board = board
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._run, name="recorder")

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._end.set()
        self._thread.join()

    def _run(self) -> None:
        number = 0
        while not self._end.is_set():
            time.sleep(BUS_TIME)
            self.board.record(number % self.board.instruments, number)
            number += 1
