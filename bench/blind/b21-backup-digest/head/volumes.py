"""Makes volumes."""
from pathlib import Path

BLOCK = 1 << 20


def write_volume(path: Path, number: int, megabytes: int) -> Path:
    block = bytes((place * 7 + number) % 256 for place in range(4096)) * (BLOCK // 4096)
    with path.open("wb") as out:
        for _ in range(megabytes):
            out.write(block)
    return path
