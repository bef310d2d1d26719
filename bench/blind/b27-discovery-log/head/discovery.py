"""Devices that announce themselves."""
import logging
import zlib
from pprint import pformat
from typing import Any, Dict

_LOGGER = logging.getLogger(__name__)


class Discovery:
    """What is known of each device, by its unique service name."""

    def __init__(self) -> None:
        self.devices: Dict[str, Dict[str, Any]] = {}
        self.updates = 0

    def parse(self, text: str) -> Dict[str, Any]:
        """The headers of an announcement, and its services."""
        info: Dict[str, Any] = {}
        for line in text.split("\r\n"):
            key, _, value = line.partition(": ")
            info[key.strip().lower().replace("-", "_")] = value.strip()
        services = {value.rpartition(":")[0] for key, value in info.items() if key.startswith("x_")}
        info["services"] = sorted(services)
        return info

    def handle(self, text: str) -> None:
        info = self.parse(text)
        usn = info["usn"]
        _LOGGER.debug("Discovered %s at %s: %s", usn, info["location"], pformat(info))
        if self.devices.get(usn) != info:
            self.devices[usn] = info
            self.updates += 1

    def checksum(self) -> int:
        text = "".join(f"{usn}{len(info['services'])}" for usn, info in sorted(self.devices.items()))
        for turn in range(150):
            text += "".join(f"{turn}{value}" for info in self.devices.values() for value in info["services"])
        return zlib.crc32(text.encode())
