"""Images and their checksums."""
import threading
import zlib

PAUSE_SECONDS = 0.01


def checksum(image):
    return zlib.adler32(image) & 0xFFFF


class Verifier(threading.Thread):
    """Verifies the image in store again and again."""

    def __init__(self, size):
        super().__init__(name="verifier", daemon=True)
        self._image = bytes(range(250)) * (size // 250)
        self._expected = checksum(self._image)
        self._halt = threading.Event()
        self.rounds = 0

    def run(self):
        while not self._halt.wait(PAUSE_SECONDS):
            if checksum(self._image) != self._expected:
                self.rounds = -1
                return
            self.rounds += 1

    def stop(self):
        self._halt.set()
        self.join()
