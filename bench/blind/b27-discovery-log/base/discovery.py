"""Devices that announce themselves."""
import logging
import zlib

_LOGGER = logging.getLogger(__name__)


class Discovery:
    def __init__(self):
        self.devices = {}
        self.updates = 0

    def parse(self, text):
        info = {}
        for line in text.split("\r\n"):
            key, _, value = line.partition(": ")
            info[key.strip().lower().replace("-", "_")] = value.strip()
        info["services"] = sorted({value.rpartition(":")[0] for key, value in info.items() if key.startswith("x_")})
        return info

    def handle(self, text):
        info = self.parse(text)
        _LOGGER.debug("Discovered %s", info["usn"])
        if self.devices.get(info["usn"]) != info:
            self.devices[info["usn"]] = info
            self.updates += 1

    def checksum(self):
        text = "".join(f"{usn}{len(info['services'])}" for usn, info in sorted(self.devices.items()))
        for turn in range(150):
            text += "".join(f"{turn}{value}" for info in self.devices.values() for value in info["services"])
        return zlib.crc32(text.encode())
