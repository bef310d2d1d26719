"""Texts that should be equal and are not."""
import zlib


def render(number: int, line: int, unit: str) -> str:
    value = 0
    for turn in range(190):
        value = zlib.crc32(f"{number}/{line}/{turn}".encode(), value)
    return f"{line:03} {value:010} {value % 7} reading {unit}"


def pairs(count: int):
    for number in range(count):
        expected = [render(number, line, "kWh") for line in range(170)]
        found = list(expected)
        for line in range(number % 5 * 8, number % 5 * 8 + 40):
            found[line] = found[line].replace("kWh", "Wh")
        yield expected, found
