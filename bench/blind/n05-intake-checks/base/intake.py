"""Cleans measurements and adds them up."""
import logging
import zlib

LOGGER = logging.getLogger(__name__)


class Intake:
    def __init__(self):
        self.rows = 0
        self.checksum = 0

    def clean(self, row):
        sensor, value, quality = row
        text = f"{sensor};{value:.3f};{quality}"
        for turn in range(12):
            text = f"{zlib.crc32(text.encode()):08x}{text[:20]}{turn}"
        return text

    def take(self, batch):
        LOGGER.debug("taking %s", batch["name"])
        for row in batch["rows"]:
            self.checksum = zlib.crc32(self.clean(row).encode(), self.checksum)
            self.rows += 1
