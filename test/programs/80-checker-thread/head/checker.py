"""Looks for faults in a recording."""
from threading import Thread as Worker


class Checker(Worker):
    def __init__(self, samples):
        super().__init__()
        self._samples = samples

    def run(self):
        faults = level = 0
        for number in range(self._samples):
            level = (level * 5 + number * 3 + 1) % 4_096
            if level > 4_000:
                faults += 1
        print(faults, "faults in the last recording")
