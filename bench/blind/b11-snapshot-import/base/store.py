"""Where imported rows end."""
import zlib


class Store:
    def __init__(self):
        self.checksum = 0
        self.rows = 0

    def add(self, key: str, fields: dict) -> None:
        text = key + ";".join(f"{name}={fields[name]}" for name in sorted(fields))
        self.checksum = zlib.crc32(text.encode(), self.checksum)
        self.rows += 1
