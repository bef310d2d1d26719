"""The double of the bank that knows the exchange rates. It answers one question at a time."""
import threading
import time

ANSWER = 0.04


class Bank:
    def __init__(self):
        self._line = threading.Lock()
        self.questions = 0

    def rate(self, currency):
        with self._line:
            self.questions += 1
            time.sleep(ANSWER)
            return 1 + sum(map(ord, currency)) % 50 / 10
