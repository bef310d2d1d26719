"""Segment files: one event on a line, sorted by time."""
import os
from dataclasses import dataclass


@dataclass(frozen=True)
class Event:
    time: int
    device: str
    values: tuple

    @classmethod
    def from_line(cls, line):
        time, device, *values = line.rstrip("\n").split(";")
        return cls(int(time), device, tuple(map(float, values)))


def write_segments(folder, count, events):
    paths = []
    for number in range(count):
        path = os.path.join(folder, "segment-%02d.log" % number)
        with open(path, "w", encoding="ascii") as out:
            for index in range(events):
                time = index * 10 + (number * 7 + index * 3) % 10
                out.write("%d;dev-%03d;%d.5;%d.25\n" % (time, (index * 31 + number) % 400, index % 90, number))
        paths.append(path)
    return paths


def read_segment(path):
    with open(path, encoding="ascii") as source:
        for line in source:
            yield Event.from_line(line)
