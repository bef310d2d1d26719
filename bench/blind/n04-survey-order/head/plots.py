"""Plots of a forest; each takes its time."""
import select
import socket
import zlib
from typing import List, NamedTuple


class Plot(NamedTuple):
    name: str
    region: int

    def survey(self) -> int:
        ours, theirs = socket.socketpair()
        with ours, theirs:
            select.select([ours], [], [], 0.02 + self.region * 0.002)
        trees = 0
        for turn in range(500):
            trees = zlib.crc32(f"{self.name}{turn}".encode(), trees)
        return trees % 300


def plots(count: int) -> List[Plot]:
    return [Plot(f"plot-{number:03}", number * 5 % 6) for number in range(count)]
