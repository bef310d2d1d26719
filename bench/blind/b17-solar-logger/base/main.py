"""Reads a solar charger's frames and logs what it says."""
import os

from charger import Charger
from threaded_log import ThreadedLog

FRAMES = 60


def main() -> None:
    charger = Charger(FRAMES)
    log = ThreadedLog(os.devnull)
    log.start()
    total = 0.0
    for number, power in enumerate(charger.frames()):
        total += power
        if number % 20 == 0:
            log.put(f"frame {number}: {power:.1f} W")
    log.stop()
    print("frames", FRAMES, "energy", round(total, 3), "messages", log.written)


if __name__ == "__main__":
    main()
