"""Looks for faults in old recordings until it is told to stop."""
from multiprocessing import Event, Process as Worker


class Checker(Worker):
    def __init__(self, samples):
        super().__init__()
        self._samples = samples
        self._ended = Event()

    def run(self):
        recording = faults = 0
        while not self._ended.is_set():
            faults += self.faults_in(recording)
            recording += 1

    def faults_in(self, recording):
        faults, level = 0, recording
        for number in range(self._samples):
            level = (level * 5 + number * 3 + 1) % 4_096
            if level > 4_000:
                faults += 1
        return faults

    def stop(self):
        self._ended.set()
        self.join()
