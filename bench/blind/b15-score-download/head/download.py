"""Downloads in threads."""
import os
import socket
from concurrent.futures import ThreadPoolExecutor
from configparser import SectionProxy
from typing import Dict, Sequence


class DownloadError(Exception):
    """A file could not be had after all retries."""


class Downloader:
    """Fetches files from the archive."""

    def __init__(self, section: SectionProxy):
        self.threads = section.getint("threads")
        self.timeout = section.getfloat("timeout")
        self.retries = section.getint("retries", 0)
        self.address = ("127.0.0.1", int(os.environ["PORT"]))

    def _fetch_once(self, name: str) -> int:
        with socket.create_connection(self.address, self.timeout) as connection:
            connection.sendall(name.encode() + b"\n")
            return int(connection.makefile("rb").readline())

    def fetch(self, name: str) -> int:
        """Lines of a file."""
        for _ in range(self.retries + 1):
            try:
                return self._fetch_once(name)
            except (OSError, ValueError):
                continue
        raise DownloadError(name)

    def fetch_all(self, names: Sequence[str]) -> Dict[str, int]:
        with ThreadPoolExecutor(self.threads) as pool:
            return dict(zip(names, pool.map(self.fetch, names)))
