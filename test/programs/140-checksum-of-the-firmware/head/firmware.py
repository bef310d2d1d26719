"""Images and their checksums."""
import threading

PAUSE_SECONDS = 0.01


def checksum(image):
    """Fletcher's checksum, as the boot loader computes it."""
    low = high = 0
    for byte in image:
        low = (low + byte) % 255
        high = (high + low) % 255
    return high << 8 | low


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
            if not self._intact():
                self.rounds = -1
                return
            self.rounds += 1

    def _intact(self):
        return checksum(self._image) == self._expected

    def stop(self):
        self._halt.set()
        self.join()
