"""Lists the clips of a folder with what the probe tool says about them."""
import asyncio
import tempfile
from pathlib import Path

from clips import Library

CLIPS = 18


def record(folder: Path) -> None:
    for number in range(CLIPS):
        (folder / f"clip{number:02}.raw").write_bytes(b"frame" * (40 + number * 7))


async def main() -> None:
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        record(folder)
        library = Library(folder, at_once=3)
        sizes = await library.scan()
    print(len(sizes), "clips", sum(sizes.values()), "bytes")


if __name__ == "__main__":
    asyncio.run(main())
