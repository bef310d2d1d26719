"""Card terminals that are often busy at the first attempt."""
import time


class Busy(Exception):
    pass


class Terminal:
    def __init__(self, number):
        self.number = number
        self.attempts = 0

    def status(self):
        time.sleep(0.01)
        self.attempts += 1
        if self.attempts < 3:
            raise Busy(self.number)
        return "terminal %d ready" % self.number
