"""Writes a status page in the background."""
import json
import threading

EVERY = 0.5


class StatusPage(threading.Thread):
    def __init__(self, devices):
        super().__init__(daemon=True)
        self._devices = devices
        self._stopped = threading.Event()
        self.page = ""

    def run(self):
        while not self._stopped.wait(EVERY):
            self.page = json.dumps(self._devices)

    def stop(self):
        self._stopped.set()
        self.join()
